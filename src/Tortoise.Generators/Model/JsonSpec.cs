namespace Tortoise.Generators.Model;

/// <summary>How a property is stored as JSON.</summary>
/// <param name="Context">The context that knows its type; null for a node, an element or a document of System.Text.Json.</param>
/// <param name="Method">The method of <c>JsonFieldTypes</c>.</param>
/// <param name="Handle">The document in queries.</param>
/// <param name="IsPublic">True if the handle can be public.</param>
/// <param name="Types">The types of JSON objects in it, which get handles.</param>
internal sealed record JsonSpec(string? Context, string Method, string Handle, bool IsPublic, EquatableArray<JsonTypeSpec> Types)
{
    /// <summary>How the context writes; null without one.</summary>
    public JsonContextSpec? Options { get; init; }
}
