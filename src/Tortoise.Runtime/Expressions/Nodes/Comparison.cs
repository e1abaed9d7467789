namespace Tortoise.Expressions;

internal enum ComparisonOperator
{
    Equal,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// <summary>
/// Compares two values as C# does: false where an ordered comparison meets NULL, two NULLs equal. A negated comparison is the exact
/// opposite, so it is true there.
/// </summary>
internal sealed class Comparison(ComparisonOperator op, Expr left, Expr right, bool negated = false) : Q
{
    public ComparisonOperator Operator => op;

    public Expr Left { get; } = op == ComparisonOperator.Equal ? left : EnumRank.Of(left);

    public Expr Right { get; } = op == ComparisonOperator.Equal ? right : EnumRank.Of(right);

    public bool Negated => negated;

    public static Q Equal<T>(Expr<T> left, T right) => right is null
        ? new NullCheck(left, negated: false)
        : new Comparison(ComparisonOperator.Equal, left, new Parameter<T>(left.Type, right));

    /// <summary>An ordered comparison; nothing is less or greater than null.</summary>
    public static Q Of<T>(ComparisonOperator op, Expr<T> left, T right) => right is null
        ? Constant.False
        : new Comparison(op, left, new Parameter<T>(left.Type, right));

    internal override Q Negate() => new Comparison(op, Left, Right, !negated);

    internal override void AddTo(ref ShapeBuilder shape)
    {
        shape.Add(Node.Comparison);
        shape.Add(((int)op << 1) | (negated ? 1 : 0));
        Left.AddTo(ref shape);
        Right.AddTo(ref shape);
    }

    internal override void Accept(ExprVisitor visitor) => visitor.VisitComparison(this);
}
