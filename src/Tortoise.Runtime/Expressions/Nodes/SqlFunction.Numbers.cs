namespace Tortoise.Expressions;

/// <summary>Functions of numbers.</summary>
internal sealed partial class SqlFunction
{
    public static SqlFunction Abs { get; } = new(nameof(Abs), Nullability.OfAnyArgument);

    public static SqlFunction Sign { get; } = new(nameof(Sign), Nullability.OfAnyArgument);

    /// <summary>A number rounded half away from zero; the second argument is a literal, the number of digits after the point.</summary>
    public static SqlFunction Round { get; } = new(nameof(Round), Nullability.OfAnyArgument);

    public static SqlFunction Ceiling { get; } = new(nameof(Ceiling), Nullability.OfAnyArgument);

    public static SqlFunction Floor { get; } = new(nameof(Floor), Nullability.OfAnyArgument);

    public static SqlFunction Truncate { get; } = new(nameof(Truncate), Nullability.OfAnyArgument);

    public static SqlFunction Sqrt { get; } = new(nameof(Sqrt), Nullability.OfSomeArguments);

    public static SqlFunction Exp { get; } = new(nameof(Exp), Nullability.OfAnyArgument);

    public static SqlFunction Log { get; } = new(nameof(Log), Nullability.OfSomeArguments);

    public static SqlFunction Log10 { get; } = new(nameof(Log10), Nullability.OfSomeArguments);

    public static SqlFunction Power { get; } = new(nameof(Power), Nullability.OfSomeArguments);

    public static SqlFunction Sin { get; } = new(nameof(Sin), Nullability.OfAnyArgument);

    public static SqlFunction Cos { get; } = new(nameof(Cos), Nullability.OfAnyArgument);

    public static SqlFunction Tan { get; } = new(nameof(Tan), Nullability.OfAnyArgument);

    public static SqlFunction Asin { get; } = new(nameof(Asin), Nullability.OfSomeArguments);

    public static SqlFunction Acos { get; } = new(nameof(Acos), Nullability.OfSomeArguments);

    public static SqlFunction Atan { get; } = new(nameof(Atan), Nullability.OfAnyArgument);

    public static SqlFunction Atan2 { get; } = new(nameof(Atan2), Nullability.OfAnyArgument);

    public static SqlFunction Random { get; } = new(nameof(Random), Nullability.Never);

    public static SqlFunction BitAnd { get; } = new(nameof(BitAnd), Nullability.OfAnyArgument);

    public static SqlFunction BitOr { get; } = new(nameof(BitOr), Nullability.OfAnyArgument);

    public static SqlFunction BitXor { get; } = new(nameof(BitXor), Nullability.OfAnyArgument);

    public static SqlFunction BitNot { get; } = new(nameof(BitNot), Nullability.OfAnyArgument);

    public static SqlFunction ShiftLeft { get; } = new(nameof(ShiftLeft), Nullability.OfAnyArgument);

    /// <summary>A shift that keeps the sign.</summary>
    public static SqlFunction ShiftRight { get; } = new(nameof(ShiftRight), Nullability.OfAnyArgument);
}
