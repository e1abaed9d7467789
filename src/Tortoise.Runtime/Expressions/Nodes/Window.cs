using Tortoise.Values;

namespace Tortoise.Expressions;

/// <summary>A window function: <c>ROW_NUMBER() OVER (PARTITION BY … ORDER BY …)</c>.</summary>
/// <param name="function">The function.</param>
/// <param name="partition">The partition key.</param>
/// <param name="order">The order of the rows.</param>
internal sealed class Window(Expr function, IReadOnlyList<Expr> partition, IReadOnlyList<OrderTerm> order) : Expr
{
    public Expr Function => function;

    public IReadOnlyList<Expr> Partition => partition;

    public IReadOnlyList<OrderTerm> Order => order;

    internal override bool IsNullable => function.IsNullable;

    internal override FieldKind Kind => function.Kind;

    internal override Expr Rewrite(ExprRewriter rewriter) => new Window(
        rewriter.Rewrite(function),
        [.. partition.Select(rewriter.Rewrite)],
        [.. order.Select(term => term.Rewrite(rewriter))]);

    internal override void AddTo(ref ShapeBuilder shape)
    {
        shape.Add(ShapeCode.Window);
        shape.Walk(function);
        shape.Add(partition.Count);
        foreach (var part in partition)
        {
            shape.Walk(part);
        }

        shape.Add(order.Count);
        foreach (var term in order)
        {
            term.AddTo(ref shape);
        }
    }

    internal override void Accept(ExprVisitor visitor) => visitor.VisitWindow(this);
}
