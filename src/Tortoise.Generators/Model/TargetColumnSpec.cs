namespace Tortoise.Generators.Model;

/// <summary>A column that a relation refers to.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="MaxLength">Its maximum length, if declared.</param>
internal sealed record TargetColumnSpec(string Name, FieldTypeSpec Type, int? MaxLength);
