namespace Tortoise.Generators.Model;

/// <summary>A model whose rows a projection is made of by name.</summary>
/// <param name="Model">The model.</param>
/// <param name="IsPublic">True if it is public, and so is all that contains it.</param>
internal sealed record ProjectionSourceSpec(ModelName Model, bool IsPublic);
