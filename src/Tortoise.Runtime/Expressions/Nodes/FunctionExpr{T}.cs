using Tortoise.Values;

namespace Tortoise.Expressions;

internal sealed class FunctionExpr<T>(SqlFunction function, Expr argument, FieldType<T> type) : Expr<T>
{
    internal override FieldType<T> Type => type;

    internal override bool IsAggregate => function >= SqlFunction.Count;

    // COUNT and SUM of no rows are 0; the other aggregates of no rows are NULL.
    internal override bool IsNullable { get; } = function switch
    {
        SqlFunction.Count or SqlFunction.Sum => false,
        SqlFunction.Average or SqlFunction.Min or SqlFunction.Max => true,
        _ => argument.IsNullable,
    };

    internal override Expr Rewrite(ExprRewriter rewriter) => new FunctionExpr<T>(function, rewriter.Rewrite(argument), type);

    internal override void AddTo(ref ShapeBuilder shape)
    {
        shape.Add(Node.Function);
        shape.Add((int)function);
        shape.Walk(argument);
    }

    internal override void Accept(ExprVisitor visitor) => visitor.VisitFunction(new FunctionCall(function, argument, Kind));
}
