using Tortoise.Values;

namespace Tortoise.Expressions;

/// <summary>NULL, in the place of a value.</summary>
/// <param name="type">The type of the value.</param>
internal sealed class NullExpr<T>(FieldType<T> type) : Expr<T>
{
    internal override FieldType<T> Type => type;

    internal override bool IsNullable => true;

    internal override Expr Rewrite(ExprRewriter rewriter) => this;

    internal override void AddTo(ref ShapeBuilder shape) => Literal.Null.AddTo(ref shape);

    internal override void Accept(ExprVisitor visitor) => visitor.VisitLiteral(Literal.Null);
}
