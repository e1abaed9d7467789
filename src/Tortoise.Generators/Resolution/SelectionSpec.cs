using Tortoise.Generators.Model;

namespace Tortoise.Generators.Resolution;

/// <summary>What the members of a projection are in the rows of a model.</summary>
/// <param name="Source">The model.</param>
/// <param name="Values">The value of each member.</param>
internal sealed record SelectionSpec(ProjectionSourceSpec Source, EquatableArray<MemberValue> Values);
