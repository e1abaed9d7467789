namespace Tortoise.Metadata;

/// <summary>One term of a model's default order.</summary>
/// <param name="Field">Index into <see cref="ModelMetadata.Fields"/>.</param>
/// <param name="Descending">True for the greatest value first.</param>
public sealed record OrderingMetadata(int Field, bool Descending);
