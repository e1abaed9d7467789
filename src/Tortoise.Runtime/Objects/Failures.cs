using Tortoise.CompilerServices;
using Tortoise.Expressions;
using Tortoise.Persistence;

namespace Tortoise.Querying;

/// <summary>The errors of queries and objects, in one place.</summary>
internal static class Failures
{
    public static DoesNotExistException NotFound(Query query) =>
        new($"No {query.Model.Name} was found. Use GetOrDefaultAsync or FirstOrDefaultAsync if there may be none.");

    public static MultipleObjectsReturnedException Several(Query query) =>
        new($"More than one {query.Model.Name} was found where exactly one was expected. Narrow the filter, or use FirstAsync to take the first of several.");

    public static DoesNotExistException RowGone<TModel>(string done)
        where TModel : class, IModel<TModel> =>
        new($"The {TModel.Metadata.Name} could not be {done}: no row has its key. It may have been deleted since it was read.");

    public static ConcurrencyException Stale<TModel>()
        where TModel : class, IModel<TModel> =>
        new($"The row of this {TModel.Metadata.Name} was modified or deleted since it was read, so nothing was written. "
            + "Reload it with RefreshAsync and try again.");

    public static InvalidOperationException Partial<TModel>()
        where TModel : class, IModel<TModel> =>
        new($"This {TModel.Metadata.Name} was loaded partially, by Only. Name the fields to save, SaveAsync(x => [x.…]), or load the rest with RefreshAsync first.");

    /// <summary>The exception for a value that its column cannot hold, which says of which field it is.</summary>
    public static ValidationException NotStorable<TModel>(TModel model, int field, ValidationException refused)
        where TModel : class, IModel<TModel> =>
        new(TModel.Metadata.Name, [new ValidationFailure(TModel.Metadata.Fields[field].Property, refused.Message.TrimEnd('.'))], refused) { Refused = model };

    /// <summary>The same, which also says which of the given objects it is.</summary>
    public static ValidationException AtRow<TModel>(ValidationException refused, int row)
        where TModel : class, IModel<TModel> => new(TModel.Metadata.Name, [refused.Failures[0] with { Row = row }], refused.InnerException);

    /// <summary>Throws for a list of objects in which one is missing.</summary>
    /// <exception cref="ArgumentException">One is null.</exception>
    public static void ThrowIfAnyNull<TModel>(TModel[] models)
        where TModel : class, IModel<TModel>
    {
        if (Array.IndexOf(models, null) is >= 0 and var index)
        {
            throw new ArgumentException($"The objects of {TModel.Metadata.Name} must not be null, but the one at index {index} is.", nameof(models));
        }
    }

    public static void ThrowIfUnsaved<TModel>(TModel model, string done)
        where TModel : class, IModel<TModel>
    {
        if (!ObjectState<TModel>.IsSaved(model))
        {
            throw new InvalidOperationException($"This {TModel.Metadata.Name} is not saved, so it cannot be {done}. Call SaveAsync first.");
        }
    }

    public static void ThrowIfNoKey<TModel>(TModel model, string done)
        where TModel : class, IModel<TModel>
    {
        if (ObjectState<TModel>.KeyOf(model) is null)
        {
            throw new InvalidOperationException(
                $"This {TModel.Metadata.Name} has no key, so it cannot be {done}. Set {string.Join(" and ", TModel.Metadata.Key.Select(index => TModel.Metadata.Fields[index].Property))} first.");
        }
    }

    /// <exception cref="ArgumentException">The assignments cannot be those of an update of this model's rows.</exception>
    public static void ThrowIfInvalid(Metadata.ModelMetadata model, IReadOnlyList<Assignment> assignments)
    {
        if (assignments.Count == 0)
        {
            throw new ArgumentException("An update needs at least one assignment: t => t.Name.Set(\"x\").", nameof(assignments));
        }

        var seen = default(FieldSet);
        for (var i = 0; i < assignments.Count; i++)
        {
            var assignment = assignments[i];
            if (assignment.Field.Model != model)
            {
                throw new ArgumentException(
                    $"{assignment.Field} is not a field of {model.Name}: an update of {model.Name} sets its own columns only. "
                    + $"Set it with a query of {assignment.Field.Model.Name}.",
                    nameof(assignments));
            }

            if (assignment.Field.IsKey)
            {
                throw new ArgumentException($"{assignment.Field} is part of the key, which an update cannot change.", nameof(assignments));
            }

            if (assignment.Field.IsRowVersion)
            {
                throw new ArgumentException($"{assignment.Field} is the version, which the database assigns.", nameof(assignments));
            }

            if (seen.Contains(assignment.Field.Index))
            {
                throw new ArgumentException($"{assignment.Field} is set twice.", nameof(assignments));
            }

            seen = seen.With(assignment.Field.Index);
        }

        ThrowIfBroken(model, assignments);
    }

    /// <exception cref="ValidationException">Values break rules of the model.</exception>
    public static void ThrowIfBroken(Metadata.ModelMetadata model, IReadOnlyList<Assignment> assignments)
    {
        List<ValidationFailure>? failures = null;
        for (var i = 0; i < assignments.Count; i++)
        {
            if (assignments[i].Failures.Count > 0)
            {
                (failures ??= []).AddRange(assignments[i].Failures);
            }
        }

        if (failures is not null)
        {
            throw new ValidationException(model.Name, failures);
        }
    }
}
