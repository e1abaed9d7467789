namespace Tortoise.Generators.Model;

/// <summary>A <c>partial</c> method by which the user takes part in a write.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Modifiers">Its modifiers, without <c>partial</c> and <c>async</c>; null if a base class declares it.</param>
internal sealed record HookSpec(string Name, string? Modifiers);
