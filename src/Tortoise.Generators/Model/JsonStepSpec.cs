namespace Tortoise.Generators.Model;

/// <summary>A member on the way into a JSON document.</summary>
/// <param name="Name">Name of the property, or the one that it has in JSON.</param>
/// <param name="IsNamed">True for a name that is given for JSON; others depend on the context.</param>
internal sealed record JsonStepSpec(string Name, bool IsNamed);
