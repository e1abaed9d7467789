namespace Tortoise.Expressions;

/// <summary>Always true or always false. It is folded in a junction, so it reaches SQL only on its own.</summary>
internal sealed class BooleanConstant : Q
{
    private BooleanConstant(bool value) => Value = value;

    public static BooleanConstant True { get; } = new(true);

    public static BooleanConstant False { get; } = new(false);

    public bool Value { get; }

    internal override bool CanBeUnknown => false;

    internal override Q Negate() => Value ? False : True;

    internal override Q Rewrite(ExprRewriter rewriter) => this;

    internal override void AddTo(ref ShapeBuilder shape)
    {
        shape.Add(ShapeCode.BooleanConstant);
        shape.Add(Value ? 1 : 0);
    }

    internal override void Accept(ExprVisitor visitor) => visitor.VisitBooleanConstant(this);
}
