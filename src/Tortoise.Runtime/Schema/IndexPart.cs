namespace Tortoise.Schema;

/// <summary>A column of an index's key, or an expression in its place.</summary>
/// <param name="Column">Name of the column; null with <paramref name="Expression"/>.</param>
/// <param name="Expression">SQL text of the expression; null with <paramref name="Column"/>.</param>
public sealed record IndexPart(string? Column, string? Expression = null)
{
    /// <summary>True for the greatest value first.</summary>
    public bool IsDescending { get; init; }

    /// <summary>Where NULLs stand; null where that is as the database does it for this direction anyway.</summary>
    public bool? NullsFirst { get; init; }

    /// <summary>How many characters or bytes from the start of the value are in the index; null for all of it.</summary>
    public int? Length { get; init; }
}
