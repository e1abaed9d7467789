using Tortoise.Expressions;

namespace Tortoise;

/// <summary>The range lookup.</summary>
public static class RangeLookups
{
    extension<T>(Expr<T> expression)
    {
        /// <summary>Between two values, both ends in. False where the column is NULL.</summary>
        public Q Range(T low, T high) => low is null || high is null
            ? Q.None
            : new RangeCheck(expression, new Parameter<T>(expression.Type, low), new Parameter<T>(expression.Type, high), negated: false);
    }
}
