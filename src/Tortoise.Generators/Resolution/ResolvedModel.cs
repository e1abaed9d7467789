using Tortoise.Generators.Model;

namespace Tortoise.Generators.Resolution;

/// <summary>A model, ready to be written.</summary>
/// <param name="Spec">Its facts.</param>
/// <param name="HintName">Name of its file.</param>
/// <param name="Ends">The properties by which it reaches others, those for the way back among them.</param>
internal sealed record ResolvedModel(ModelSpec Spec, string HintName, EquatableArray<EndSpec> Ends)
{
    /// <summary>True where its fields need a struct for rows that may not be there.</summary>
    public required bool HasOrNull { get; init; }

    /// <summary>True where a property of some model holds many objects of this one.</summary>
    public required bool IsHeldByMany { get; init; }
}
