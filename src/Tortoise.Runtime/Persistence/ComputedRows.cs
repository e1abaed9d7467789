using Tortoise.Expressions;
using Tortoise.Metadata;

namespace Tortoise.Persistence;

/// <summary>What is computed in the database when objects are written.</summary>
internal static class ComputedRows
{
    /// <summary>What an upsert of rows sets in those that are there.</summary>
    /// <param name="model">The model.</param>
    /// <param name="assignments">Sets columns of the row that is there, the first one, to values of both.</param>
    /// <param name="where">Which of the rows that are there are changed; null for all.</param>
    /// <exception cref="ArgumentException">An assignment or the condition reads other rows.</exception>
    public static RowAssignments OfUpsert<TFields>(ModelMetadata model, Func<TFields, TFields, AssignmentList> assignments, Func<TFields, TFields, Q>? where)
        where TFields : class, IRowFields<TFields>
    {
        var (old, given) = (ModelTable.Of(model).Rename(), ModelTable.Of(model).Rename());
        var (oldFields, givenFields) = (TFields.At(old), TFields.At(given));
        var rows = SelectQuery.Of(model).WithRow(old).WithTable(new JoinClause(given, null));
        if (where?.Invoke(oldFields, givenFields) is { } condition)
        {
            OtherRows.ThrowIfReadBy(condition);
            rows = rows.WithWhere(condition);
        }

        return Of(model, rows, assignments(oldFields, givenFields));
    }

    /// <summary>What is set in the row of an object.</summary>
    /// <exception cref="ArgumentException">An assignment reads other rows, or cannot be made.</exception>
    public static RowAssignments OfUpdate<TFields>(ModelMetadata model, Func<TFields, AssignmentList> assignments)
        where TFields : class, IRowFields<TFields>
    {
        var row = ModelTable.Of(model).Rename();
        var computed = Of(model, SelectQuery.Of(model).WithRow(row), assignments(TFields.At(row)));
        return computed.Assignments.FirstOrDefault(static assignment => assignment.Field.IsVersion) is { Field: var version }
            ? throw new ArgumentException($"{version} is the version, which every update changes by itself: do not set it.", nameof(assignments))
            : computed;
    }

    /// <summary>What a soft delete or a restore sets in the row of an object.</summary>
    public static RowAssignments OfMark(Assignment mark) => new(SelectQuery.Of(mark.Field.Model).Renamed(), [mark]);

    private static RowAssignments Of(ModelMetadata model, SelectQuery rows, AssignmentList assignments)
    {
        Failures.ThrowIfInvalid(model, assignments);
        foreach (var assignment in assignments)
        {
            OtherRows.ThrowIfReadBy(assignment.Value);
        }

        return new RowAssignments(rows, assignments);
    }
}
