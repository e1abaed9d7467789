namespace Tortoise.Generators.Model;

/// <summary>How a context of System.Text.Json writes what an index may be over.</summary>
/// <param name="Naming">Member of the enum JsonKnownNamingPolicy by which properties are named; null for their own names.</param>
/// <param name="EnumsAreText">True if all enums are written by the names of their members.</param>
/// <param name="TextEnums">The enums that are written by the names of their members besides.</param>
internal sealed record JsonContextSpec(string? Naming, bool EnumsAreText, EquatableArray<string> TextEnums);
