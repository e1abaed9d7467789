namespace Tortoise.Generators.Model;

/// <summary>The table that a relation refers to.</summary>
/// <param name="Table">Its name, with its schema if it is in one.</param>
/// <param name="Key">The columns of it that are referred to.</param>
internal sealed record TargetSpec(string Table, EquatableArray<TargetColumnSpec> Key);
