using Tortoise.Values;

namespace Tortoise.Expressions;

/// <summary>A value as one that can be null.</summary>
internal sealed class NullableExpr<T>(Expr<T> value) : Expr<T?>
    where T : struct
{
    private readonly FieldType<T?> _type = FieldTypes.Nullable(value.Type);

    internal override FieldType<T?> Type => _type;

    internal override bool IsNullable => value.IsNullable;

    internal override bool IsAggregate => value.IsAggregate;

    // In SQL it is the value itself, so it has the shape of the value.
    internal override Expr Plain => value.Plain;

    internal override Expr Rewrite(ExprRewriter rewriter) => new NullableExpr<T>((Expr<T>)rewriter.Rewrite(value));

    internal override void AddTo(ref ShapeBuilder shape) => shape.Walk(value);

    internal override void Accept(ExprVisitor visitor) => value.Accept(visitor);

    internal override void AcceptAsValue(ExprVisitor visitor) => value.AcceptAsValue(visitor);
}
