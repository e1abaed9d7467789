using Tortoise.Expressions;

namespace Tortoise.Querying;

/// <summary>Gives the tables of a query new names, and moves what refers to them.</summary>
internal sealed class Renaming : ExprRewriter
{
    private readonly SelectQuery _query;

    /// <summary>The query under additional names.</summary>
    public Renaming(SelectQuery query)
        : this(query, query.Renamed())
    {
    }

    private Renaming(SelectQuery query, SelectQuery renamed) => (_query, Query) = (query, renamed);

    /// <summary>The query under its new names.</summary>
    public SelectQuery Query { get; }

    /// <summary>A query of a model's rows, or of a common table expression, under a name of its own only, so that it can stand beside itself.</summary>
    /// <param name="query">The query.</param>
    /// <param name="isOptional">True for the table of an outer join.</param>
    public static Renaming Apart(SelectQuery query, bool isOptional)
    {
        RootTable table = query.From switch
        {
            CteReference reference => reference.Of(reference.Cte),
            ModelTable { Sql: { } sql } => ModelTable.Of(query.Model, sql),
            _ => ModelTable.Of(query.Model),
        };
        return new(query, query.WithRow(query.Row.Rebase(isOptional ? table.Optional() : table.Rename())));
    }

    protected override TableSource Start(ModelTable table) => Renamed(table) ?? table;

    protected override TableSource? StartOf(QueryTable table) => Renamed(table);

    private TableSource? Renamed(RootTable table) => Queries.Exists(inner => inner.Query.Has(table)) || !_query.Has(table)
        ? null
        : _query.PlaceOf(table) is >= 0 and var place ? Query.Tables[place].Table : Query.RowOf(table);
}
