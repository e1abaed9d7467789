namespace Tortoise.Expressions;

/// <summary>Always true or always false. It is folded in a junction, so it reaches SQL only on its own.</summary>
internal sealed class Constant : Q
{
    private Constant(bool value) => Value = value;

    public static Constant True { get; } = new(true);

    public static Constant False { get; } = new(false);

    public bool Value { get; }

    internal override bool CanBeUnknown => false;

    internal override Q Negate() => Value ? False : True;

    internal override Q Rewrite(ExprRewriter rewriter) => this;

    internal override void AddTo(ref ShapeBuilder shape)
    {
        shape.Add(Node.Constant);
        shape.Add(Value ? 1 : 0);
    }

    internal override void Accept(ExprVisitor visitor) => visitor.VisitConstant(this);
}
