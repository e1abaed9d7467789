namespace Tortoise.Schema;

/// <summary>A check constraint.</summary>
/// <param name="Name">Its name; null if the database chooses or does not report it.</param>
/// <param name="Sql">Its condition.</param>
public sealed record CheckSchema(string? Name, string Sql);
