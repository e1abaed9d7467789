namespace Tortoise.Generators.Model;

/// <summary>The numbers of a sequence or of a generated key.</summary>
/// <param name="Start">The first one.</param>
/// <param name="Increment">What is added for the next one.</param>
internal sealed record NumbersSpec(long Start, long Increment);
