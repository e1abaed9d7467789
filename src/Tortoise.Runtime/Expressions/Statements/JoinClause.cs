namespace Tortoise.Expressions;

/// <summary>A table that is joined to those before it on a condition of its own, not over a relation.</summary>
/// <param name="Table">The table; one of an outer join is optional.</param>
/// <param name="On">The condition; null for all rows.</param>
internal sealed record JoinClause(RootTable Table, Q? On)
{
    /// <summary>True if the table is a query that refers to rows of the tables before it. Known when it is printed.</summary>
    public bool IsLateral { get; init; }

    /// <summary>True if rows without a match stay.</summary>
    public bool IsOuter => Table.IsNullable;

    /// <summary>Adds the clause to a structural key.</summary>
    public void AddTo(ref ShapeBuilder shape)
    {
        shape.Add((On is null ? 0 : 2) | (IsOuter ? 1 : 0));
        shape.AddTable(Table);
        if (On is not null)
        {
            shape.Walk(On);
        }
    }
}
