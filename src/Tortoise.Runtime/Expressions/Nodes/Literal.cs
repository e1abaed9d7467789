using Tortoise.Values;

namespace Tortoise.Expressions;

/// <summary>A number, or NULL, that is part of the statement text, not a parameter: <c>SELECT 1</c>.</summary>
internal sealed class Literal : Expr
{
    private Literal(int? value) => Value = value;

    /// <summary>What is selected if only existence matters.</summary>
    public static Literal One { get; } = new(1);

    /// <summary>A number to compare with.</summary>
    public static Literal Zero { get; } = new(0);

    public static Literal Null { get; } = new(null);

    public int? Value { get; }

    /// <summary>A number of the program's own, which is no value of a user's.</summary>
    public static Literal Of(int value) => new(value);

    internal override bool IsNullable => Value is null;

    internal override FieldKind Kind => FieldKind.Int32;

    internal override Expr Rewrite(ExprRewriter rewriter) => this;

    internal override void AddTo(ref ShapeBuilder shape)
    {
        shape.Add(ShapeCode.Literal);
        shape.Add(Value ?? int.MinValue);
    }

    internal override void Accept(ExprVisitor visitor) => visitor.VisitLiteral(this);
}
