using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise;

/// <summary>
/// A bool of an optional row: <c>b.Dock.Open</c> if a boat need not have a dock. Selected, it is a <c>bool?</c>. As a
/// condition it is true if the row exists and the value is true; its negation is true for all other rows.
/// </summary>
public partial class OptionalFlag : Expr<bool?>
{
    private static readonly FieldType<bool?> NullableBoolean = FieldTypes.Nullable(FieldTypes.Boolean);
    private readonly Expr<bool> _value;

    private protected OptionalFlag(Expr<bool> value) => _value = value;

    internal override FieldType<bool?> Type => NullableBoolean;

    internal override bool IsNullable => _value.IsNullable;

    private Q Condition => _value as Q ?? new BooleanTest(_value, negated: false);

    /// <summary>Not true: false, or no such row.</summary>
    public static Q operator !(OptionalFlag flag) => flag.Condition.Negate();

    /// <summary>Both are true.</summary>
    public static OptionalFlag operator &(OptionalFlag left, OptionalFlag right) => new(left.Condition & right.Condition);

    /// <summary>At least one is true.</summary>
    public static OptionalFlag operator |(OptionalFlag left, OptionalFlag right) => new(left.Condition | right.Condition);

    /// <summary>Exactly one is true.</summary>
    public static OptionalFlag operator ^(OptionalFlag left, OptionalFlag right) => new(left.Condition ^ right.Condition);

    /// <summary>Always false, so that <c>||</c> builds a tree.</summary>
    [Obsolete(Q.BranchRefusal, error: true)]
    public static bool operator true(OptionalFlag flag) => false;

    /// <summary>Always false, so that <c>&amp;&amp;</c> builds a tree.</summary>
    [Obsolete(Q.BranchRefusal, error: true)]
    public static bool operator false(OptionalFlag flag) => false;

    /// <summary>A bool of an optional row is a condition.</summary>
    public static implicit operator Q(OptionalFlag flag) => flag.Condition;

    /// <summary>Combines with a C# bool: <c>isAll || b.Dock.Open</c>.</summary>
    public static implicit operator OptionalFlag(bool value) => new((Q)value);

    /// <summary>The same as the implicit conversion.</summary>
    public static OptionalFlag ToOptionalFlag(bool value) => value;

    internal override Expr Rewrite(ExprRewriter rewriter) => new OptionalFlag((Expr<bool>)rewriter.Rewrite(_value));

    internal override void AddTo(ref ShapeBuilder shape) => _value.AddTo(ref shape);

    internal override void Accept(ExprVisitor visitor) => _value.Accept(visitor);

    internal override void AcceptAsValue(ExprVisitor visitor) => _value.AcceptAsValue(visitor);
}
