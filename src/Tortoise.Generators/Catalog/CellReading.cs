namespace Tortoise.Generators.Catalog;

/// <summary>How generated code reads a cell.</summary>
internal enum CellReading
{
    /// <summary>With a method of the row.</summary>
    Direct,

    /// <summary>As another type that rows have, converted by <c>Cell</c>.</summary>
    Converted,

    /// <summary>With the field type, which also writes it.</summary>
    ByType,
}
