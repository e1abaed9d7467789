namespace Tortoise.Generators.Model;

/// <summary>The implementing part of a <c>partial</c> property, which must repeat the modifiers of the declaration.</summary>
/// <param name="Modifiers">Modifiers before the type, <c>partial</c> included.</param>
/// <param name="Getter">Head of the getter, with its accessibility.</param>
/// <param name="Setter">Head of the setter, with its accessibility: <c>private set</c>, <c>init</c>.</param>
internal sealed record PartialPropertySpec(string Modifiers, string Getter, string Setter)
{
    /// <summary>True if the user declares when JSON omits it.</summary>
    public bool HasJsonIgnore { get; init; }

    /// <summary>True if the user declares whether debuggers show it.</summary>
    public bool HasDebuggerBrowsable { get; init; }
}
