namespace Tortoise.Generators.Model;

/// <summary>How the database computes a column.</summary>
/// <param name="Sql">The expression; null if the table is made by others.</param>
/// <param name="IsStored">True if the value is kept with the row.</param>
internal sealed record ComputedSpec(string? Sql, bool IsStored);
