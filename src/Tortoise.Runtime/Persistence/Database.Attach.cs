using Tortoise.CompilerServices;
using Tortoise.Persistence;

namespace Tortoise;

/// <summary>Objects of rows that were not read.</summary>
public sealed partial class Database
{
    /// <summary>
    /// Declares that an object is saved in this database, without asking it: <c>db.Attach(new Team { Id = 5 })</c>. What the object has counts as what its row
    /// has; tracked properties (<c>partial</c>) that were not set are as those that a query left out: reading one throws, and an assignment of any value is
    /// saved. <c>SaveAsync</c> then updates the row by the tracked properties that were assigned since, and by all others.
    /// </summary>
    /// <typeparam name="TModel">The model.</typeparam>
    /// <param name="model">The object, with its key.</param>
    /// <returns>The object.</returns>
    /// <exception cref="InvalidOperationException">The object has no key, or is from another database.</exception>
    public TModel Attach<TModel>(TModel model)
        where TModel : class, IModel<TModel>
    {
        ArgumentNullException.ThrowIfNull(model);
        if (ObjectState<TModel>.IsSaved(model))
        {
            ObjectDatabase.ThrowIfElsewhere(this, model);
            return model;
        }

        Failures.ThrowIfNoKey(model, "attached");
        ref var state = ref TModel.State(model);
        var missing = default(FieldSet);
        foreach (var field in TModel.Metadata.Fields)
        {
            missing = field is { IsTracked: true, IsKey: false } && !state.HasChanged(field.Index) ? missing.With(field.Index) : missing;
        }

        state.MarkSaved(Origin, WritePlan<TModel>.All);
        if (!missing.IsEmpty)
        {
            PartialObjects.AddAttached(model, missing);
        }

        return model;
    }
}
