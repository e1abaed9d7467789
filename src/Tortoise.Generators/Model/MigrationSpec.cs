namespace Tortoise.Generators.Model;

/// <summary>A migration, as its <c>migration.json</c> describes it.</summary>
/// <param name="Folder">The path of its folder.</param>
/// <param name="Id">Its name.</param>
/// <param name="After">The migration before it; null for the first one.</param>
/// <param name="Group">The group of models that it is for.</param>
/// <param name="Changes">What it changes, in words.</param>
internal sealed record MigrationSpec(string Folder, string Id, string? After, string Group, EquatableArray<string> Changes)
{
    /// <summary>True for one that is applied after the deployment.</summary>
    public bool IsAfterDeploy { get; init; }

    /// <summary>The group of models without one.</summary>
    public const string DefaultGroup = "default";
}
