using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise;

/// <summary>The values of many rows as one value.</summary>
public static class ListAggregates
{
    // Without annotations the receiver takes columns with and without NULL: neither Expr<string> nor Expr<string?> takes both.
#nullable disable annotations
    extension(Expr<string> expression)
#nullable restore annotations
    {
        /// <summary>The strings that are not NULL, concatenated; null if there are none.</summary>
        /// <param name="separator">What stands between them.</param>
        /// <param name="order">The order of the strings, the most significant term first; without one it is undefined. Distinct strings are ordered by themselves only.</param>
        /// <exception cref="ArgumentNullException">The separator or the order is null.</exception>
        public Aggregate<string?> StringAgg(string separator, params OrderTerm[] order)
        {
            ArgumentNullException.ThrowIfNull(separator);
            ArgumentNullException.ThrowIfNull(order);
            var isUnicode = expression.IsUnicode || NonUnicodeText.IndexOfOther(separator) >= 0;
            var between = new Parameter<string>(isUnicode ? FieldTypes.String : FieldTypes.NonUnicodeString, separator);
            return new AggregateExpr<string?>(
                SqlFunction.StringAgg,
                [KindCheck.Text(expression), between],
                (isUnicode ? FieldTypes.String : FieldTypes.NonUnicodeString)!)
            {
                Order = [.. order],
            };
        }

        /// <summary>The strings that are not NULL, as an array; null if there are none. On databases that have arrays.</summary>
        /// <param name="order">The order of the strings; without one it is undefined. Distinct strings are ordered by themselves only.</param>
        /// <exception cref="ArgumentNullException">The order is null.</exception>
        public Aggregate<string[]?> ArrayAgg(params OrderTerm[] order) => Array<string>(KindCheck.Text(expression), order);

        /// <summary>The text of a JSON array of the strings that are not NULL; null if there are none. Where blanks stand in it is the database's choice.</summary>
        /// <param name="order">The order of the strings; without one it is undefined. Distinct strings are ordered by themselves only.</param>
        /// <exception cref="ArgumentNullException">The order is null.</exception>
        public Aggregate<string?> JsonAgg(params OrderTerm[] order) => Json(KindCheck.Text(expression), order);
    }

    extension<T>(Expr<T> expression)
        where T : struct
    {
        /// <summary>The values as an array; null if there are no rows. On databases that have arrays.</summary>
        /// <param name="order">The order of the values; without one it is undefined. Distinct values are ordered by themselves only.</param>
        /// <exception cref="ArgumentNullException">The order is null.</exception>
        /// <exception cref="InvalidOperationException">There are no arrays of such values.</exception>
        public Aggregate<T[]?> ArrayAgg(params OrderTerm[] order) => Array<T>(expression, order);

        /// <summary>The text of a JSON array of the values; null if there are no rows. Where blanks stand in it is the database's choice.</summary>
        /// <param name="order">The order of the values; without one it is undefined. Distinct values are ordered by themselves only.</param>
        /// <exception cref="ArgumentNullException">The order is null.</exception>
        /// <exception cref="InvalidOperationException">They are no strings, whole numbers, decimals or booleans.</exception>
        public Aggregate<string?> JsonAgg(params OrderTerm[] order) => Json(expression, order);
    }

    extension<T>(Expr<T?> expression)
        where T : struct
    {
        /// <summary>The values that are not NULL, as an array; null if there are none. On databases that have arrays.</summary>
        /// <param name="order">The order of the values; without one it is undefined. Distinct values are ordered by themselves only.</param>
        /// <exception cref="ArgumentNullException">The order is null.</exception>
        /// <exception cref="InvalidOperationException">There are no arrays of such values.</exception>
        public Aggregate<T[]?> ArrayAgg(params OrderTerm[] order) => Array<T>(expression, order);

        /// <summary>The text of a JSON array of the values that are not NULL; null if there are none. Where blanks stand in it is the database's choice.</summary>
        /// <param name="order">The order of the values; without one it is undefined. Distinct values are ordered by themselves only.</param>
        /// <exception cref="ArgumentNullException">The order is null.</exception>
        /// <exception cref="InvalidOperationException">They are no strings, whole numbers, decimals or booleans.</exception>
        public Aggregate<string?> JsonAgg(params OrderTerm[] order) => Json(expression, order);
    }

    private static Aggregate<T[]?> Array<T>(Expr expression, OrderTerm[] order)
    {
        ArgumentNullException.ThrowIfNull(order);
        var element = InferredFieldTypes.Find<T>();
        if (element?.Kind != expression.Kind
            || element.Kind is FieldKind.SByte or FieldKind.Byte or FieldKind.UInt16 or FieldKind.UInt32 or FieldKind.UInt64 or FieldKind.TimeSpan or FieldKind.Bytes)
        {
            throw new InvalidOperationException(
                $"{expression.DebugText} is stored as {expression.Kind}, which an array cannot hold as {typeof(T).Name}. Select the values, one per row.");
        }

        var array = new AggregateExpr<T[]?>(SqlFunction.ArrayAgg, expression, FieldTypes.Array(element)!) { Order = [.. order] };
        return expression.IsNullable ? array.Filtered(new NullCheck(expression, negated: true)) : array;
    }

    private static Aggregate<string?> Json(Expr expression, OrderTerm[] order)
    {
        ArgumentNullException.ThrowIfNull(order);
        if (expression.Kind is not (FieldKind.String or FieldKind.Boolean or FieldKind.Decimal or (>= FieldKind.SByte and <= FieldKind.UInt64))
            || expression.StoredType is { StoreType.IsEncoded: true })
        {
            throw new InvalidOperationException(
                $"{expression.DebugText} is stored as {expression.Kind}, which databases write into JSON in different ways. Select the values, one per row.");
        }

        var json = new AggregateExpr<string?>(SqlFunction.JsonAgg, expression, FieldTypes.String!) { Order = [.. order] };
        return expression.IsNullable ? json.Filtered(new NullCheck(expression, negated: true)) : json;
    }
}
