using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise;

/// <summary>A group of rows with the same key, in a query.</summary>
/// <typeparam name="TRow">What lambdas receive.</typeparam>
/// <typeparam name="TKey">The key.</typeparam>
public sealed class Group<TRow, TKey> : RowAggregates<TRow>
{
    internal Group(TKey key, TRow row) => (Key, Row) = (key, row);

    /// <summary>The key of the group.</summary>
    public TKey Key { get; }

    private protected override TRow Row { get; }

    /// <summary>A value of the group's rows, to be aggregated: <c>g.Of(t =&gt; t.Points).Max()</c>.</summary>
    public new T Of<T>(Func<TRow, T> selector)
        where T : Expr => base.Of(selector);

    /// <inheritdoc/>
    public override Expr<long> Count() => new FunctionExpr<long>(SqlFunction.CountRows, [], FieldTypes.Int64);

    private protected override Expr<T> Computed<T>(Expr<T> aggregate) => aggregate;
}
