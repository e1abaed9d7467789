using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise;

/// <summary>Replacements for NULL, and nullable forms of values.</summary>
public static class NullFunctions
{
    extension<T>(Expr<T> expression)
        where T : struct
    {
        /// <summary>
        /// The same value, null if the database returns NULL: the length of a NULL string, a division by zero. Selected without it,
        /// such a value throws a <see cref="DataConversionException"/>.
        /// </summary>
        public Expr<T?> OrNull() => new NullableExpr<T>(expression);
    }

    extension<T>(Expr<T?> expression)
        where T : struct
    {
        /// <summary>The value, or another one if it is NULL: C#'s <c>??</c>.</summary>
        public Expr<T> Coalesce(T value) => Coalesced(expression, new Parameter<T>(Present(expression), value), Present(expression));

        /// <inheritdoc cref="Coalesce{T}(Expr{T?}, T)"/>
        /// <param name="other">The replacement for NULL.</param>
        public Expr<T> Coalesce(Expr<T> other) => Coalesced(expression, other, Present(expression));

        /// <summary>The value, or another one if it is NULL; NULL if both are.</summary>
        /// <param name="other">The replacement for NULL.</param>
        public Expr<T?> Coalesce(Expr<T?> other) => Coalesced(expression, other, expression.Type);
    }

    extension<T>(Expr<T> expression)
        where T : struct
    {
        /// <summary>NULL if the value is this one: <c>x == y ? null : x</c>.</summary>
        public Expr<T?> NullIf(T value) => NullIf<T?>(expression, new Parameter<T>(expression.Type, value), FieldTypes.Nullable(expression.Type));

        /// <inheritdoc cref="NullIf{T}(Expr{T}, T)"/>
        /// <param name="value">What becomes NULL.</param>
        public Expr<T?> NullIf(Expr<T> value) => NullIf<T?>(expression, value, FieldTypes.Nullable(expression.Type));
    }

    extension<T>(Expr<T?> expression)
        where T : struct
    {
        /// <summary>NULL if the value is this one: <c>x == y ? null : x</c>.</summary>
        public Expr<T?> NullIf(T value) => NullIf(expression, new Parameter<T>(Present(expression), value), expression.Type);

        /// <inheritdoc cref="NullIf{T}(Expr{T?}, T)"/>
        /// <param name="value">What becomes NULL.</param>
        public Expr<T?> NullIf(Expr<T> value) => NullIf(expression, value, expression.Type);

        /// <inheritdoc cref="NullIf{T}(Expr{T?}, T)"/>
        /// <param name="value">What becomes NULL.</param>
        public Expr<T?> NullIf(Expr<T?> value) => NullIf(expression, value, expression.Type);
    }

    extension(Expr<bool?> expression)
    {
        /// <summary>The value, or another one if it is NULL. It is also a condition, like every bool that is never null.</summary>
        public Q Coalesce(bool value) => new BooleanTest(Coalesced(expression, new Parameter<bool>(FieldTypes.Boolean, value), FieldTypes.Boolean), negated: false);
    }

    // Without annotations the receiver takes columns with and without NULL: neither Expr<string> nor Expr<string?> takes both.
#nullable disable annotations
    extension(Expr<string> expression)
#nullable restore annotations
    {
        /// <summary>The same string, null if the database returns NULL, such as a value of a row that an outer join does not find.</summary>
        public Expr<string?> OrNull() => expression;

        /// <summary>The string, or another one if it is NULL: C#'s <c>??</c>.</summary>
        /// <exception cref="ArgumentNullException">The other string is null.</exception>
        public Expr<string> Coalesce(string value)
        {
            ArgumentNullException.ThrowIfNull(value);
            var type = expression.IsUnicode || NonUnicodeText.IndexOfOther(value) >= 0 ? FieldTypes.String : FieldTypes.NonUnicodeString;
            return Coalesced(expression, new Parameter<string>(type, value), type);
        }

        /// <summary>NULL if the string is this one: <c>x == y ? null : x</c>.</summary>
        /// <exception cref="ArgumentNullException">The other string is null.</exception>
        public Expr<string?> NullIf(string value)
        {
            ArgumentNullException.ThrowIfNull(value);
            var type = expression.IsUnicode || NonUnicodeText.IndexOfOther(value) >= 0 ? FieldTypes.String : FieldTypes.NonUnicodeString;
            return NullIf<string?>(expression, new Parameter<string>(type, value), expression.Type!);
        }

        /// <summary>NULL if the string is this one: <c>x == y ? null : x</c>.</summary>
        /// <param name="value">What becomes NULL.</param>
#nullable disable annotations
#pragma warning disable RS0041 // Both sides take columns with and without NULL.
        public Expr<string> NullIf(Expr<string> value) => NullIf(expression, value, expression.Type);
#pragma warning restore RS0041
#nullable restore annotations

        /// <summary>The string, or another one if it is NULL; NULL if both are.</summary>
        /// <param name="other">The replacement for NULL.</param>
#nullable disable annotations
#pragma warning disable RS0041 // Both sides take columns with and without NULL.
        public Expr<string> Coalesce(Expr<string> other)
#pragma warning restore RS0041
#nullable restore annotations
        {
            ArgumentNullException.ThrowIfNull(other);
            return Coalesced(expression, other, expression.IsUnicode || other.IsUnicode ? FieldTypes.String : FieldTypes.NonUnicodeString);
        }
    }

    private static FunctionExpr<T> Coalesced<T>(Expr expression, Expr other, FieldType<T> type)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new FunctionExpr<T>(SqlFunction.Coalesce, [expression, other], type);
    }

    private static FunctionExpr<T> NullIf<T>(Expr expression, Expr value, FieldType<T> type)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new FunctionExpr<T>(SqlFunction.NullIf, [expression, value], type);
    }

    private static FieldType<T> Present<T>(Expr<T?> expression)
        where T : struct => ((NullableFieldType<T>)expression.Type).Present;
}
