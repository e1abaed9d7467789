namespace Tortoise.Generators.Model;

/// <summary>A field of a row.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Identifier">Its name, escaped if it is a keyword.</param>
/// <param name="Clr">Its type without a question mark, as C# text.</param>
/// <param name="IsNullable">True if it can be NULL.</param>
internal sealed record RowColumnSpec(string Name, string Identifier, string Clr, bool IsNullable);
