using Tortoise.Expressions;

namespace Tortoise;

/// <summary>
/// Lookups in arrays and lists of simple values, which are JSON where the database has no arrays. They are false if the column is NULL; a NULL element is never found.
/// </summary>
public static class ArrayLookups
{
    // Without annotations the receiver takes columns with and without NULL: neither Expr<T[]> nor Expr<T[]?> takes both.
#nullable disable annotations
    extension<T>(Expr<T[]> expression)
#nullable restore annotations
    {
        /// <summary>Tests whether all of these values are among the elements, regardless of order and number. True for no values.</summary>
        /// <exception cref="ArgumentException">One of the values is null.</exception>
        public Q Contains(params IEnumerable<T> values) => ArrayMatch.Of(ArrayMatchKind.Contains, expression, values.Checked());

        /// <summary>Tests whether all elements are among these values.</summary>
        /// <exception cref="ArgumentException">One of the values is null.</exception>
        public Q ContainedBy(params IEnumerable<T> values) => ArrayMatch.Of(ArrayMatchKind.ContainedBy, expression, values.Checked());

        /// <summary>Tests whether at least one element is among these values.</summary>
        /// <exception cref="ArgumentException">One of the values is null.</exception>
        public Q Overlaps(params IEnumerable<T> values) => ArrayMatch.Of(ArrayMatchKind.Overlaps, expression, values.Checked());
    }

#nullable disable annotations
    extension<T>(Expr<List<T>> expression)
#nullable restore annotations
    {
        /// <inheritdoc cref="extension{T}(Expr{T[]}).Contains(IEnumerable{T})"/>
        public Q Contains(params IEnumerable<T> values) => ArrayMatch.Of(ArrayMatchKind.Contains, expression, [.. values.Checked()]);

        /// <inheritdoc cref="extension{T}(Expr{T[]}).ContainedBy(IEnumerable{T})"/>
        public Q ContainedBy(params IEnumerable<T> values) => ArrayMatch.Of(ArrayMatchKind.ContainedBy, expression, [.. values.Checked()]);

        /// <inheritdoc cref="extension{T}(Expr{T[]}).Overlaps(IEnumerable{T})"/>
        public Q Overlaps(params IEnumerable<T> values) => ArrayMatch.Of(ArrayMatchKind.Overlaps, expression, [.. values.Checked()]);
    }

    private static T[] Checked<T>(this IEnumerable<T> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        T[] all = [.. values];
        return Array.Exists(all, static value => value is null)
            ? throw new ArgumentException("null cannot be searched for in an array: NULL equals no element.", nameof(values))
            : all;
    }
}
