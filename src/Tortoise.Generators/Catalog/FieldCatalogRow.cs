namespace Tortoise.Generators.Catalog;

/// <summary>One type; the CLR type of an array depends on that of its elements.</summary>
/// <param name="Kind">Name of the kind.</param>
/// <param name="Clr">The CLR type as C# text.</param>
internal sealed record FieldCatalogRow(string Kind, string Clr)
{
    private const string Global = "global::";

    public bool IsReference { get; init; }

    /// <summary>True if a value can be changed in place: two are not equal because what they hold is.</summary>
    public bool IsMutable { get; init; }

    /// <summary>Full name of the type; C# keywords are types of the namespace <c>System</c>.</summary>
    public string FullName => Clr.StartsWith(Global, StringComparison.Ordinal) ? Clr.Substring(Global.Length) : Clr.Length == 0 ? "" : $"System.{Kind}";

    /// <summary>How a cell is read.</summary>
    public CellReading Reading { get; init; }

    /// <summary>True if a column can have a maximum length.</summary>
    public bool HasLength { get; init; }

    /// <summary>True for elements of arrays: databases with arrays have the same type.</summary>
    public bool CanBeElement { get; init; }

    /// <summary>The range of a constant default; null if the type is not an integer.</summary>
    public (long Min, long Max)? Integers { get; init; }

    /// <summary>True if the database can generate a key of this type.</summary>
    public bool CanBeGenerated { get; init; }

    /// <summary>The value of the clock as an expression of <c>now</c>; null if the type is not a time.</summary>
    public string? Stamp { get; init; }

    /// <summary>The method of <c>ValidationFailures</c> that every value of the type must pass; null for none.</summary>
    public string? Check { get; init; }
}
