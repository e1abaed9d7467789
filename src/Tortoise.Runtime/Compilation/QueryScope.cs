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
    public IReadOnlyList<NamedTable> Tables { get; init; } = [];

    /// <summary>The joined rows with the names of their tables.</summary>
    public IReadOnlyList<NamedJoin> Joins { get; init; } = [];

    /// <summary>The windows that have names.</summary>
    public IReadOnlyList<NamedWindow> Windows { get; init; } = [];

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

/// <summary>A table that is joined on a condition, with its alias.</summary>
internal sealed record NamedTable(RootTable Table, string Alias);

/// <summary>A joined row with the name of its table.</summary>
internal sealed record NamedJoin(JoinedTable Row, string Alias);

/// <summary>A window with its name.</summary>
internal sealed record NamedWindow(Window Window, string Name);
