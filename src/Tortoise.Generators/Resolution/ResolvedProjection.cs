using Tortoise.Generators.Model;

namespace Tortoise.Generators.Resolution;

/// <summary>A projection, ready for emission.</summary>
/// <param name="Spec">What is declared.</param>
/// <param name="HintName">Name of its file.</param>
/// <param name="Selections">The models whose rows it is made of by name.</param>
internal sealed record ResolvedProjection(ProjectionSpec Spec, string HintName, EquatableArray<SelectionSpec> Selections);
