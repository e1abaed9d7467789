namespace Tortoise.Generators.Parsing;

/// <summary>A field that an attribute names.</summary>
/// <param name="Place">Its place.</param>
/// <param name="IsDescending">True if a minus stands before the name.</param>
internal sealed record NamedPlace(int Place, bool IsDescending);
