using Tortoise.Metadata;

namespace Tortoise.Expressions;

/// <summary>A query whose rows another query reads.</summary>
/// <param name="model">The model of the table that the query reads first.</param>
/// <param name="earlier">The previous name of the table; null for the first.</param>
/// <param name="isOptional">True if it is joined by an outer join.</param>
internal abstract class QueryTable(ModelMetadata model, QueryTable? earlier, bool isOptional) : RootTable(model, earlier, isOptional)
{
    public abstract Query Query { get; }

    /// <summary>One of its columns.</summary>
    /// <param name="index">Its index in the select list of the query.</param>
    public Expr Column(int index) => Query.Output[index].OfDerived(this, index);

    /// <summary>All of its columns.</summary>
    public IReadOnlyList<Expr> Columns => [.. Query.Output.Select((_, index) => Column(index))];
}
