namespace Tortoise.Metadata;

/// <summary>A column that the database computes (<see cref="GeneratedAttribute"/>).</summary>
/// <param name="Sql">The expression, in the database's own SQL; null if the table is made by others.</param>
/// <param name="IsStored">True if the value is kept with the row.</param>
public sealed record ComputedColumn(string? Sql, bool IsStored = true);
