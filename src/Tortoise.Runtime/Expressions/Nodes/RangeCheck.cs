namespace Tortoise.Expressions;

/// <summary>The value is between two others, inclusive.</summary>
internal sealed class RangeCheck(Expr operand, Expr low, Expr high, bool negated) : Q
{
    public Expr Operand { get; } = EnumRank.Of(operand);

    public Expr Low { get; } = EnumRank.Of(low);

    public Expr High { get; } = EnumRank.Of(high);

    public bool Negated => negated;

    internal override bool IsAggregate => Nesting.Into(Operand).IsAggregate || Low.IsAggregate || High.IsAggregate;

    internal override bool CanBeUnknown => !negated && Operand.IsNullable;

    internal override IReadOnlyList<Expr> TrueForNull => negated ? [Operand] : [];

    internal override Q Negate() => new RangeCheck(Operand, Low, High, !negated);

    internal override Q Rewrite(ExprRewriter rewriter) => new RangeCheck(rewriter.Rewrite(Operand), rewriter.Rewrite(Low), rewriter.Rewrite(High), negated);

    internal override void AddTo(ref ShapeBuilder shape)
    {
        shape.Add(ShapeCode.Range);
        shape.Add(negated ? 1 : 0);
        shape.Walk(Operand);
        shape.Walk(Low);
        shape.Walk(High);
    }

    internal override void Accept(ExprVisitor visitor) => visitor.VisitRange(this);
}
