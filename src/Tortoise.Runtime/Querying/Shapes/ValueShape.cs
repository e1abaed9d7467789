using Tortoise.Expressions;

namespace Tortoise.Querying;

/// <summary>A value.</summary>
internal sealed class ValueShape<T>(Expr<T> value) : Shape<Expr<T>>
{
    public override Expr<T> Row { get; } = value ?? throw RowLambda.Nothing("selector");

    public override IEnumerable<Expr> Columns => [Row];

    public override Shape<Expr<T>> Over(QueryTable table, ref int column) => new ValueShape<T>((Expr<T>)Row.OfDerived(table, column++));

    public override Shape<Expr<T>> Rewrite(ExprRewriter rewriter) => new ValueShape<T>((Expr<T>)rewriter.Rewrite((Expr)Row));
}
