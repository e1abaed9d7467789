namespace Tortoise.Expressions;

/// <summary>The first rows of a select, because nobody looks at more.</summary>
/// <param name="rows">The select, which has no slice.</param>
/// <param name="limit">How many.</param>
/// <param name="isByKey">True where it matters which rows are the first, so that rows without an order go by the key.</param>
internal sealed class FirstRowsQuery(SelectQuery rows, Expr limit, bool isByKey) : RowsQuery(Node.FirstRows, rows)
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
