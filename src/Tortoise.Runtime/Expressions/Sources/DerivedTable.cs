namespace Tortoise.Expressions;

/// <summary>A query whose rows another one reads: <c>FROM (SELECT …)</c>. Lowering makes them.</summary>
/// <param name="query">The query, which says what it selects.</param>
internal sealed class DerivedTable(SelectQuery query) : TableSource(query.Model)
{
    public SelectQuery Query => query;

    internal override TableSource Root => this;

    internal override bool IsNullable => false;

    /// <summary>A column of it.</summary>
    /// <param name="index">Its place among what the query selects.</param>
    public Expr Column(int index) => query.Columns![index].OfDerived(this, index);

    /// <summary>All of its columns.</summary>
    public IReadOnlyList<Expr> Columns => [.. query.Columns!.Select((_, index) => Column(index))];

    internal override TableSource Rebase(TableSource start) => start;
}
