namespace Tortoise.Generators.Model;

/// <summary>A field type of the user's, for tools that see only the assembly.</summary>
/// <param name="FullName">The class, fully qualified, without type arguments.</param>
/// <param name="StoreType">Its column.</param>
internal sealed record FieldTypeSchemaSpec(string FullName, StoreTypeSpec StoreType);
