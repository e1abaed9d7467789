using System.ComponentModel;
using Tortoise.Metadata;

namespace Tortoise.Expressions;

/// <summary>A select over one model: an immutable tree. Query sets hold it; generated code passes it on.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class SelectQuery : Query
{
    private SelectedRows _rows = SelectedRows.Own;

    private SelectQuery(TableSource table) => Row = table;

    /// <summary>The row whose fields are selected: that of the query's table, or a joined one.</summary>
    internal TableSource Row { get; private set; }

    /// <summary>The FROM table; that of a model under its latest name.</summary>
    internal RootTable From => Row.Root;

    /// <summary>The table of a user's query, which is a model's.</summary>
    internal ModelTable Table => (ModelTable)From;

    /// <summary>The model of the table.</summary>
    internal override ModelMetadata Model => From.Model;

    internal Q? Where { get; private set; }

    internal IReadOnlyList<OrderTerm> OrderBy { get; private set; } = [];

    /// <summary>True after <c>Reverse()</c>: the ordering, also the default one, is reversed.</summary>
    internal bool IsReversed { get; private set; }

    internal Expr? Limit { get; private set; }

    internal Expr? Offset { get; private set; }

    internal bool IsDistinct { get; private set; }

    /// <summary>What is selected; null for all fields of the model.</summary>
    internal IReadOnlyList<Expr>? Columns { get; private set; }

    /// <summary>True for all rows of a model, without any clause, under their first name.</summary>
    internal bool IsAllRows => Where is null && !IsSliced && !IsDistinct && !IsReversed && Columns is null && OrderBy.Count == 0
        && ReferenceEquals(_rows, SelectedRows.Own) && Row is ModelTable { IsUnbound: true };

    /// <summary>True for rows of a model's table; false for those of raw SQL, of another query, of a list.</summary>
    internal bool IsOfTable => From is ModelTable { Sql: null };

    /// <summary>True if each row of the result is one of a model, or values of it.</summary>
    internal bool IsOfRows => (From is ModelTable || Row is DerivedRow) && Tables.Count == 0 && GroupBy.Count == 0;

    internal bool IsSliced => Limit is not null || Offset is not null;

    /// <summary>True if aggregates reduce all rows to one.</summary>
    internal bool HasAggregate => GroupBy.Count == 0 && Columns?.Any(column => column.IsAggregate) == true;

    /// <summary>The keys of the rows, for a condition that finds just these rows again.</summary>
    internal SelectQuery Keys
    {
        get
        {
            if (IsDistinct && IsSliced)
            {
                ThrowIfRowsRepeat();
            }

            var copy = Copy();
            copy.Columns = [.. Model.Key.Select(index => new Column(Model.Fields[index], Row is DerivedRow ? Row : From))];
            copy._rows = _rows.Whole;

            // Rows with a key are already distinct, and distinct values would lose the order of the rows.
            copy.IsDistinct = false;
            return copy;
        }
    }

    /// <summary>The rows as objects with all their fields, each once, whatever the query selects of them: for what is about to write them.</summary>
    internal SelectQuery WholeRows
    {
        get
        {
            // An order by joined rows would repeat them again.
            var copy = HasRepeatedRows ? AsCondition().WithOrder([]) : Copy();
            copy.Columns = null;
            copy._rows = copy._rows.Whole;
            copy.IsDistinct = false;
            return copy;
        }
    }

    /// <summary>All rows of a model.</summary>
    public static SelectQuery Of(ModelMetadata model) => new(ModelTable.Of(model));

    /// <summary>The rows of a class among those of its table.</summary>
    /// <typeparam name="TFields">The fields of the class.</typeparam>
    /// <param name="model">The metadata of the table.</param>
    /// <param name="isOfClass">Tests whether a row is of the class.</param>
    public static SelectQuery Of<TFields>(ModelMetadata model, Func<TFields, Q> isOfClass)
        where TFields : class, IRowFields<TFields>
    {
        ArgumentNullException.ThrowIfNull(isOfClass);
        var all = Of(model);
        var row = all.NewRow();
        return all.WithWhere(isOfClass(TFields.At(row)), row);
    }

    /// <summary>All rows that raw SQL returns.</summary>
    internal static SelectQuery Of(ModelMetadata model, RawStatement sql) => new(ModelTable.Of(model, sql));

    /// <summary>All rows of a model that another query returns.</summary>
    /// <param name="table">The query, whose first columns are all fields of the model.</param>
    /// <param name="model">The model.</param>
    internal static SelectQuery Of(QueryTable table, ModelMetadata model) => new(new DerivedRow(table, model, 0, isOptional: false)) { _rows = SelectedRows.Over(table) };

    /// <summary>Columns of a table that is no model's.</summary>
    internal static SelectQuery Of(TableSource table, params IReadOnlyList<Expr> columns) =>
        new SelectQuery(table) { _rows = SelectedRows.Over(table) }.WithColumns(columns);

    internal SelectQuery WithWhere(Q condition, TableSource? row = null)
    {
        // A null condition is the caller's mistake; treated as "all rows" it could delete them.
        ArgumentNullException.ThrowIfNull(condition);
        var copy = Copy(row);
        copy.Where = Where is null ? condition : Junction.And(Where, condition);
        return copy;
    }

    /// <summary>With all rows, whatever the condition was.</summary>
    internal SelectQuery WithoutWhere()
    {
        var copy = Copy();
        copy.Where = null;
        return copy;
    }

    /// <summary>With another ordering, instead of the model's or its own.</summary>
    internal SelectQuery WithOrder(IReadOnlyList<OrderTerm> order, TableSource? row = null)
    {
        var copy = Copy(row);
        copy.OrderBy = order;
        copy.IsReversed = false;
        return copy;
    }

    /// <summary>The same ordering with an additional term.</summary>
    /// <exception cref="InvalidOperationException">There is no ordering.</exception>
    internal SelectQuery WithLastOrder(OrderTerm term, TableSource? row = null) => OrderBy.Count == 0
        ? throw new InvalidOperationException("ThenBy requires an ordered query: call OrderBy first.")
        : WithOrder([.. IsReversed ? OrderBy.Select(static earlier => earlier.Reverse()) : OrderBy, term], row);

    internal SelectQuery WithReverse()
    {
        var copy = Copy();
        copy.IsReversed = !IsReversed;
        return copy;
    }

    internal SelectQuery WithLimit(Expr? limit)
    {
        var copy = Copy();
        copy.Limit = limit;
        return copy;
    }

    internal SelectQuery WithOffset(Expr? offset)
    {
        var copy = Copy();
        copy.Offset = offset;
        return copy;
    }

    internal SelectQuery WithDistinct(bool isDistinct = true)
    {
        var copy = Copy();
        copy.IsDistinct = isDistinct;
        return copy;
    }

    internal SelectQuery WithHints(QueryHints hints, TableSource? row = null) => With(_rows with { Hints = hints }, row);

    /// <exception cref="ArgumentException">Aggregates are mixed with per-row values.</exception>
    internal SelectQuery WithColumns(IReadOnlyList<Expr>? columns, TableSource? row = null)
    {
        if (GroupBy.Count == 0 && columns?.Any(static column => column.IsAggregate) == true)
        {
            ThrowIfMixed(columns);
        }

        var copy = Copy(row);
        copy.Columns = columns;
        copy._rows = _rows.Whole;
        return copy;
    }

    /// <summary>The same columns of the same rows, with the slice as a condition, so that further clauses apply after the slice.</summary>
    internal SelectQuery AsCondition()
    {
        var keys = Keys;
        var query = Of(Model).WithWhere(new SubqueryMembership(keys.Columns!, keys, negated: false), Row).WithOrder(OrderBy);
        query.Columns = Columns;
        query._rows = SelectedRows.Own with { Related = Related, Parts = Parts, Filters = Filters, Hints = Hints };
        query.IsReversed = IsReversed;
        return query;
    }

    /// <summary>The same of all rows of the model's table: what is selected, in which order.</summary>
    internal SelectQuery WithAllRows()
    {
        if (Row is not ModelTable table)
        {
            return Of(Row.Model).Renamed();
        }

        var query = Of(Model).WithRow(table.Sql is null ? table : table.WithoutSql()).WithOrder(OrderBy);
        query._rows = SelectedRows.Own with { Related = Related, Parts = Parts, Filters = Filters, Hints = Hints };
        query.IsReversed = IsReversed;
        return query;
    }

    /// <summary>The same query over other rows.</summary>
    /// <param name="rewriter">Rewrites what refers to them.</param>
    /// <param name="row">The row that takes the place of the query's own.</param>
    /// <param name="tables">The tables that take the place of the joined ones.</param>
    internal SelectQuery Rewrite(ExprRewriter rewriter, TableSource row, IReadOnlyList<RootTable> tables)
    {
        var copy = Copy(row);
        copy.Where = Where is null ? null : rewriter.Rewrite(Where);
        copy.OrderBy = [.. OrderBy.Select(term => term.Rewrite(rewriter))];
        copy.Columns = Columns is null ? null : [.. Columns.Select(column => rewriter.Rewrite(column))];
        copy._rows = _rows.Rewrite(rewriter, tables);
        return copy;
    }

    internal override void AddTo(ref ShapeBuilder shape)
    {
        shape.Add(ShapeCode.Select);
        shape.Enter(this);
        shape.Add((DistinctOn.Count == 0 ? 0 : 128) | (Tables.Count == 0 ? 0 : 64) | (IsOfTable ? 0 : 32) | (Having is null ? 0 : 16) | (GroupBy.Count > 0 ? 8 : 0) | (Hints.AreNone ? 0 : 4) | (IsDistinct ? 2 : 0) | (IsReversed ? 1 : 0));
        AddTables(ref shape);
        AddOptional(Where is null, ref shape);
        if (Where is not null)
        {
            shape.Walk(Where);
        }

        AddGroups(ref shape);
        shape.Add(OrderBy.Count);
        for (var i = 0; i < OrderBy.Count; i++)
        {
            OrderBy[i].AddTo(ref shape);
        }

        AddOptional(Limit is null, ref shape);
        Limit?.AddTo(ref shape);
        AddOptional(Offset is null, ref shape);
        Offset?.AddTo(ref shape);
        shape.Add(Columns?.Count ?? -1);
        for (var i = 0; i < Columns?.Count; i++)
        {
            shape.Walk(Columns[i]);
        }

        if (Row is JoinedTable || !ReferenceEquals(_rows, SelectedRows.Own))
        {
            AddRows(ref shape);
        }

        if (!Hints.AreNone)
        {
            Hints.AddTo(ref shape);
        }

        if (Filters.Count > 0)
        {
            AddFilters(ref shape);
        }

        shape.Leave();
    }

    internal override void Accept(QueryVisitor visitor) => visitor.VisitSelect(this);

    private void AddTables(ref ShapeBuilder shape)
    {
        shape.AddTable(From);
        if (Tables.Count == 0)
        {
            return;
        }

        shape.Add(Tables.Count);
        foreach (var clause in Tables)
        {
            clause.AddTo(ref shape);
        }
    }

    private void AddFilters(ref ShapeBuilder shape)
    {
        shape.Add(Filters.Count);
        foreach (var filter in Filters)
        {
            if (shape.Joins?.IsUnused(filter.Row) != true)
            {
                filter.AddTo(ref shape);
            }
        }
    }

    private static void ThrowIfMixed(IReadOnlyList<Expr> columns)
    {
        if (!columns.All(static column => column.IsAggregate))
        {
            throw new ArgumentException("Select cannot mix aggregates with per-row values; use two queries.", nameof(columns));
        }

        foreach (var column in columns)
        {
            if (RowValues.FirstIn(column) is { } value)
            {
                throw new ArgumentException(
                    $"{column.DebugText} mixes an aggregate with {value.DebugText}, which each row has its own of; use two queries.",
                    nameof(columns));
            }
        }
    }

    private static void AddOptional(bool isAbsent, ref ShapeBuilder shape)
    {
        if (isAbsent)
        {
            shape.Add(ShapeCode.Absent);
        }
    }

    private SelectQuery With(SelectedRows rows, TableSource? row = null)
    {
        var copy = Copy(row);
        copy._rows = rows;
        return copy;
    }

    private SelectQuery Copy(TableSource? row = null)
    {
        var copy = (SelectQuery)MemberwiseClone();
        copy.Row = row ?? Row;
        copy.Memo = null;
        return copy;
    }
}
