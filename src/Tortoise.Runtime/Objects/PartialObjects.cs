using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Tortoise.CompilerServices;

/// <summary>
/// The fields of objects that were not loaded, because the query selected only others. Stored outside the objects: few are partial, and no other
/// should be larger for it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PartialObjects
{
    private static readonly ConditionalWeakTable<object, Missing> Table = [];

    /// <summary>Throws when a field is read that was neither loaded nor assigned.</summary>
    /// <param name="model">The object, which is partial.</param>
    /// <param name="state">What it remembers of its row.</param>
    /// <param name="field">Index of the field.</param>
    /// <param name="property">Name of the property.</param>
    /// <exception cref="InvalidOperationException">It was not loaded.</exception>
    public static void ThrowIfMissing(object model, in ModelState state, int field, string property)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (!state.IsSerializing && IsMissing(model, in state, field))
        {
            throw NotLoaded(model, model.GetType().Name, property);
        }
    }

    /// <summary>True for a field that was loaded or assigned.</summary>
    public static bool Has(object model, in ModelState state, int field) => !IsMissing(model, in state, field);

    /// <summary>Records what is missing in an object that was just made.</summary>
    internal static void Add<TModel>(TModel model, FieldSet missing)
        where TModel : class, IModel<TModel>
    {
        Table.AddOrUpdate(model, new Missing(missing));
        TModel.State(model).IsPartial = true;
    }

    /// <summary>Records what an object lacks that the program made for a row that exists.</summary>
    internal static void AddAttached<TModel>(TModel model, FieldSet missing)
        where TModel : class, IModel<TModel>
    {
        Table.AddOrUpdate(model, new Missing(missing, isAttached: true));
        TModel.State(model).IsPartial = true;
    }

    /// <summary>True for a partial object that the program made: it is saved by what it has.</summary>
    internal static bool IsAttached(object model) => Table.TryGetValue(model, out var missing) && missing.IsAttached;

    /// <summary>Records what was loaded since.</summary>
    internal static void Loaded<TModel>(TModel model, FieldSet fields)
        where TModel : class, IModel<TModel>
    {
        ref var state = ref TModel.State(model);
        if (!state.IsPartial || !Table.TryGetValue(model, out var missing))
        {
            return;
        }

        var left = default(FieldSet);
        for (var i = 0; i < TModel.Metadata.Fields.Count; i++)
        {
            left = missing.Fields.Contains(i) && !fields.Contains(i) ? left.With(i) : left;
        }

        state.IsPartial = !left.IsEmpty;
        Table.AddOrUpdate(model, new Missing(left, missing.IsAttached));
    }

    /// <summary>Throws when a field is written that was not loaded.</summary>
    /// <exception cref="InvalidOperationException">A field was not loaded.</exception>
    internal static void ThrowIfMissing<TModel>(TModel model, FieldSet fields)
        where TModel : class, IModel<TModel>
    {
        for (var i = 0; TModel.State(model).IsPartial && i < TModel.Metadata.Fields.Count; i++)
        {
            if (fields.Contains(i) && IsMissing(model, in TModel.State(model), i))
            {
                throw NotLoaded(model, TModel.Metadata.Name, TModel.Metadata.Fields[i].Property);
            }
        }
    }

    private static bool IsMissing(object model, in ModelState state, int field) =>
        state.IsPartial && !state.HasChanged(field) && Table.TryGetValue(model, out var missing) && missing.Fields.Contains(field);

    private static InvalidOperationException NotLoaded(object instance, string model, string property) => new(IsAttached(instance)
        ? $"{model}.{property} is not known, because the object was attached without it. Read it with RefreshAsync(x => x.{property}), or the whole row with RefreshAsync()."
        : $"{model}.{property} was not loaded, because the query selected other fields only. Add it to Only, or load it with RefreshAsync(x => x.{property}).");

    private sealed class Missing(FieldSet fields, bool isAttached = false)
    {
        public FieldSet Fields { get; } = fields;

        public bool IsAttached { get; } = isAttached;
    }
}
