using Tortoise.Expressions;

namespace Tortoise;

/// <summary>Lookups for NULL.</summary>
public static class NullLookups
{
    // Without annotations: after `t.Age == null ||` the compiler takes the handle itself for null.
#nullable disable annotations
    extension(Expr expression)
#nullable restore annotations
    {
        /// <summary>Tests whether the column is NULL; <c>IsNull(false)</c> tests for the opposite.</summary>
        public Q IsNull(bool isNull = true) => new NullCheck(expression, negated: !isNull);

        /// <summary>Tests whether the column is not NULL.</summary>
        public Q IsNotNull() => new NullCheck(expression, negated: true);
    }
}
