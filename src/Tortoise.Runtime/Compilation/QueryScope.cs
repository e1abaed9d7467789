using Tortoise.Expressions;

namespace Tortoise.Compilation;

/// <summary>The tables of one query, and their aliases in the text.</summary>
internal sealed class QueryScope
{
    /// <summary>The FROM table.</summary>
    public required RootTable Table { get; init; }

    /// <summary>The alias of the FROM table; null if it has none.</summary>
    public string? Alias { get; init; }

    /// <summary>The tables that are joined to it on a condition, with their aliases.</summary>
    public IReadOnlyList<(RootTable Table, string Alias)> Tables { get; init; } = [];

    /// <summary>The joined rows with the names of their tables.</summary>
    public IReadOnlyList<(JoinedTable Row, string Alias)> Joins { get; init; } = [];

    /// <summary>The windows that have names.</summary>
    public IReadOnlyList<(Window Window, string Name)> Windows { get; init; } = [];

    /// <summary>True if it has the table.</summary>
    public bool Has(RootTable table) => ReferenceEquals(Table, table.Identity) || Tables.Any(joined => ReferenceEquals(joined.Table, table.Identity));

    /// <summary>The alias of one of its tables; null if it has none.</summary>
    public string? AliasOf(RootTable table) => ReferenceEquals(Table, table.Identity) ? Alias : Tables.First(joined => ReferenceEquals(joined.Table, table.Identity)).Alias;

    /// <summary>True for a query that another one reads as a table, whose columns have names.</summary>
    public bool IsDerived { get; init; }

    /// <summary>True if columns of another row have the same names.</summary>
    public bool IsQualified { get; init; }

    /// <summary>True for the target table of a write: nothing can be joined to it.</summary>
    public bool IsTarget { get; init; }
}
