using Tortoise.Expressions;

namespace Tortoise;

/// <summary>Lookups of NULL.</summary>
public static class NullLookups
{
    extension(Expr expression)
    {
        /// <summary>The column is NULL; <c>IsNull(false)</c> asks for the opposite.</summary>
        public Q IsNull(bool isNull = true) => new NullCheck(expression, negated: !isNull);

        /// <summary>The column is not NULL.</summary>
        public Q IsNotNull() => new NullCheck(expression, negated: true);
    }
}
