using Tortoise.Expressions;

namespace Tortoise;

/// <summary>Values whose type does not say that they can be null.</summary>
public static class NullFunctions
{
    extension<T>(Expr<T> expression)
        where T : struct
    {
        /// <summary>
        /// The same value, null where the database has none: the length of a string that is NULL, a division by zero. Selected without it,
        /// such a value throws a <see cref="DataConversionException"/>.
        /// </summary>
        public Expr<T?> OrNull() => new NullableExpr<T>(expression);
    }
}
