namespace Tortoise.Values;

/// <summary>The exceptions for cells that a property cannot hold: what is wrong is the same on every database.</summary>
internal static class CellErrors
{
    /// <summary>The cell is NULL.</summary>
    /// <param name="cell">Where it is: <c>Column 'name'</c>.</param>
    /// <param name="inner">The driver's exception.</param>
    public static DataConversionException Null(string cell, Exception? inner = null) => new(
        $"{cell} is NULL, but its property is not nullable. Make the property nullable, fill the column, or select the value with OrNull().", inner);

    /// <summary>The cell holds something else.</summary>
    /// <param name="cell">Where it is.</param>
    /// <param name="what">What was to be read.</param>
    /// <param name="inner">The driver's exception.</param>
    public static DataConversionException NotA(string cell, string what, Exception? inner = null) => new($"{cell} holds something that is not a valid {what}.", inner);

    /// <summary>The cell holds a number that is too large or too small.</summary>
    /// <param name="cell">Where it is.</param>
    /// <param name="type">What was to be read.</param>
    /// <param name="inner">The driver's exception.</param>
    public static DataConversionException OutOfRange(string cell, string type, Exception? inner = null) => new($"{cell} holds a number that does not fit into {type}.", inner);
}
