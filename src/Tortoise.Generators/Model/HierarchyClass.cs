namespace Tortoise.Generators.Model;

/// <summary>One of the classes that share a table.</summary>
/// <param name="Name">How other code names it.</param>
/// <param name="Base">The model that it derives from; null for the root.</param>
/// <param name="Value">Its value of the discriminator, as C#; null for an abstract class.</param>
/// <param name="HasRules">True if values of its own fields must satisfy rules.</param>
/// <param name="IsValidatable">True if the class, or one that it derives from, says of itself what is wrong with it.</param>
/// <param name="Hooks">The hooks that it implements.</param>
internal sealed record HierarchyClass(ModelName Name, string? Base, string? Value, bool HasRules, bool IsValidatable, EquatableArray<string> Hooks);
