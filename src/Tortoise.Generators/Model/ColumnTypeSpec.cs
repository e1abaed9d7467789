namespace Tortoise.Generators.Model;

/// <summary>The type that a column is declared with.</summary>
/// <param name="Name">The type in the words of the database.</param>
/// <param name="Databases">The databases whose column has it; empty for all.</param>
internal sealed record ColumnTypeSpec(string Name, EquatableArray<string> Databases);
