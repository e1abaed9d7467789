namespace Tortoise.Metadata;

/// <summary>A condition that every row must satisfy (<see cref="CheckAttribute"/>).</summary>
/// <param name="Name">Name of the constraint.</param>
/// <param name="Sql">The condition, in the database's own SQL.</param>
public sealed record CheckMetadata(string Name, string Sql);
