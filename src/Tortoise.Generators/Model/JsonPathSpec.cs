namespace Tortoise.Generators.Model;

/// <summary>The way to a value inside a JSON document, as the document has it.</summary>
/// <param name="Steps">The members on the way.</param>
/// <param name="Naming">How the context names properties (<see cref="JsonContextSpec.Naming"/>).</param>
/// <param name="Kind">The kind of the value; null if a converter of the user's writes it.</param>
internal sealed record JsonPathSpec(EquatableArray<JsonStepSpec> Steps, string? Naming, string? Kind);
