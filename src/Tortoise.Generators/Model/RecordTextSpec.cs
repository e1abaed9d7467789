namespace Tortoise.Generators.Model;

/// <summary>How a record prints itself.</summary>
/// <param name="Modifiers">Modifiers of <c>PrintMembers</c>.</param>
/// <param name="HasBase">True if the base class prints the members that it declares.</param>
/// <param name="Members">Names of the public properties and fields that it prints, escaped where they are keywords.</param>
internal sealed record RecordTextSpec(string Modifiers, bool HasBase, EquatableArray<string> Members);
