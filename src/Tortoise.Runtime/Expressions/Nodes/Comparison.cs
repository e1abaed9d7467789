namespace Tortoise.Expressions;

internal enum ComparisonOperator
{
    Equal,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,

    /// <summary>Equality for which SQL's NULL equals NULL. Only lowering makes one, of <see cref="Equal"/>.</summary>
    NotDistinct,
}

/// <summary>
/// Compares two values as C# does: an ordered comparison with NULL is false, two NULLs are equal. A negated comparison is the exact
/// opposite, so it is true there.
/// </summary>
internal sealed class Comparison(ComparisonOperator op, Expr left, Expr right, bool negated = false) : Q
{
    public ComparisonOperator Operator => op;

    public Expr Left { get; } = IsOrdered(op) ? EnumRank.Of(left) : left;

    public Expr Right { get; } = IsOrdered(op) ? EnumRank.Of(right) : right;

    public bool Negated => negated;

    /// <summary>Equality with a value. A computed condition compared with true is that condition.</summary>
    public static Q Equal<T>(Expr<T>? left, T? right)
    {
        ArgumentNullException.ThrowIfNull(left);
        if (right is null)
        {
            return new NullCheck(left, negated: false);
        }

        // The type of the condition first: that of the value is not looked at without a box.
        return left is Q condition and not IField && right is bool value
            ? value ? condition : condition.Negate()
            : new Comparison(ComparisonOperator.Equal, left, new Parameter<T>(left.Type, right));
    }

    /// <summary>Equality of two expressions; null in C# tests for NULL.</summary>
    public static Q Equal(Expr? left, Expr? right) => (left, right) switch
    {
        (null, null) => BooleanConstant.True,
        (not null, null) => new NullCheck(left, negated: false),
        (null, not null) => new NullCheck(right, negated: false),
        _ => new Comparison(ComparisonOperator.Equal, left, right),
    };

    /// <summary>An ordered comparison; nothing is less or greater than null.</summary>
    public static Q Of<T>(ComparisonOperator op, Expr<T>? left, T? right) => right is null || left is null
        ? BooleanConstant.False
        : new Comparison(op, left, new Parameter<T>(left.Type, right));

    /// <summary>An ordered comparison of two expressions; nothing is less or greater than null.</summary>
    public static Q Of(ComparisonOperator op, Expr? left, Expr? right) => left is null || right is null
        ? BooleanConstant.False
        : new Comparison(op, left, right);

    internal override bool IsAggregate => Nesting.Into(Left).IsAggregate || Right.IsAggregate;

    internal override bool CanBeUnknown => !negated && op switch
    {
        ComparisonOperator.NotDistinct => false,
        ComparisonOperator.Equal => Left.IsNullable != Right.IsNullable,
        _ => Left.IsNullable || Right.IsNullable,
    };

    internal override IReadOnlyList<Expr> TrueForNull => negated && op != ComparisonOperator.NotDistinct ? [Left, Right] : [];

    internal override Q Negate() => new Comparison(op, Left, Right, !negated);

    internal override Q Rewrite(ExprRewriter rewriter) => new Comparison(op, rewriter.Rewrite(Left), rewriter.Rewrite(Right), negated);

    internal override void AddTo(ref ShapeBuilder shape)
    {
        shape.Add(ShapeCode.Comparison);
        shape.Add(((int)op << 1) | (negated ? 1 : 0));
        shape.Walk(Left);
        shape.Walk(Right);
    }

    internal override void Accept(ExprVisitor visitor) => visitor.VisitComparison(this);

    private static bool IsOrdered(ComparisonOperator op) => op is not (ComparisonOperator.Equal or ComparisonOperator.NotDistinct);
}
