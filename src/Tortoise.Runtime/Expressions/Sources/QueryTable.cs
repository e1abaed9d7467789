namespace Tortoise.Expressions;

/// <summary>A query whose rows another query reads.</summary>
/// <param name="query">The query.</param>
/// <param name="earlier">The previous name of the table; null for the first.</param>
/// <param name="isOptional">True if it is joined by an outer join.</param>
internal abstract class QueryTable(Query query, QueryTable? earlier, bool isOptional) : RootTable(query.Model, earlier, isOptional)
{
    public Query Query => query;

    /// <summary>One of its columns.</summary>
    /// <param name="index">Its index in the select list of the query.</param>
    public Expr Column(int index) => query.Output[index].OfDerived(this, index);

    /// <summary>All of its columns.</summary>
    public IReadOnlyList<Expr> Columns => [.. query.Output.Select((_, index) => Column(index))];
}
