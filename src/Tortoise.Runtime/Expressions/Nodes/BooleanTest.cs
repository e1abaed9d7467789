namespace Tortoise.Expressions;

/// <summary>A bool value as a condition.</summary>
internal sealed class BooleanTest(Expr<bool> operand, bool negated) : Q
{
    public Expr<bool> Operand => operand;

    public bool Negated => negated;

    internal override bool IsAggregate => Nesting.Into(operand).IsAggregate;

    internal override bool CanBeUnknown => !negated && operand.IsNullable;

    internal override IReadOnlyList<Expr> TrueForNull => negated ? [operand] : [];

    internal override Q Negate() => new BooleanTest(operand, !negated);

    internal override Q Rewrite(ExprRewriter rewriter) => new BooleanTest((Expr<bool>)rewriter.Rewrite(operand), negated);

    internal override void AddTo(ref ShapeBuilder shape)
    {
        shape.Add(ShapeCode.BooleanTest);
        shape.Add(negated ? 1 : 0);
        shape.Walk(operand);
    }

    internal override void Accept(ExprVisitor visitor) => visitor.VisitBooleanTest(this);
}
