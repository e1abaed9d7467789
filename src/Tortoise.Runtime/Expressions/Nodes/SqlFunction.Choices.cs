namespace Tortoise.Expressions;

/// <summary>One of several values, and values of another type.</summary>
internal sealed partial class SqlFunction
{
    /// <summary>The first argument; NULL if it equals the second.</summary>
    public static SqlFunction NullIf { get; } = new(nameof(NullIf), Nullability.OfSomeArguments);

    /// <summary>The greatest of the arguments that are not NULL.</summary>
    public static SqlFunction Greatest { get; } = new(nameof(Greatest), Nullability.OfAllArguments);

    /// <summary>The least of the arguments that are not NULL.</summary>
    public static SqlFunction Least { get; } = new(nameof(Least), Nullability.OfAllArguments);

    /// <summary>The value as one of another type, that of the result.</summary>
    public static SqlFunction Cast { get; } = new(nameof(Cast), Nullability.OfAnyArgument);

    /// <summary>The number, or the date, that a string is; NULL if it is none.</summary>
    public static SqlFunction Parse { get; } = new(nameof(Parse), Nullability.OfSomeArguments);
}
