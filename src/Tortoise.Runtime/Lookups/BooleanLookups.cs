using Tortoise.Expressions;

namespace Tortoise;

/// <summary>Conditions on bool columns: <c>t.Active &amp;&amp; !t.Hidden</c>.</summary>
public static class BooleanLookups
{
    extension(Expr<bool>)
    {
        /// <summary>The column is false.</summary>
        public static Q operator !(Expr<bool> expression) => !Q.ToQ(expression);

        /// <summary>Both columns are true.</summary>
        public static Expr<bool> operator &(Expr<bool> left, Expr<bool> right) => new ConditionExpr(Q.ToQ(left) & Q.ToQ(right));

        /// <summary>One of the columns is true.</summary>
        public static Expr<bool> operator |(Expr<bool> left, Expr<bool> right) => new ConditionExpr(Q.ToQ(left) | Q.ToQ(right));

        /// <summary>Always false, so that <c>||</c> builds a tree.</summary>
        public static bool operator true(Expr<bool> expression) => false;

        /// <summary>Always false, so that <c>&amp;&amp;</c> builds a tree.</summary>
        public static bool operator false(Expr<bool> expression) => false;
    }
}
