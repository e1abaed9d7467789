namespace Tortoise.Generators.Catalog;

/// <summary>How generated code reads a cell.</summary>
internal enum CellReading
{
    /// <summary>By the row's own method.</summary>
    Direct,

    /// <summary>As another type that rows have, and converted: by <c>Cell</c>.</summary>
    Converted,

    /// <summary>By the field's type, which writes it as well.</summary>
    ByType,
}
