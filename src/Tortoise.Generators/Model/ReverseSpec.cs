namespace Tortoise.Generators.Model;

/// <summary>The inverse relation of a relation: a property that the target gets.</summary>
/// <param name="Name">Its name, in metadata.</param>
/// <param name="Accessibility">Its accessibility: the source may be less visible than the target.</param>
/// <param name="IsLocal">True if the target is in the same assembly, so that it can get a property.</param>
internal sealed record ReverseSpec(string Name, string Accessibility, bool IsLocal);
