using Tortoise.Values;

namespace Tortoise.Expressions;

/// <summary>A window function: <c>ROW_NUMBER() OVER (PARTITION BY … ORDER BY …)</c>.</summary>
/// <param name="function">The function, or aggregate.</param>
/// <param name="window">Which rows it reads.</param>
internal sealed class WindowExpr<T>(Expr<T> function, Window window) : Expr<T>, IWindow
{
    public Expr Function => function;

    public FunctionCall Call => ((ICall)function).Call with { Over = window };

    internal override FieldType<T> Type => function.Type;

    internal override bool IsNullable => function.IsNullable;

    internal override Expr Rewrite(ExprRewriter rewriter) => new WindowExpr<T>((Expr<T>)rewriter.Rewrite((Expr)function), window.Rewrite(rewriter));

    internal override void AddTo(ref ShapeBuilder shape)
    {
        shape.Add(ShapeCode.Window);
        shape.Walk(function);
        window.AddTo(ref shape);
    }

    internal override void Accept(ExprVisitor visitor) => visitor.VisitWindow(this);
}
