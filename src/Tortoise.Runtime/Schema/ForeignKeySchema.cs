namespace Tortoise.Schema;

/// <summary>A foreign key: columns whose values must be those of a row of a table, unless one of them is NULL.</summary>
/// <param name="Name">Its name; null if the database chooses or does not report it.</param>
/// <param name="Columns">Its columns, in order.</param>
/// <param name="ReferencedTable">The table that it refers to.</param>
/// <param name="ReferencedColumns">The columns there, in the order of <paramref name="Columns"/>: a key, or unique together.</param>
public sealed record ForeignKeySchema(
    string? Name, IReadOnlyList<string> Columns, string ReferencedTable, IReadOnlyList<string> ReferencedColumns)
{
    /// <summary>The schema of the table that it refers to; null is the connection's default.</summary>
    public string? ReferencedSchema { get; init; }

    /// <summary>What happens to the rows that have it when the row they refer to is deleted.</summary>
    public OnDelete OnDelete { get; init; }
}
