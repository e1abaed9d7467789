namespace Tortoise.Metadata;

/// <summary>The numbers of a generated key (<see cref="PrimaryKeyAttribute.Start"/>).</summary>
/// <param name="Start">The first one.</param>
/// <param name="Increment">What is added for the next one.</param>
public sealed record IdentityOptions(long Start, long Increment);
