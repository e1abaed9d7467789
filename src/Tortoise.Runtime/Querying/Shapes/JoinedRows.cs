using Tortoise.Expressions;

namespace Tortoise.Querying;

/// <summary>The right side of a join: a table, what is required of its rows, and what lambdas receive of it.</summary>
/// <param name="Table">The table.</param>
/// <param name="Where">What is required of its rows; null for nothing.</param>
/// <param name="Shape">What lambdas receive.</param>
internal readonly record struct JoinedRows<TRow>(RootTable Table, Q? Where, Shape<TRow> Shape)
{
    /// <summary>Rows to be joined: those of a model's table, or of a common table expression, as they are, any others as a table of their own.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="isOptional">True for an outer join.</param>
    public static JoinedRows<TRow> Of(Composition<TRow> rows, bool isOptional)
    {
        var query = rows.Query;
        if (query.Parts.Count > 0)
        {
            throw new InvalidOperationException("Rows with some fields only (Only) cannot be joined: select the values after the join.");
        }

        if (IsTable(query, isOptional))
        {
            var renaming = Renaming.Apart(query, isOptional);
            return new(renaming.Query.From, query.Where is null ? null : renaming.Rewrite(query.Where), rows.Shape.Rewrite(renaming));
        }

        var derived = new DerivedTable(query.WithColumns(query.Output));
        var table = isOptional ? (DerivedTable)derived.Optional() : derived;
        var column = 0;
        return new(table, null, rows.Shape.Over(table, ref column));
    }

    /// <summary>True if the rows are those of a table that has a name, all or some of them, each once.</summary>
    private static bool IsTable(SelectQuery query, bool isOptional) =>
        query is { IsSliced: false, IsDistinct: false, HasAggregate: false, GroupBy.Count: 0, Tables.Count: 0, Joined.Count: 0 }
        && query.From switch
        {
            ModelTable => query.Columns is null,

            // What is computed is NULL, too, where an outer join finds nothing.
            CteReference reference => (reference.IsPrevious || !reference.Cte.IsCorrelated)
                && query.Columns?.All(column => isOptional ? column is IDerivedColumn or IField : !WindowFinder.IsIn(column)) != false,
            _ => false,
        }
        && !query.HasRepeatedRows;
}
