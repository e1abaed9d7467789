namespace Tortoise.Schema;

/// <summary>A unique constraint.</summary>
/// <param name="Name">Its name; null if the database chooses or does not report it.</param>
/// <param name="Columns">Its columns, in order.</param>
public sealed record UniqueSchema(string? Name, IReadOnlyList<string> Columns);
