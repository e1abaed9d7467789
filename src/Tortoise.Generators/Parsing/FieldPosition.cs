namespace Tortoise.Generators.Parsing;

/// <summary>A field named by an attribute.</summary>
/// <param name="Position">Its index among the fields of the model.</param>
/// <param name="IsDescending">True if a minus precedes the name.</param>
internal sealed record FieldPosition(int Position, bool IsDescending);
