using Tortoise.Values;

namespace Tortoise.Expressions;

/// <summary>A value that stands by itself: to be selected, or the first operand of a computation.</summary>
internal sealed class ValueExpr<T>(FieldType<T> type, Parameter value) : Expr<T>
{
    public ValueExpr(FieldType<T> type, T value)
        : this(type, new Parameter<T>(type, value))
    {
    }

    internal override FieldType<T> Type => type;

    internal override bool IsNullable => value.IsNullable;

    // In SQL it is the value itself.
    internal override Expr Plain => value;

    internal override Expr Rewrite(ExprRewriter rewriter) => this;

    internal override void AddTo(ref ShapeBuilder shape) => value.AddTo(ref shape);

    internal override void Accept(ExprVisitor visitor) => visitor.VisitParameter(value);
}
