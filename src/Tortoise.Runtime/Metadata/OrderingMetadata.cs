namespace Tortoise.Metadata;

/// <summary>One term of a model's default ordering.</summary>
/// <param name="Field">Index into <see cref="ModelMetadata.Fields"/>.</param>
/// <param name="Descending">True for descending.</param>
public sealed record OrderingMetadata(int Field, bool Descending);
