namespace Tortoise.Metadata;

/// <summary>A database default (<see cref="DbDefaultAttribute"/>): a constant, or an SQL expression.</summary>
/// <param name="Value">The constant: a bool, an integer as <see cref="long"/>, a <see cref="double"/>, a <see cref="decimal"/> or a string. Null with <paramref name="Sql"/>.</param>
/// <param name="Sql">An expression in the database's own SQL. Null with <paramref name="Value"/>.</param>
public sealed record DbDefault(object? Value, string? Sql = null);
