namespace Tortoise.Generators.Model;

/// <summary>A constant in the form in which it is stored.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The value, of whatever culture: a number with a point, <c>true</c> or <c>false</c>, a string as it is.</param>
internal sealed record ConstantSpec(ConstantKind Kind, string Text);
