namespace Tortoise.Metadata;

/// <summary>A column that the database computes (<see cref="GeneratedAttribute"/>).</summary>
/// <param name="Sql">The expression, in the database's own SQL; null if the table is made by others.</param>
/// <param name="IsStored">True if the value is kept with the row.</param>
public sealed record ComputedColumn(string? Sql, bool IsStored = true)
{
    /// <summary>Names of the databases that it is for; empty for all.</summary>
    public IReadOnlyList<string> Databases { get; init; } = [];

    /// <summary>That of the other databases; null if there is none.</summary>
    public ComputedColumn? Else { get; init; }
}
