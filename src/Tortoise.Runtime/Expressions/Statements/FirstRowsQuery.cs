namespace Tortoise.Expressions;

/// <summary>The first rows of a select, when no more are read.</summary>
/// <param name="rows">The select, which has no slice.</param>
/// <param name="limit">How many.</param>
/// <param name="isByKey">True if it matters which rows come first, so that unordered rows are ordered by key.</param>
internal sealed class FirstRowsQuery(SelectQuery rows, Expr limit, bool isByKey) : RowsQuery(ShapeCode.FirstRows, rows)
{
    public Expr Limit => limit;

    public bool IsByKey => isByKey;

    public override RowsQuery Of(SelectQuery other) => new FirstRowsQuery(other, limit, isByKey);

    internal override void AddTo(ref ShapeBuilder shape)
    {
        base.AddTo(ref shape);
        limit.AddTo(ref shape);
        shape.Add(isByKey ? 1 : 0);
    }
}
