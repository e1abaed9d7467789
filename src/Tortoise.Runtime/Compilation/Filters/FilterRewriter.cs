using Tortoise.Expressions;
using Tortoise.Metadata;

namespace Tortoise.Compilation;

/// <summary>
/// Adds the conditions of query filters to a statement, before its shape is known: to WHERE for the rows of a query, to ON for rows that are joined to them. A row that is joined over a
/// relation and hidden is missing, as if the key led nowhere: so its join is an outer one, and its key is no longer that of the row before it.
/// </summary>
internal sealed class FilterRewriter(FilterSet filters, IgnoredFilters? ignored) : ExprRewriter
{
    private readonly Dictionary<SelectQuery, Level> _levels = new(ReferenceEqualityComparer.Instance);

    /// <summary>The filters whose conditions are being added: they do not apply in themselves.</summary>
    private readonly List<QueryFilter> _inside = [];
    private IgnoredFilters? _ignored = ignored;

    /// <summary>The common table expressions that are being rewritten, with what is switched off where they are read.</summary>
    private readonly Dictionary<Cte, string?> _reading = [];

    /// <summary>The joined row whose filters are being added, and whether they name rows that are joined to it.</summary>
    private JoinedTable? _joining;
    private bool _joinsMore;

    public override Statement Rewrite(Statement statement)
    {
        // What an update sets is of the statement, too.
        _ignored = statement is Query ? _ignored : IgnoredFilters.Both(_ignored, QueryHints.Of(statement).IgnoredFilters);
        return base.Rewrite(statement);
    }

    public override SelectQuery Rewrite(SelectQuery query)
    {
        var outer = _ignored;
        if (query.Hints.IgnoredFilters is { } names)
        {
            filters.ThrowIfUnknown(names);
        }

        // What a query that it reads switches off is off for the rows of that, and not in the other operands of what combines them.
        _ignored = IgnoredFilters.Both(outer, query.Hints.IgnoredFilters);

        // The conditions are of these rows, even if a query inside them is of the same model.
        var own = HasFilters(query) ? query.Renamed() : query;
        _levels[own] = new Level(IgnoredFilters.Both(_ignored, IgnoredBy(query)), IsOfQuery: true);
        var rewritten = base.Rewrite(own);
        _ignored = outer;
        return rewritten;
    }

    /// <summary>Notes a joined row that filters may hide, with the query that joins it.</summary>
    public override TableSource Rewrite(TableSource source)
    {
        var rewritten = base.Rewrite(source);
        if (rewritten is not JoinedTable joined || QueryOf(source.Root) is not { } query)
        {
            return rewritten;
        }

        _joinsMore |= _joining is { } row && IsBeyond(joined, row);
        return Filtered(joined, query, LevelOf(query));
    }

    /// <summary>One that is read where other filters are switched off has other rows.</summary>
    public override Cte Rewrite(Cte table)
    {
        if (!_reading.TryAdd(table, ReaderOf(_ignored)))
        {
            // It reads itself.
            return base.Rewrite(table);
        }

        var rewritten = base.Rewrite(table);
        _reading.Remove(table);
        return rewritten;
    }

    protected override string? ReaderOf(Cte table) => _reading[table];

    private static string? ReaderOf(IgnoredFilters? ignored) => ignored is null ? null : string.Join('\n', ignored.Names.Order(StringComparer.Ordinal));

    protected override SelectQuery Completed(SelectQuery rewritten)
    {
        var query = Queries[^1].Query;
        var level = LevelOf(query);
        if (level.IsOfQuery)
        {
            rewritten = WithOwn(rewritten, level);
        }

        var on = rewritten.Filters.ToList();
        for (var i = 0; i < level.Joined.Count; i++)
        {
            var row = level.Joined[i].Row;
            if (!on.Exists(known => TableSource.AreSame(known.Row, row)))
            {
                on.Add(new JoinFilter(row, ConditionOf(level.Joined[i], level)));
            }
        }

        return rewritten.WithFilters(on);
    }

    /// <summary>With the conditions of the rows of its tables.</summary>
    private SelectQuery WithOwn(SelectQuery query, Level level)
    {
        foreach (var row in query.Hints.AreVisible ? [] : OwnRows(query))
        {
            if (Add(null, row, level.Only ?? Of(row.Model, level.Ignored)) is { } condition)
            {
                query = query.WithWhere(condition);
            }
        }

        return query.Tables.Any(clause => IsTable(clause.Table) && Of(clause.Table.Model, level.Ignored).Length > 0)
            ? query.WithTables([.. query.Tables.Select(clause => IsTable(clause.Table)
                ? clause with { On = Add(clause.On, clause.Table.Required, Of(clause.Table.Model, level.Ignored)) }
                : clause)])
            : query;
    }

    /// <summary>What joins a row besides its key. What it joins itself is joined in a query of its own, because the condition cannot name what is joined after it.</summary>
    private Q ConditionOf(HiddenRow hidden, Level level)
    {
        Q? condition = hidden.Filters.Length > 0 ? ConditionOf(hidden.Row, hidden.Filters, level) : null;
        if (hidden.Far is not { } far)
        {
            return condition!;
        }

        // A link to a hidden row is none: it must not repeat the row that it links.
        var rows = Visible(far.Model, hidden.FarFilters, level);
        Q leads = new SubqueryMembership(
            [.. far.Columns.Select(pair => new Column(pair.Near, hidden.Row.Present))],
            rows.WithColumns([.. far.Columns.Select(pair => new Column(pair.Far, rows.From))]),
            negated: false);
        return condition is null ? leads : Junction.And(condition, leads);
    }

    private Q ConditionOf(JoinedTable row, QueryFilter[] applied, Level level)
    {
        var (outer, outerMore, known) = (_joining, _joinsMore, level.Joined.Count);
        (_joining, _joinsMore) = (row, false);
        var condition = Add(null, row.Present, applied)!;
        var joinsMore = _joinsMore;
        (_joining, _joinsMore) = (outer, outerMore);
        if (!joinsMore)
        {
            return condition;
        }

        level.Joined.RemoveRange(known, level.Joined.Count - known);
        return new SubqueryMembership(
            [.. row.Model.Key.Select(index => new Column(row.Model.Fields[index], row.Present))], Visible(row.Model, applied, level).Keys, negated: false);
    }

    /// <summary>The rows of a model that filters do not hide.</summary>
    private SelectQuery Visible(ModelMetadata model, QueryFilter[] applied, Level level)
    {
        var rows = SelectQuery.Of(model).Renamed();
        _levels[rows] = new Level(level.Ignored, IsOfQuery: true) { Only = applied };
        return base.Rewrite(rows);
    }

    /// <summary>A condition and those of filters.</summary>
    private Q? Add(Q? condition, TableSource row, QueryFilter[] applied)
    {
        foreach (var filter in applied)
        {
            _inside.Add(filter);
            var visible = Rewrite(filter.Of(row));
            _inside.RemoveAt(_inside.Count - 1);
            condition = condition is null ? visible : Junction.And(condition, visible);
        }

        return condition;
    }

    /// <param name="joined">A joined row.</param>
    /// <param name="query">The query that joins it.</param>
    /// <param name="level">The query.</param>
    /// <param name="far">The hidden row that it is the link to; null for any other.</param>
    private JoinedTable Filtered(JoinedTable joined, SelectQuery query, Level level, JoinedTable? far = null)
    {
        if (joined.IsPresent)
        {
            // Its own filters are being added.
            return joined;
        }

        var applied = Of(joined.Model, level.Ignored);
        var parent = joined.Parent is JoinedTable before
            ? Filtered(before, query, level, applied.Length > 0 && before is { End: null, IsReverse: true } ? joined : null)
            : joined.Parent;
        if (OwnRows(query).Any(row => TableSource.AreSame(row, joined)))
        {
            return joined.With(parent, filtered: false);
        }

        var row = joined.With(parent, applied.Length > 0 || far is not null);
        if (row.IsFiltered && !level.Joined.Exists(known => TableSource.AreSame(known.Row, row)))
        {
            level.Joined.Add(new(row, applied, far, far is null ? [] : Of(far.Model, level.Ignored)));
        }

        return row;
    }

    /// <summary>The rows of which a row of the query consists, the last one of which it selects.</summary>
    private static IEnumerable<TableSource> OwnRows(SelectQuery query)
    {
        if (IsTable(query.From))
        {
            yield return query.From;
        }

        for (var row = query.Row as JoinedTable; row is not null; row = row.Parent as JoinedTable)
        {
            yield return row;
        }
    }

    private bool HasFilters(SelectQuery query) =>
        OwnRows(query).Any(row => filters.Of(row.Model).Length > 0) || query.Tables.Any(clause => IsTable(clause.Table) && filters.Of(clause.Table.Model).Length > 0);

    private QueryFilter[] Of(ModelMetadata model, IgnoredFilters? except)
    {
        var all = filters.Of(model);
        return all.Length == 0 || (except is null && _inside.Count == 0)
            ? all
            : Array.FindAll(all, filter => except?.Has(filter.Name) != true && !_inside.Contains(filter));
    }

    private Level LevelOf(SelectQuery query)
    {
        if (!_levels.TryGetValue(query, out var level))
        {
            // What a statement says of its rows: the conditions of these are in their query.
            _levels[query] = level = new Level(IgnoredFilters.Both(_ignored, IgnoredBy(query)), IsOfQuery: false);
        }

        return level;
    }

    /// <summary>The filters that a query switches off, or the one that it reads.</summary>
    private static IgnoredFilters? IgnoredBy(SelectQuery query) => query.Hints.IgnoredFilters ?? (query.From is DerivedTable { Query: var inner } ? IgnoredBy(inner) : null);

    /// <summary>What is joined to the rows of several queries may be of any of them: only what all switch off is off.</summary>
    private static IgnoredFilters? IgnoredBy(Query query) => query is SetOperation operation
        ? IgnoredFilters.Common(IgnoredBy(operation.Left), IgnoredBy(operation.Right))
        : QueryHints.Of(query).IgnoredFilters;

    /// <summary>True for a row that is joined to another.</summary>
    private static bool IsBeyond(JoinedTable joined, JoinedTable row)
    {
        for (var parent = joined.Parent; parent is JoinedTable before; parent = before.Parent)
        {
            if (TableSource.AreSame(before, row))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The innermost query that has a name; null if none has.</summary>
    private SelectQuery? QueryOf(RootTable table)
    {
        var end = table.Beyond is null ? Queries.Count : Queries.FindLastIndex(outer => outer.Query.Has(table.Beyond));
        for (var i = end - 1; i >= 0; i--)
        {
            if (Queries[i].Query.Has(table))
            {
                return Queries[i].Query;
            }
        }

        return null;
    }

    private static bool IsTable(RootTable table) => table is ModelTable;

    /// <summary>A joined row that may be hidden.</summary>
    /// <param name="Row">The row.</param>
    /// <param name="Filters">Its filters.</param>
    /// <param name="Far">The row that it is the link to, if that may be hidden; null for any other.</param>
    /// <param name="FarFilters">The filters of that row.</param>
    private sealed record HiddenRow(JoinedTable Row, QueryFilter[] Filters, JoinedTable? Far, QueryFilter[] FarFilters);

    /// <summary>A query that is being rewritten.</summary>
    /// <param name="Ignored">The filters that do not apply to its rows.</param>
    /// <param name="IsOfQuery">False for what a statement says of its rows.</param>
    private sealed record Level(IgnoredFilters? Ignored, bool IsOfQuery)
    {
        /// <summary>The rows joined to its own that have filters.</summary>
        public List<HiddenRow> Joined { get; } = [];

        /// <summary>The filters that apply to its rows; null for all that are not switched off.</summary>
        public QueryFilter[]? Only { get; init; }
    }
}
