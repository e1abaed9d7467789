using Tortoise.Expressions;

namespace Tortoise.Querying;

/// <summary>What a lambda makes of what another one receives, such as the names of a C# query expression.</summary>
internal sealed class MappedShape<TSource, TRow>(Shape<TSource> source, Func<TSource, TRow> map) : Shape<TRow>
{
    // Made once: what a lambda makes is one object, wherever it is used.
    private (TRow Row, bool IsMade) _made;

    public override TRow Row
    {
        get
        {
            if (!_made.IsMade)
            {
                _made = (map(source.Row), true);
            }

            return _made.Row;
        }
    }

    public override IEnumerable<Expr> Columns => source.Columns;

    public override Shape<TRow> Over(QueryTable table, ref int column) => new MappedShape<TSource, TRow>(source.Over(table, ref column), map);

    public override Shape<TRow> Rewrite(ExprRewriter rewriter) => new MappedShape<TSource, TRow>(source.Rewrite(rewriter), map);
}
