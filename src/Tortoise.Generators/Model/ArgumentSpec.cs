namespace Tortoise.Generators.Model;

/// <summary>An argument of a constructor.</summary>
/// <param name="Parameter">Name of the parameter, escaped if it is a keyword.</param>
/// <param name="Field">Index of the field it takes.</param>
internal sealed record ArgumentSpec(string Parameter, int Field);
