namespace Tortoise.Querying;

/// <summary>Groups of what a lambda makes of rows.</summary>
internal static class GroupedElements
{
    /// <summary>Creates the groups.</summary>
    /// <param name="database">The database of the query.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="key">The key, of a row.</param>
    /// <param name="element">What is aggregated, of a row.</param>
    public static Groups<TElement, TKey> Of<TRow, TKey, TElement>(
        Database? database, Composition<TRow> rows, Func<TRow, TKey> key, Func<TRow, TElement> element)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(element);
        return new(database, new Composition<TElement>(rows.Query, new MappedShape<TRow, TElement>(rows.Shape, element)), key(rows.Row));
    }
}
