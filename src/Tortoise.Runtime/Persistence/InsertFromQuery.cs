using Tortoise.Expressions;
using Tortoise.Metadata;

namespace Tortoise.Persistence;

/// <summary>Inserts rows that a query finds, in one statement.</summary>
internal static class InsertFromQuery
{
    public static ValueTask<int> RunAsync<TFields, T, TRow>(
        ModelMetadata model, IRows<T, TRow> source, Func<TFields, TRow, AssignmentList> assignments, CancellationToken cancellationToken)
        where TFields : class, IRowFields<TFields> =>
        QueryPipeline.ExecuteAsync(source.Database, Of(model, source, assignments), cancellationToken);

    /// <summary>The statement.</summary>
    /// <exception cref="ArgumentException">A column cannot be set, or one is missing.</exception>
    public static InsertQuery Of<TFields, T, TRow>(ModelMetadata model, IRows<T, TRow> source, Func<TFields, TRow, AssignmentList> assignments)
        where TFields : class, IRowFields<TFields>
    {
        var rows = source.Rows.Selected;
        var set = assignments(TFields.At(ModelTable.Of(model).Rename()), rows.Row);
        Check(model, set);
        var query = rows.Selecting([.. set.Select(assignment => assignment.Value)]);
        return new InsertQuery(model, [.. set.Select(assignment => assignment.Field)], query, isOrdered: query.OrderBy.Count > 0 || query.IsSliced);
    }

    private static void Check(ModelMetadata model, AssignmentList assignments)
    {
        var set = new HashSet<int>();
        foreach (var assignment in assignments)
        {
            var field = assignment.Field;
            if (field.Model != model)
            {
                throw new ArgumentException($"{field} is not a field of {model.Name}: set the columns of the first parameter.", nameof(assignments));
            }

            if (field.IsRowVersion)
            {
                throw new ArgumentException($"{field} is the version, which the database assigns.", nameof(assignments));
            }

            if (!set.Add(field.Index))
            {
                throw new ArgumentException($"{field} is set twice.", nameof(assignments));
            }
        }

        Failures.ThrowIfBroken(model, assignments);
        var missing = model.Fields.Where(field => !set.Contains(field.Index) && IsRequired(field)).Select(field => field.Property).ToList();
        if (missing.Count > 0)
        {
            throw new ArgumentException(
                $"An insert into {model.Name} must also set {string.Join(", ", missing)}: NULL is not allowed there, and the database has no default. Initial values of properties and the clock are of objects only.",
                nameof(assignments));
        }
    }

    private static bool IsRequired(FieldMetadata field) =>
        field is { IsNullable: false, IsGenerated: false, DbDefault: null, Computed: null, IsRowVersion: false };
}
