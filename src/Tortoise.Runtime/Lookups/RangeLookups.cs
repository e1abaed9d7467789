using Tortoise.Expressions;

namespace Tortoise;

/// <summary>The range lookup.</summary>
public static class RangeLookups
{
    // Without annotations: after `t.Age == null ||` the compiler takes the handle itself for null.
#nullable disable annotations
    extension<T>(Expr<T> expression)
#nullable restore annotations
    {
        /// <summary>Tests whether the column is between two values, inclusive. False if the column is NULL.</summary>
        public Q Range(T low, T high) => low is null || high is null
            ? Q.None
            : new RangeCheck(expression, new Parameter<T>(expression.Type, low), new Parameter<T>(expression.Type, high), negated: false);
    }
}
