using Tortoise.Expressions;

namespace Tortoise.Querying;

/// <summary>What a lambda makes of what another one receives, such as the names of a C# query expression.</summary>
internal sealed class MappedShape<TSource, TRow>(Shape<TSource> source, Func<TSource, TRow> map) : Shape<TRow>
{
    // Evaluated once: what a lambda makes is one object, wherever it is used.
    private TRow? _row;
    private bool _isMade;

    public override TRow Row
    {
        get
        {
            if (!_isMade)
            {
                (_row, _isMade) = (map(source.Row), true);
            }

            return _row!;
        }
    }

    public override IEnumerable<Expr> Columns => source.Columns;

    public override Shape<TRow> Over(QueryTable table, ref int column) => new MappedShape<TSource, TRow>(source.Over(table, ref column), map);

    public override Shape<TRow> Rewrite(ExprRewriter rewriter) => new MappedShape<TSource, TRow>(source.Rewrite(rewriter), map);
}
