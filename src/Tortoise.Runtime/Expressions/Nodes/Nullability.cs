namespace Tortoise.Expressions;

/// <summary>When the result of a function is NULL.</summary>
internal enum Nullability
{
    Never,

    /// <summary>Where an argument is.</summary>
    OfAnyArgument,

    /// <summary>Where all arguments are.</summary>
    OfAllArguments,

    /// <summary>Where there are no rows, or no values in them.</summary>
    OfNoRows,

    /// <summary>Where the function has no result for its arguments, and where one of them is NULL.</summary>
    OfSomeArguments,
}
