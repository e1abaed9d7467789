using Tortoise.Expressions;
using Tortoise.Metadata;

namespace Tortoise.Compilation;

/// <summary>The tables that columns of one query can be of, and the names they have in the text.</summary>
internal sealed class QueryScope
{
    /// <summary>The model of the query's own table.</summary>
    public required ModelMetadata Model { get; init; }

    /// <summary>What columns of the own table name; null where they name none.</summary>
    public RowSource? Root { get; init; }

    /// <summary>The name that the own table is given; null where it is called by its own.</summary>
    public string? Alias { get; init; }

    /// <summary>The joined rows with the names of their tables.</summary>
    public IReadOnlyList<(RowSource Row, string Alias)> Joins { get; init; } = [];

    /// <summary>True for a table that is written: nothing can be joined to it.</summary>
    public bool IsTarget { get; init; }
}
