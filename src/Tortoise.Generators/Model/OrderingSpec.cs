namespace Tortoise.Generators.Model;

/// <summary>One term of the default order.</summary>
/// <param name="Field">Index of the field.</param>
/// <param name="Descending">True for descending.</param>
internal sealed record OrderingSpec(int Field, bool Descending);
