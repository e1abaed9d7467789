using System.Runtime.CompilerServices;
using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise.Persistence;

/// <summary>The values of an object, and another object of them. Fields go the way of a row: written by the one object, read by the other.</summary>
internal static class ModelCopy<TModel>
    where TModel : class, IModel<TModel>
{
    /// <summary>The values of all fields, as they are stored.</summary>
    /// <exception cref="InvalidOperationException">A field was not loaded.</exception>
    public static ValueRow Row(TModel model) => new(TModel.Metadata, Values(model));

    /// <summary>An object that is not saved: with the values of the other, without the key, the version and the mark of a deleted row that the database gave it.</summary>
    public static TModel Of(TModel model)
    {
        var metadata = TModel.Metadata;
        TModel.TakeKeys(model);
        var copy = TModel.Read(Row(model));
        ref var state = ref TModel.State(copy);
        state = default;
        foreach (var field in metadata.Fields)
        {
            if (ObjectState<TModel>.IsMadeKey(field.Index) || field.IsRowVersion || field.IsSoftDelete)
            {
                TModel.Load(copy, field.Index, default(UnsetRow), 0);
            }
            else if (field is { IsTracked: true, Computed: null } && !TModel.IsUnset(model, field.Index))
            {
                state.Change(field.Index);
            }
        }

        return copy;
    }

    /// <summary>True for a field of an object that is null or false.</summary>
    public static bool IsDefault(TModel model, FieldMetadata field)
    {
        var capture = new ValueCapture();
        TModel.Write(model, field.Index, new ParameterCell(capture, 0));
        return capture.Value is null or false;
    }

    /// <summary>Gives an object its key, which may be a tuple.</summary>
    /// <exception cref="ArgumentException">The model has another kind of key.</exception>
    public static void SetKey(TModel model, object key)
    {
        var metadata = TModel.Metadata;
        object?[] parts = metadata.Key.Count == 1 ? [key] : key is ITuple tuple ? [.. Enumerable.Range(0, tuple.Length).Select(index => tuple[index])] : [];
        var values = new object?[metadata.Fields.Count];
        if (parts.Length != metadata.Key.Count || !metadata.Key.Zip(parts).All(part => GivenValue.TryConvert(metadata.Fields[part.First], part.Second, out values[part.First])))
        {
            throw new ArgumentException(
                $"The key of {metadata.Name} is ({string.Join(", ", metadata.Key.Select(index => $"{metadata.Fields[index].TypeName} {metadata.Fields[index].Property}"))}).", nameof(key));
        }

        foreach (var index in metadata.Key)
        {
            TModel.Load(model, index, new ValueRow(metadata, values), index);
        }
    }

    private static object?[] Values(TModel model)
    {
        var capture = new ValueCapture();
        var values = new object?[TModel.Metadata.Fields.Count];
        for (var i = 0; i < values.Length; i++)
        {
            TModel.Write(model, i, new ParameterCell(capture, 0));
            values[i] = capture.Value;
        }

        return values;
    }
}
