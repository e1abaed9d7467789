using NpgsqlTypes;
using Tortoise.Expressions;
using Tortoise.Querying;
using Tortoise.Values;

namespace Tortoise;

/// <summary>Lookups in ranges. They are false if the column is NULL. A GiST index serves them.</summary>
public static class RangeColumnLookups
{
    extension<T>(Expr<NpgsqlRange<T>> expression)
    {
        /// <summary>Tests whether the range contains all of another.</summary>
        public Q Contains(NpgsqlRange<T> other) => ArrayMatch.Of(ArrayMatchKind.Contains, Checked(expression), other);

        /// <summary>Tests whether the range is within another.</summary>
        public Q ContainedBy(NpgsqlRange<T> other) => ArrayMatch.Of(ArrayMatchKind.ContainedBy, Checked(expression), other);

        /// <summary>Tests whether the range and another have a point in common.</summary>
        public Q Overlaps(NpgsqlRange<T> other) => ArrayMatch.Of(ArrayMatchKind.Overlaps, Checked(expression), other);
    }

    extension<T>(Expr<NpgsqlRange<T>?> expression)
        where T : struct
    {
        /// <inheritdoc cref="extension{T}(Expr{NpgsqlRange{T}}).Contains(NpgsqlRange{T})"/>
        public Q Contains(NpgsqlRange<T> other) => ArrayMatch.Of(ArrayMatchKind.Contains, Checked(expression), other);

        /// <inheritdoc cref="extension{T}(Expr{NpgsqlRange{T}}).ContainedBy(NpgsqlRange{T})"/>
        public Q ContainedBy(NpgsqlRange<T> other) => ArrayMatch.Of(ArrayMatchKind.ContainedBy, Checked(expression), other);

        /// <inheritdoc cref="extension{T}(Expr{NpgsqlRange{T}}).Overlaps(NpgsqlRange{T})"/>
        public Q Overlaps(NpgsqlRange<T> other) => ArrayMatch.Of(ArrayMatchKind.Overlaps, Checked(expression), other);
    }

    extension(Expr<NpgsqlRange<int>> expression)
    {
        /// <summary>Tests whether the range contains a point.</summary>
        public Q Contains(int point) => ArrayMatch.OfPoint(Checked(expression), FieldTypes.Int32, point);
    }

    extension(Expr<NpgsqlRange<long>> expression)
    {
        /// <inheritdoc cref="extension(Expr{NpgsqlRange{int}}).Contains(int)"/>
        public Q Contains(long point) => ArrayMatch.OfPoint(Checked(expression), FieldTypes.Int64, point);
    }

    extension(Expr<NpgsqlRange<decimal>> expression)
    {
        /// <inheritdoc cref="extension(Expr{NpgsqlRange{int}}).Contains(int)"/>
        public Q Contains(decimal point) => ArrayMatch.OfPoint(Checked(expression), FieldTypes.Decimal, point);
    }

    extension(Expr<NpgsqlRange<DateOnly>> expression)
    {
        /// <inheritdoc cref="extension(Expr{NpgsqlRange{int}}).Contains(int)"/>
        public Q Contains(DateOnly point) => ArrayMatch.OfPoint(Checked(expression), FieldTypes.DateOnly, point);
    }

    extension(Expr<NpgsqlRange<DateTime>> expression)
    {
        /// <inheritdoc cref="extension(Expr{NpgsqlRange{int}}).Contains(int)"/>
        public Q Contains(DateTime point) => ArrayMatch.OfPoint(Checked(expression), FieldTypes.DateTime, point);
    }

    extension(Expr<NpgsqlRange<DateTimeOffset>> expression)
    {
        /// <inheritdoc cref="extension(Expr{NpgsqlRange{int}}).Contains(int)"/>
        public Q Contains(DateTimeOffset point) => ArrayMatch.OfPoint(Checked(expression), FieldTypes.DateTimeOffset, point);
    }

    private static Expr<T> Checked<T>(Expr<T> expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        return expression;
    }
}
