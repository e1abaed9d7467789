using Tortoise.Values;

namespace Tortoise.Expressions;

internal sealed class ArithmeticExpr<T>(ArithmeticOperator op, Expr left, Expr right, FieldType<T> type) : Expr<T>
{
    internal override FieldType<T> Type { get; } =
        op is ArithmeticOperator.Divide or ArithmeticOperator.Modulo ? PartialType<T>.OfQuotient(type) : type;

    // Databases return NULL, or an error, for a division by zero.
    internal override bool IsNullable { get; } =
        (KindCheck.Number(left).IsNullable | KindCheck.Number(right).IsNullable) || op is ArithmeticOperator.Divide or ArithmeticOperator.Modulo;

    internal override bool IsAggregate { get; } = left.IsAggregate || right.IsAggregate;

    internal override Expr Rewrite(ExprRewriter rewriter) => new ArithmeticExpr<T>(op, rewriter.Rewrite(left), rewriter.Rewrite(right), type);

    internal override void AddTo(ref ShapeBuilder shape)
    {
        shape.Add(ShapeCode.Arithmetic);
        shape.Add(((int)op << 8) | (int)Kind);
        shape.Walk(left);
        shape.Walk(right);
    }

    internal override void Accept(ExprVisitor visitor) => visitor.VisitArithmetic(new Arithmetic(op, left, right, Kind));
}
