namespace Tortoise.Expressions;

/// <summary>The value is NULL, or, negated, is not.</summary>
internal sealed class NullCheck(Expr operand, bool negated) : Q
{
    public Expr Operand => operand;

    public bool Negated => negated;

    internal override bool IsAggregate => Nesting.Into(operand).IsAggregate;

    internal override bool CanBeUnknown => false;

    internal override Q Negate() => new NullCheck(operand, !negated);

    internal override Q Rewrite(ExprRewriter rewriter) => new NullCheck(rewriter.Rewrite(operand), negated);

    internal override void AddTo(ref ShapeBuilder shape)
    {
        shape.Add(ShapeCode.NullCheck);
        shape.Add(negated ? 1 : 0);
        shape.Walk(operand);
    }

    internal override void Accept(ExprVisitor visitor) => visitor.VisitNullCheck(this);
}
