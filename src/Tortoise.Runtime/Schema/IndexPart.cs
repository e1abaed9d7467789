namespace Tortoise.Schema;

/// <summary>A column of an index's key, or an expression instead.</summary>
/// <param name="Column">Name of the column; null with <paramref name="Expression"/>.</param>
/// <param name="Expression">SQL text of the expression; null with <paramref name="Column"/>.</param>
public sealed record IndexPart(string? Column, string? Expression = null)
{
    /// <summary>The operators that it serves (PostgreSQL); null for the default ones of its type.</summary>
    public string? OperatorClass { get; init; }

    /// <summary>True for descending.</summary>
    public bool IsDescending { get; init; }

    /// <summary>Where NULLs sort; null if that is the database's default for this direction.</summary>
    public bool? NullsFirst { get; init; }

    /// <summary>How many characters or bytes from the start of the value are in the index; null for all of it.</summary>
    public int? Length { get; init; }
}
