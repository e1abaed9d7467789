namespace Tortoise.Metadata;

/// <summary>A sequence that gives a field its values (<see cref="SequenceAttribute"/>).</summary>
/// <param name="Name">Its name.</param>
/// <param name="Start">The first number.</param>
/// <param name="Increment">What is added for the next one.</param>
public sealed record SequenceMetadata(string Name, long Start = 1, long Increment = 1);
