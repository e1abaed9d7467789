using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise;

/// <summary>
/// A bool of a row that may not be there: <c>b.Dock.Open</c> where a boat need not have a dock. Selected, it is a <c>bool?</c>. As a
/// condition it is true where the row is there and the value is true; its negation is true for all other rows.
/// </summary>
public partial class OptionalFlag : Expr<bool?>
{
    private static readonly FieldType<bool?> NullableBoolean = FieldTypes.Nullable(FieldTypes.Boolean);
    private readonly Expr<bool> _value;

    private protected OptionalFlag(Expr<bool> value) => _value = value;

    internal override FieldType<bool?> Type => NullableBoolean;

    internal override bool IsNullable => _value.IsNullable;

    private Q Condition => _value as Q ?? new Truth(_value, negated: false);

    /// <summary>Not true: false, or no row.</summary>
    public static Q operator !(OptionalFlag flag) => flag.Condition.Negate();

    /// <summary>Both are true.</summary>
    public static OptionalFlag operator &(OptionalFlag left, OptionalFlag right) => new(left.Condition & right.Condition);

    /// <summary>One of both is true.</summary>
    public static OptionalFlag operator |(OptionalFlag left, OptionalFlag right) => new(left.Condition | right.Condition);

    /// <summary>One of both is true, but not both.</summary>
    public static OptionalFlag operator ^(OptionalFlag left, OptionalFlag right) => new(left.Condition ^ right.Condition);

    /// <summary>Always false, so that <c>||</c> builds a tree.</summary>
    [Obsolete(Q.BranchRefusal, error: true)]
    public static bool operator true(OptionalFlag flag) => false;

    /// <summary>Always false, so that <c>&amp;&amp;</c> builds a tree.</summary>
    [Obsolete(Q.BranchRefusal, error: true)]
    public static bool operator false(OptionalFlag flag) => false;

    /// <summary>A bool of a row that may not be there is a condition.</summary>
    public static implicit operator Q(OptionalFlag flag) => flag.Condition;

    /// <summary>What C# knows already stands beside such a flag: <c>isAll || b.Dock.Open</c>.</summary>
    public static implicit operator OptionalFlag(bool value) => new((Q)value);

    /// <summary>The same as the implicit conversion.</summary>
    public static OptionalFlag ToOptionalFlag(bool value) => value;

    internal override Expr Rewrite(ExprRewriter rewriter) => new OptionalFlag((Expr<bool>)rewriter.Rewrite(_value));

    internal override void AddTo(ref ShapeBuilder shape) => _value.AddTo(ref shape);

    internal override void Accept(ExprVisitor visitor) => _value.Accept(visitor);

    internal override void AcceptAsValue(ExprVisitor visitor) => _value.AcceptAsValue(visitor);
}
