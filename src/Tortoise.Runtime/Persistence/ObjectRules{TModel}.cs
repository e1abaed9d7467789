using Tortoise.CompilerServices;

namespace Tortoise.Persistence;

/// <summary>The rules of objects: what their columns can hold, what attributes say, and what the model says.</summary>
internal static class ObjectRules<TModel>
    where TModel : class, IModel<TModel>
{
    /// <summary>Collects what is wrong with the values of the given fields, and with the object.</summary>
    public static ValueTask CheckAsync(Database database, TModel model, FieldSet fields, ValidationFailures failures, CancellationToken cancellationToken)
    {
        TModel.Validate(model, fields, failures);
        return (TModel.Hooks & ModelHooks.ValidateAsync) == 0 ? default : WaitAsync(database, model, failures, cancellationToken);
    }

    /// <summary>The fields that an object can be asked about before it is saved: without those that the save itself sets, and those that were not loaded.</summary>
    public static FieldSet FieldsOf(TModel model)
    {
        var isSaved = ObjectState<TModel>.IsSaved(model);
        var written = isSaved ? WritePlan<TModel>.All : WritePlan<TModel>.Insert(model).Fields;
        var fields = default(FieldSet);
        foreach (var field in TModel.Metadata.Fields)
        {
            var isSet = isSaved || field.ClockStamp == Metadata.ClockStamp.None;
            fields = isSet && written.Contains(field.Index) && PartialObjects.Has(model, in TModel.State(model), field.Index) ? fields.With(field.Index) : fields;
        }

        return fields;
    }

    /// <summary>What a rule asks the database, it asks that of the object, in its transaction.</summary>
    private static async ValueTask WaitAsync(Database database, TModel model, ValidationFailures failures, CancellationToken cancellationToken)
    {
        using (database.EnterFlow())
        {
            await TModel.ValidateAsync(model, failures, cancellationToken).ConfigureAwait(false);
        }
    }
}
