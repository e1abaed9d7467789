namespace Tortoise.Schema;

/// <summary>A check constraint.</summary>
/// <param name="Name">Its name; null where the database chooses or does not tell it.</param>
/// <param name="Sql">Its condition.</param>
public sealed record CheckSchema(string? Name, string Sql);
