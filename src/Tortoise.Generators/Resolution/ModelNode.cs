using Tortoise.Generators.Model;

namespace Tortoise.Generators.Resolution;

/// <summary>A model among the others.</summary>
/// <param name="Model">How other code names it.</param>
/// <param name="HintName">Name of its file.</param>
/// <param name="Table">Its table; null if it has none.</param>
/// <param name="TableOwner">The earlier model that has the same table; null if there is none.</param>
/// <param name="Inverses">The inverse relations that relations of other models bring it.</param>
internal sealed record ModelNode(ModelName Model, string HintName, string? Table, string? TableOwner, EquatableArray<InverseRelation> Inverses)
{
    /// <summary>True if its fields need a class for rows that may be missing: some join path to it is optional.</summary>
    public required bool HasOrNull { get; init; }

    /// <summary>The same for the models of its ends, in their order.</summary>
    public required EquatableArray<bool> EndsHaveOrNull { get; init; }

    /// <summary>True if its changes are kept.</summary>
    public bool HasHistory { get; init; }

    /// <summary>Ids of the warnings about experimental declarations in it.</summary>
    public EquatableArray<string> Experimental { get; init; }

    /// <summary>Its link tables whose names are those of another model or relation.</summary>
    public required EquatableArray<LinkClash> LinkClashes { get; init; }
}
