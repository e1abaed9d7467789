using Tortoise.Expressions;

namespace Tortoise.Compilation;

/// <summary>The tables that columns of one query can be of, and the names they have in the text.</summary>
internal sealed class QueryScope
{
    /// <summary>The query's own table.</summary>
    public required TableSource Table { get; init; }

    /// <summary>The name that the own table is given; null where it is called by its own.</summary>
    public string? Alias { get; init; }

    /// <summary>The joined rows with the names of their tables.</summary>
    public IReadOnlyList<(JoinedTable Row, string Alias)> Joins { get; init; } = [];

    /// <summary>True for a query that another one reads as a table, whose columns have names.</summary>
    public bool IsDerived { get; init; }

    /// <summary>True for a table that is written: nothing can be joined to it.</summary>
    public bool IsTarget { get; init; }
}
