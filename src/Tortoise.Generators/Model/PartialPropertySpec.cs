namespace Tortoise.Generators.Model;

/// <summary>The implementing part of a <c>partial</c> property, which must repeat the user's words.</summary>
/// <param name="Modifiers">Modifiers before the type, <c>partial</c> included.</param>
/// <param name="Getter">Head of the getter, with its accessibility.</param>
/// <param name="Setter">Head of the setter, with its accessibility: <c>private set</c>, <c>init</c>.</param>
internal sealed record PartialPropertySpec(string Modifiers, string Getter, string Setter)
{
    /// <summary>True if the user says when JSON leaves it out.</summary>
    public bool HasJsonIgnore { get; init; }

    /// <summary>True if the user says whether debuggers show it.</summary>
    public bool HasDebuggerBrowsable { get; init; }
}
