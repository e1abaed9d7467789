using Tortoise.Generators.Model;

namespace Tortoise.Generators.Resolution;

/// <summary>A model, ready to be written.</summary>
/// <param name="Spec">Its facts.</param>
/// <param name="HintName">Name of its file.</param>
/// <param name="Ends">The properties that lead to other models, including inverse relations.</param>
internal sealed record ResolvedModel(ModelSpec Spec, string HintName, EquatableArray<EndSpec> Ends)
{
    /// <summary>True if its fields need a struct for rows that may not be there.</summary>
    public required bool HasOrNull { get; init; }

    /// <summary>True if a property of some model holds many objects of this one.</summary>
    public required bool IsHeldByMany { get; init; }
}
