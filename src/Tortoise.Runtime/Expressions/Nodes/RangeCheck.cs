namespace Tortoise.Expressions;

/// <summary>The value lies between two others, both ends in.</summary>
internal sealed class RangeCheck(Expr operand, Expr low, Expr high, bool negated) : Q
{
    public Expr Operand => operand;

    public Expr Low => low;

    public Expr High => high;

    public bool Negated => negated;

    internal override bool IsAggregate => operand.IsAggregate || low.IsAggregate || high.IsAggregate;

    internal override bool CanBeUnknown => !negated && operand.IsNullable;

    internal override Q Negate() => new RangeCheck(operand, low, high, !negated);

    internal override Q Rewrite(ExprRewriter rewriter) => new RangeCheck(operand.Rewrite(rewriter), low.Rewrite(rewriter), high.Rewrite(rewriter), negated);

    internal override void AddTo(ref ShapeBuilder shape)
    {
        shape.Add(Node.Range);
        shape.Add(negated ? 1 : 0);
        operand.AddTo(ref shape);
        low.AddTo(ref shape);
        high.AddTo(ref shape);
    }

    internal override void Accept(ExprVisitor visitor) => visitor.VisitRange(this);
}
