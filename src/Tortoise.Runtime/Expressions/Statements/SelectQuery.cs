using System.ComponentModel;
using Tortoise.Metadata;

namespace Tortoise.Expressions;

/// <summary>What a select returns.</summary>
internal enum SelectKind : byte
{
    /// <summary>Rows: all fields, or <see cref="SelectQuery.Columns"/>.</summary>
    Rows,

    /// <summary>How many rows there are.</summary>
    Count,

    /// <summary>One row where there is any.</summary>
    Exists,
}

/// <summary>A select over one model: an immutable tree. Query sets hold it; generated code passes it on.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class SelectQuery : Statement
{
    private SelectedRows _rows = SelectedRows.Own;

    private SelectQuery(ModelMetadata model) => Model = model;

    internal ModelMetadata Model { get; }

    internal SelectKind Kind { get; private set; }

    internal Q? Where { get; private set; }

    internal IReadOnlyList<Order> OrderBy { get; private set; } = [];

    /// <summary>True after <c>Reverse()</c>: the order, also the default one, is turned round.</summary>
    internal bool IsReversed { get; private set; }

    /// <summary>True where a query without any order goes by its key, because it asks for the first row.</summary>
    internal bool IsOrderedByKey { get; private set; }

    internal Expr? Limit { get; private set; }

    internal Expr? Offset { get; private set; }

    internal bool IsDistinct { get; private set; }

    /// <summary>True where the rows are kept from other writers until the transaction ends.</summary>
    internal bool IsLocked { get; private set; }

    /// <summary>What is selected; null for all fields of the model.</summary>
    internal IReadOnlyList<Expr>? Columns { get; private set; }

    /// <summary>True where each row has how many rows there are without the slice as its last column.</summary>
    internal bool HasTotal { get; private set; }

    /// <summary>True where the limit only keeps the database from reading more rows than are looked at.</summary>
    internal bool IsProbe { get; private set; }

    internal bool IsSliced => (Limit is not null && !IsProbe) || Offset is not null;

    internal bool HasAggregate => Columns?.Any(column => column.IsAggregate) == true;

    /// <summary>The rows that aggregates are computed over.</summary>
    internal SelectQuery Rows
    {
        get
        {
            var copy = Copy();
            copy.Columns = null;
            copy._rows = _rows.Whole;
            return copy;
        }
    }

    /// <summary>How many rows there are without the slice.</summary>
    internal SelectQuery Total
    {
        get
        {
            var copy = WithKind(SelectKind.Count);
            copy.HasTotal = false;
            copy.Limit = null;
            copy.Offset = null;
            return copy;
        }
    }

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
            copy.Columns = [.. Model.Key.Select(index => new Column(Model.Fields[index], Root))];
            copy._rows = _rows.Whole;

            // Rows with a key are distinct as they are, and distinct values would lose the order of the rows.
            copy.IsDistinct = false;
            return copy;
        }
    }

    /// <summary>All rows of a model.</summary>
    public static SelectQuery From(ModelMetadata model) => new(model);

    internal SelectQuery WithWhere(Q condition)
    {
        // No condition is a mistake of whoever builds one; taken for "all rows" it could delete them.
        ArgumentNullException.ThrowIfNull(condition);
        var copy = Copy();
        copy.Where = Where is null ? condition : Junction.And(Where, condition);
        return copy;
    }

    internal SelectQuery WithOrder(IReadOnlyList<Order> order)
    {
        var copy = Copy();
        copy.OrderBy = order;
        copy.IsReversed = false;
        return copy;
    }

    /// <summary>The same order with one more term.</summary>
    /// <exception cref="InvalidOperationException">There is no order.</exception>
    internal SelectQuery WithLastOrder(Order term) => OrderBy.Count == 0
        ? throw new InvalidOperationException("ThenBy adds a term to the order of the query, but the query has no order: write OrderBy before it.")
        : WithOrder([.. IsReversed ? OrderBy.Select(static earlier => earlier.Reverse()) : OrderBy, term]);

    internal SelectQuery WithReverse()
    {
        var copy = Copy();
        copy.IsReversed = !IsReversed;
        return copy;
    }

    internal SelectQuery WithKeyOrder()
    {
        var copy = Copy();
        copy.IsOrderedByKey = true;
        return copy;
    }

    internal SelectQuery WithLimit(Expr? limit)
    {
        var copy = Copy();
        copy.Limit = limit;
        copy.IsProbe = false;
        return copy;
    }

    /// <summary>A limit that changes nothing: more rows are not looked at.</summary>
    internal SelectQuery WithProbe(Expr limit)
    {
        var copy = Copy();
        copy.Limit = limit;
        copy.IsProbe = true;
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

    internal SelectQuery WithTotal()
    {
        var copy = Copy();
        copy.HasTotal = true;
        return copy;
    }

    internal SelectQuery WithLock()
    {
        var copy = Copy();
        copy.IsLocked = true;
        return copy;
    }

    /// <exception cref="ArgumentException">Aggregates stand beside values of single rows.</exception>
    internal SelectQuery WithColumns(IReadOnlyList<Expr> columns)
    {
        if (columns.Any(column => column.IsAggregate) && !columns.All(column => column.IsAggregate))
        {
            throw new ArgumentException("Select cannot mix aggregates with values of each row; use two queries.", nameof(columns));
        }

        var copy = Copy();
        copy.Columns = columns;
        copy._rows = _rows.Whole;
        return copy;
    }

    internal SelectQuery WithKind(SelectKind kind)
    {
        var copy = Copy();
        copy.Kind = kind;
        copy._rows = _rows.Whole;
        return copy;
    }

    /// <summary>The same columns of the same rows, with the slice as a condition: what is added to it comes after the slice.</summary>
    internal SelectQuery AsCondition()
    {
        var inner = Root is null ? Keys : Keys.WithTable(RowSource.Of(Model));
        var query = From(Model).WithWhere(new SubqueryMembership(Keys.Columns!, inner, negated: false)).WithOrder(OrderBy);
        query.Columns = Columns;
        query._rows = SelectedRows.Own with { Root = Root, Row = Row, Related = Related, Parts = Parts };
        query.IsReversed = IsReversed;
        query.IsLocked = IsLocked;
        return query;
    }

    /// <summary>The same query, whose columns name another table; so do those of the queries inside that speak of its rows.</summary>
    internal SelectQuery WithTable(RowSource table)
    {
        var copy = new RootRewriter(Model, Root, table).Rewrite(this);
        if (copy.Row is null)
        {
            copy._rows = copy._rows with { Row = table };
        }

        return copy;
    }

    /// <summary>The same query over other rows.</summary>
    internal SelectQuery Rewrite(ExprRewriter rewriter)
    {
        var copy = Copy();
        copy.Where = Where is null ? null : rewriter.Rewrite(Where);
        copy.OrderBy = [.. OrderBy.Select(term => term.Rewrite(rewriter))];
        copy.Columns = Columns is null ? null : [.. Columns.Select(column => rewriter.Rewrite(column))];
        copy._rows = _rows.Rewrite(rewriter, this);
        return copy;
    }

    internal override void AddTo(ref ShapeBuilder shape)
    {
        shape.Add(Node.Select);
        shape.Add(Model.Id);
        shape.Enter(this);
        shape.Add(((int)Kind << 6) | (IsProbe ? 32 : 0) | (HasTotal ? 16 : 0) | (IsLocked ? 8 : 0) | (IsOrderedByKey ? 4 : 0) | (IsDistinct ? 2 : 0) | (IsReversed ? 1 : 0));
        AddOptional(Where is null, ref shape);
        if (Where is not null)
        {
            shape.Walk(Where);
        }

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

        if (Root is not null || IsComposed)
        {
            AddRows(ref shape);
        }

        shape.Leave(this);
    }

    internal override void Accept(StatementVisitor visitor) => visitor.VisitSelect(this);

    private static void AddOptional(bool isAbsent, ref ShapeBuilder shape)
    {
        if (isAbsent)
        {
            shape.Add(Node.Absent);
        }
    }

    private SelectQuery Copy() => (SelectQuery)MemberwiseClone();
}
