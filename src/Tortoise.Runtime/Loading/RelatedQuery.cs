using Tortoise.Expressions;
using Tortoise.Metadata;

namespace Tortoise.Relations;

/// <summary>The rows that an end reaches from one row, as a query of their own over the related model or over the links to it.</summary>
internal sealed class RelatedQuery
{
    private readonly TableSource _source;
    private readonly RelationEnd _end;
    private readonly SelectQuery _all;
    private readonly IReadOnlyList<RelationLoad> _loads;

    public RelatedQuery(TableSource source, RelationEnd end)
    {
        _source = source;
        _end = end;
        _loads = [];
        Query = SelectQuery.Of(end.Near.Model);
        Query = end.Far is null ? Query : Query.WithRow(new JoinedTable(Query.From, end.Far, isReverse: false, end));
        _all = Query = end.Target.Manager is { } manager ? Managed(manager, Query, end) : Query;
    }

    private RelatedQuery(RelatedQuery from, SelectQuery query, IReadOnlyList<RelationLoad> loads)
    {
        _source = from._source;
        _end = from._end;
        _all = from._all;
        Query = query;
        _loads = loads;
    }

    /// <summary>The query, without its connection to the one row.</summary>
    public SelectQuery Query { get; }

    /// <summary>The query, to be filtered or ordered.</summary>
    /// <exception cref="InvalidOperationException">It is limited already.</exception>
    public SelectQuery Unsliced => Query.IsSliced
        ? throw new InvalidOperationException($"{_end} is already limited: filter and order it first, then limit it: x => x.{_end.Property}.Filter(…).Limit(3).")
        : Query;

    /// <summary>What is loaded into the objects.</summary>
    public IReadOnlyList<RelationLoad> Loads => _loads;

    /// <summary>True if it is for all related rows, in the order of their model.</summary>
    public bool IsPlain => ReferenceEquals(Query, _all) || Query is { Where: null, IsSliced: false, OrderBy.Count: 0, IsComposed: false };

    public RelatedQuery With(SelectQuery query) => new(this, query, _loads);

    /// <summary>With some fields only; those that lead to the owner are among them.</summary>
    public RelatedQuery Only(FieldList fields)
    {
        IEnumerable<IField> owner = _end.Far is null ? _end.Near.Fields.Select(index => new Column(_end.Near.Model.Fields[index], Query.Row)) : [];
        return With(Query.WithOnly(new FieldList([.. fields, .. owner])));
    }

    /// <summary>The rows with what is loaded into them. A path from rows beyond links begins before the link.</summary>
    public RelatedQuery WithLoads(IEnumerable<IRelationPath> paths) => new(
        this, Query, [.. _loads, .. paths.Select(static path => path.ToLoad()).SelectMany(load => Query.Row is JoinedTable ? load.Nested : [load])]);

    /// <summary>The related rows joined to the row's own query.</summary>
    public TableSource Joined()
    {
        if (ReferenceEquals(Query, _all) && Query.Where is not null)
        {
            throw new InvalidOperationException(
                $"{_end}.Each joins all related rows, and the manager of {_end.Target.Name} selects some of them: use Any, Count or another aggregate, or make its condition a query filter.");
        }

        if (Query.Where is not null || (Query.OrderBy.Count > 0 && !ReferenceEquals(Query, _all)) || Query.IsSliced)
        {
            throw new InvalidOperationException($"{_end}.Each joins all related rows; use Any, Count or another aggregate for some of them.");
        }

        return JoinedTable.Over(_source, _end);
    }

    /// <summary>The query for the rows of the one row, as a subquery of the query that has the row.</summary>
    /// <exception cref="InvalidOperationException">It is sliced or ordered.</exception>
    public SelectQuery Correlated() => Correlated(Query);

    /// <summary>The rows of the one row with their order and slice, to be joined to it.</summary>
    public SelectQuery Joinable()
    {
        var rows = Query.WithoutWhere().WithWhere(IsOfRow(Query));
        return Query.Where is null ? rows : rows.WithWhere(Query.Where);
    }

    /// <summary>The rows of the one row among others that its end reaches.</summary>
    /// <param name="rows">The query, or what more is joined to it.</param>
    public SelectQuery Correlated(SelectQuery rows)
    {
        if (Query.IsSliced)
        {
            throw new InvalidOperationException($"{_end} is limited, which only Prefetch and Join support; an aggregate covers all related rows. Remove the limit.");
        }

        var own = SelectQuery.Of(Query.Model).WithWhere(IsOfRow(rows), rows.Row);
        return rows.Where is null ? own : own.WithWhere(rows.Where);
    }

    /// <exception cref="InvalidOperationException">The manager limits its rows.</exception>
    private static SelectQuery Managed(ModelManager manager, SelectQuery all, RelationEnd end)
    {
        var rows = manager.Of(all);
        return rows.IsSliced || rows.Tables.Count > 0
            ? throw new InvalidOperationException($"The manager of {end.Target.Name} limits its rows, which would be those of {end} of all objects: a manager filters and orders.")
            : rows;
    }

    private Q IsOfRow(SelectQuery rows)
    {
        var near = _end.Near;
        var outside = _source.Outside(rows);
        var condition = Q.All;
        for (var i = 0; i < near.Fields.Count; i++)
        {
            // NULL is not a key: it must not equal another NULL.
            condition &= new Comparison(
                ComparisonOperator.Equal,
                new Column(near.Model.Fields[near.Fields[i]], rows.From, isNullable: false),
                new Column(near.Target.Fields[near.TargetFields[i]], outside, isNullable: false));
        }

        return condition;
    }

    /// <summary>What an aggregate computes over the rows.</summary>
    public RelatedAggregate Aggregate(SqlFunction function, Expr? argument) => new(_source, _end, Query, function, argument);

    /// <summary>The same of an aggregate over rows that are related to these; null if both are not one.</summary>
    public RelatedAggregate? Aggregate(SqlFunction function, RelatedAggregate inner) => inner.Over(function, _source, _end, Query);

    public RelationLoad ToLoad() => RelationLoad.Of(_source, _end, this, _loads);
}
