namespace Tortoise.Generators.Model;

/// <summary>A condition that every row must satisfy.</summary>
/// <param name="Name">Name of the constraint.</param>
/// <param name="Sql">The condition.</param>
internal sealed record CheckSpec(string Name, string Sql);
