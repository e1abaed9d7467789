using Tortoise.Values;

namespace Tortoise.Expressions;

/// <summary>A number that is a part of the statement, not a value of it: <c>SELECT 1</c>.</summary>
internal sealed class Literal : Expr
{
    private Literal(int value) => Value = value;

    /// <summary>What is selected where only it matters whether there is a row.</summary>
    public static Literal One { get; } = new(1);

    public int Value { get; }

    internal override bool IsNullable => false;

    internal override FieldKind Kind => FieldKind.Int32;

    internal override Expr Rewrite(ExprRewriter rewriter) => this;

    internal override void AddTo(ref ShapeBuilder shape)
    {
        shape.Add(Node.Literal);
        shape.Add(Value);
    }

    internal override void Accept(ExprVisitor visitor) => visitor.VisitLiteral(this);
}
