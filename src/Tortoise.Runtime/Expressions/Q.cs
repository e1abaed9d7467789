using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Querying;

/// <summary>
/// A condition. <c>&amp;&amp;</c>, <c>||</c> and <c>!</c> combine conditions as in C#; so do <c>&amp;</c> and <c>|</c> outside a lambda.
/// A condition is true or false, never unknown: negation takes NULL into account. It is also a value that can be selected, assigned, compared and
/// ordered by.
/// </summary>
public abstract class Q : Expr<bool>
{
    internal const string BranchRefusal =
        "C# cannot branch on a condition: the database evaluates it for each row. Instead of c ? a : b write (c & a) | (!c & b); instead of if, filter twice.";

    private protected Q()
    {
    }

    /// <summary>Always true: the start for conditions combined with <c>&amp;</c>.</summary>
    public static Q All => BooleanConstant.True;

    /// <summary>Always false: the start for conditions combined with <c>|</c>.</summary>
    public static Q None => BooleanConstant.False;

    internal override FieldType<bool> Type => FieldTypes.Boolean;

    internal override bool IsNullable => false;

    /// <summary>True if SQL may evaluate the condition to unknown. A filter treats that as false; a value has to be made false.</summary>
    internal abstract bool CanBeUnknown { get; }

    /// <summary>
    /// The operands of a negated condition for which it is true if they are NULL, although SQL evaluates it to unknown. Without them a row with NULL
    /// would match neither a filter nor its opposite.
    /// </summary>
    internal virtual IReadOnlyList<Expr> TrueForNull => [];

    /// <summary>Both.</summary>
    public static Q operator &(Q left, Q right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return Junction.And(left, right);
    }

    /// <summary>Either.</summary>
    public static Q operator |(Q left, Q right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return Junction.Or(left, right);
    }

    /// <summary>Either, but not both.</summary>
    public static Q operator ^(Q left, Q right) => left != right;

    /// <summary>Not; the negation is pushed down to the leaves.</summary>
    public static Q operator !(Q condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return condition.Negate();
    }

    // `a && b` evaluates `false(a) ? a : a & b`, `a || b` evaluates `true(a) ? a : a | b`: what is not a constant builds a tree. The compiler
    // calls `true(a)` for `a ? b : c` and `if (a)` too, and there `Obsolete` makes it an error; it does not for && and ||.

    /// <summary>True for a condition that is always true, so that <c>||</c> does not evaluate its other side; otherwise <c>||</c> builds a tree.</summary>
    [Obsolete(BranchRefusal, error: true)]
    public static bool operator true(Q condition) => condition is BooleanConstant { Value: true };

    /// <summary>True for a condition that is always false, so that <c>&amp;&amp;</c> does not evaluate its other side; otherwise <c>&amp;&amp;</c> builds a tree.</summary>
    [Obsolete(BranchRefusal, error: true)]
    public static bool operator false(Q condition) => condition is BooleanConstant { Value: false };

    /// <summary>A C# bool is a condition: <c>name == null || t.Name == name</c>.</summary>
    public static implicit operator Q(bool value) => value ? BooleanConstant.True : BooleanConstant.False;

    /// <summary>The same as the implicit conversion.</summary>
    public static Q ToQ(bool value) => value;

    /// <summary>The opposite condition.</summary>
    internal abstract Q Negate();

    /// <summary>The same condition of other rows.</summary>
    internal abstract override Q Rewrite(ExprRewriter rewriter);

    internal override void AcceptAsValue(ExprVisitor visitor) => visitor.VisitConditionValue(this);
}
