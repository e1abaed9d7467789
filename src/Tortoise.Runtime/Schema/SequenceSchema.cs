namespace Tortoise.Schema;

/// <summary>A sequence.</summary>
/// <param name="Schema">Its schema; null is the connection's default.</param>
/// <param name="Name">Its name.</param>
/// <param name="Start">The first number.</param>
/// <param name="Increment">What is added for the next one.</param>
public sealed record SequenceSchema(string? Schema, string Name, long Start, long Increment);
