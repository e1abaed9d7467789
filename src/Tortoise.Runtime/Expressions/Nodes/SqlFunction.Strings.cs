namespace Tortoise.Expressions;

/// <summary>Functions of strings.</summary>
internal sealed partial class SqlFunction
{
    public static SqlFunction TrimStart { get; } = new(nameof(TrimStart), Nullability.OfAnyArgument);

    public static SqlFunction TrimEnd { get; } = new(nameof(TrimEnd), Nullability.OfAnyArgument);

    /// <summary>A part of a string: from a position, counted from 1, to the end, or of a length.</summary>
    public static SqlFunction Substring { get; } = new(nameof(Substring), Nullability.OfAnyArgument);

    /// <summary>The last code points of a string.</summary>
    public static SqlFunction Right { get; } = new(nameof(Right), Nullability.OfAnyArgument);

    public static SqlFunction Replace { get; } = new(nameof(Replace), Nullability.OfAnyArgument);

    /// <summary>The position of a string in another, counted from 0; -1 if it is not there.</summary>
    public static SqlFunction IndexOf { get; } = new(nameof(IndexOf), Nullability.OfAnyArgument);

    /// <summary>A string filled up at its start, to a length, with a character.</summary>
    public static SqlFunction PadLeft { get; } = new(nameof(PadLeft), Nullability.OfAnyArgument);

    /// <summary>A string filled up at its end, to a length, with a character.</summary>
    public static SqlFunction PadRight { get; } = new(nameof(PadRight), Nullability.OfAnyArgument);

    public static SqlFunction Reverse { get; } = new(nameof(Reverse), Nullability.OfAnyArgument);

    public static SqlFunction Repeat { get; } = new(nameof(Repeat), Nullability.OfAnyArgument);
}
