using Tortoise.Expressions;

namespace Tortoise;

/// <summary>
/// A condition. <c>&amp;&amp;</c>, <c>||</c> and <c>!</c> combine conditions as in C#; so do <c>&amp;</c> and <c>|</c> outside a lambda.
/// A condition is true or false, never unknown: negation knows about NULL.
/// </summary>
public abstract class Q
{
    private protected Q()
    {
    }

    /// <summary>Always true: the seed for conditions that are joined by <c>&amp;</c>.</summary>
    public static Q All => Constant.True;

    /// <summary>Always false: the seed for conditions that are joined by <c>|</c>.</summary>
    public static Q None => Constant.False;

    /// <summary>Both.</summary>
    public static Q operator &(Q left, Q right) => Junction.And(left, right);

    /// <summary>Either.</summary>
    public static Q operator |(Q left, Q right) => Junction.Or(left, right);

    /// <summary>Not; the negation is pushed down to the leaves.</summary>
    public static Q operator !(Q condition) => condition.Negate();

    // `a && b` evaluates `false(a) ? a : a & b`, `a || b` evaluates `true(a) ? a : a | b`: with both false, both build a tree.

    /// <summary>Always false, so that <c>||</c> builds a tree.</summary>
    public static bool operator true(Q condition) => false;

    /// <summary>Always false, so that <c>&amp;&amp;</c> builds a tree.</summary>
    public static bool operator false(Q condition) => false;

    /// <summary>A bool field is a condition.</summary>
    public static implicit operator Q(Expr<bool> expression) =>
        expression is ConditionExpr joined ? joined.Condition : new Truth(expression, negated: false);

    /// <summary>The same as the implicit conversion.</summary>
    public static Q ToQ(Expr<bool> expression) => expression;

    /// <summary>The opposite condition.</summary>
    internal abstract Q Negate();

    /// <summary>The same condition of other rows.</summary>
    internal abstract Q Rewrite(ExprRewriter rewriter);

    internal abstract void AddTo(ref ShapeBuilder shape);

    internal abstract void Accept(ExprVisitor visitor);
}
