namespace Tortoise.Expressions;

/// <summary>A query whose rows another query reads.</summary>
/// <param name="query">The query.</param>
internal abstract class QueryTable(Query query) : TableSource(query.Model)
{
    public Query Query => query;

    internal override TableSource Root => this;

    internal override bool IsNullable => false;

    /// <summary>One of its columns.</summary>
    /// <param name="index">Its index in the select list of the query.</param>
    public Expr Column(int index) => query.Output[index].OfDerived(this, index);

    /// <summary>All of its columns.</summary>
    public IReadOnlyList<Expr> Columns => [.. query.Output.Select((_, index) => Column(index))];

    internal override TableSource Rebase(TableSource start) => start;
}
