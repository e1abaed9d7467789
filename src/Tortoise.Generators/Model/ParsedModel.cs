namespace Tortoise.Generators.Model;

/// <summary>The result of parsing a class with <c>[Model]</c>.</summary>
/// <param name="Spec">The model; null if nothing can be added to the class.</param>
/// <param name="Reports">Why not, where no analyzer will say it.</param>
internal sealed record ParsedModel(ModelSpec? Spec, EquatableArray<ReportSpec> Reports);
