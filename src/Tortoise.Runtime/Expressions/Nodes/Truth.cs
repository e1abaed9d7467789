namespace Tortoise.Expressions;

/// <summary>A bool value as a condition.</summary>
internal sealed class Truth(Expr<bool> operand, bool negated) : Q
{
    public Expr<bool> Operand => operand;

    public bool Negated => negated;

    internal override bool IsAggregate => operand.IsAggregate;

    internal override bool CanBeUnknown => !negated && operand.IsNullable;

    internal override Q Negate() => new Truth(operand, !negated);

    internal override Q Rewrite(ExprRewriter rewriter) => new Truth((Expr<bool>)operand.Rewrite(rewriter), negated);

    internal override void AddTo(ref ShapeBuilder shape)
    {
        shape.Add(Node.Truth);
        shape.Add(negated ? 1 : 0);
        operand.AddTo(ref shape);
    }

    internal override void Accept(ExprVisitor visitor) => visitor.VisitTruth(this);
}
