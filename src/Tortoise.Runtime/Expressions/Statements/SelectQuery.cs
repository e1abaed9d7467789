using System.ComponentModel;
using Tortoise.CompilerServices;
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
public sealed class SelectQuery : Statement
{
    private SelectedRows _rows = SelectedRows.Own;

    private SelectQuery(ModelMetadata model) => Model = model;

    internal ModelMetadata Model { get; }

    internal SelectKind Kind { get; private set; }

    /// <inheritdoc cref="SelectedRows.Root"/>
    internal RowSource? Root => _rows.Root;

    /// <inheritdoc cref="SelectedRows.Row"/>
    internal RowSource? Row => _rows.Row;

    /// <inheritdoc cref="SelectedRows.Related"/>
    internal IReadOnlyList<RowSource> Related => _rows.Related;

    /// <inheritdoc cref="SelectedRows.Parts"/>
    internal IReadOnlyList<FieldSet> Parts => _rows.Parts;

    /// <inheritdoc cref="SelectedRows.Owner"/>
    internal IReadOnlyList<Expr> Owner => _rows.Owner;

    /// <inheritdoc cref="SelectedRows.IsPerOwner"/>
    internal bool IsPerOwner => _rows.IsPerOwner;

    /// <summary>True where a row of the result is not just all fields of the model.</summary>
    internal bool IsComposed => Related.Count + Parts.Count > 0;

    /// <summary>True where nothing in it names a column yet.</summary>
    internal bool IsUnasked => Where is null && OrderBy.Count == 0 && Columns is null && Root is null && !IsComposed;

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

    /// <summary>True where rows are joined by which one of the query's own can stand in its result several times.</summary>
    internal bool HasRepeatedRows => JoinCollector.Of(this).Rows.Exists(row => row.IsMany);

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

    internal SelectQuery WithRoot(RowSource root, RowSource row)
    {
        var copy = Copy();
        copy._rows = _rows with { Root = root, Row = row };
        return copy;
    }

    /// <exception cref="ArgumentException">A row is the query's own.</exception>
    internal SelectQuery WithRelated(IReadOnlyList<IRowFields> rows)
    {
        var copy = Copy();
        var related = Related.ToList();
        foreach (var row in rows)
        {
            var way = new Stack<RowSource>();
            for (var source = row.Source; source is not null && !RowSource.AreSame(source, Row) && source.Relation is not null; source = source.Parent)
            {
                way.Push(source);
            }

            ThrowIfMany(way);
            if (way.Count == 0)
            {
                throw new ArgumentException($"SelectRelated takes a relation of {(Row?.Model ?? Model).Name}, such as x => x.Owner.", nameof(rows));
            }

            related.AddRange(way.Where(source => !related.Exists(known => RowSource.AreSame(known, source))));
        }

        copy._rows = _rows with { Related = related };
        return copy;
    }

    /// <exception cref="ArgumentException">A field is of another query, or one that is left out could be read without an error.</exception>
    internal SelectQuery WithOnly(FieldList fields)
    {
        var copy = Copy();
        var (related, parts) = PartialSelect.Of(Row?.Model ?? Model, Row, Related, fields);
        copy._rows = _rows with { Related = related, Parts = parts };
        for (var i = 0; i < copy.Parts.Count; i++)
        {
            PartialSelect.ThrowIfUnguarded(i == 0 ? Row?.Model ?? Model : copy.Related[i - 1].Model, copy.FieldsOf(i));
        }

        return copy;
    }

    /// <summary>The selected fields of the row, with 0, or of a related row.</summary>
    internal IEnumerable<FieldMetadata> FieldsOf(int row)
    {
        var model = row == 0 ? Row?.Model ?? Model : Related[row - 1].Model;
        return row < Parts.Count && !Parts[row].IsEmpty
            ? model.Fields.Where(field => Parts[row].Contains(field.Index) || Leads(row, field))
            : model.Fields;
    }

    /// <summary>True for the key of a row that is joined to this one: without it the relation would seem to be none.</summary>
    private bool Leads(int row, FieldMetadata field) => Related.Any(joined =>
        !joined.IsReverse
        && joined.Relation!.Model == field.Model
        && joined.Relation.Fields.Contains(field.Index)
        && RowSource.AreSame(joined.Parent, row == 0 ? Row : Related[row - 1]));

    internal SelectQuery WithOwner(IReadOnlyList<Expr> owner, bool isPerOwner)
    {
        var copy = Copy();
        copy._rows = _rows with { Owner = owner, IsPerOwner = isPerOwner };
        return copy;
    }

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
            throw new ArgumentException("A Select is of aggregates or of values of each row, not of both: there is one sum, but many rows.", nameof(columns));
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
        var keys = Keys;
        var query = From(Model).WithWhere(new SubqueryMembership(keys.Columns!, keys, negated: false)).WithOrder(OrderBy);
        query.Columns = Columns;
        query._rows = SelectedRows.Own with { Related = Related, Parts = Parts };
        query.IsReversed = IsReversed;
        return query;
    }

    internal override void AddTo(ref ShapeBuilder shape)
    {
        shape.Add(Node.Select);
        shape.Add(Model.Id);
        shape.Enter(this);
        shape.Add(((int)Kind << 6) | (IsProbe ? 32 : 0) | (HasTotal ? 16 : 0) | (IsLocked ? 8 : 0) | (IsOrderedByKey ? 4 : 0) | (IsDistinct ? 2 : 0) | (IsReversed ? 1 : 0));
        AddOptional(Where is null, ref shape);
        Where?.AddTo(ref shape);
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
            Columns[i].AddTo(ref shape);
        }

        if (Root is not null || IsComposed)
        {
            AddRows(ref shape);
        }

        shape.Leave(this);
    }

    internal override void Accept(StatementVisitor visitor) => visitor.VisitSelect(this);

    private void AddRows(ref ShapeBuilder shape)
    {
        shape.Add(Node.Rows);
        if (Kind != SelectKind.Rows || Columns is not null)
        {
            return;
        }

        shape.Add(Row);
        shape.Add(Related.Count);
        for (var i = 0; i < Related.Count; i++)
        {
            shape.Add(Related[i]);
        }

        shape.Add(Parts.Count);
        for (var i = 0; i < Parts.Count; i++)
        {
            shape.Add(Parts[i]);
        }

        shape.Add(IsPerOwner ? 1 : 0);
        shape.Add(Owner.Count);
        for (var i = 0; i < Owner.Count; i++)
        {
            Owner[i].AddTo(ref shape);
        }
    }

    /// <summary>Refuses what the keys of the rows can't tell.</summary>
    /// <exception cref="InvalidOperationException">A row can stand in the result several times.</exception>
    internal void ThrowIfRowsRepeat()
    {
        if (HasRepeatedRows)
        {
            throw new InvalidOperationException(
                $"A limited query of {Model.Name} joined by Each has a row once for each row it is joined to, and can't be used for more than its list and its count: ask by Any or Count instead of Each.");
        }
    }

    /// <summary>Joined rows of a to-many relation are no objects that one object could hold.</summary>
    /// <exception cref="ArgumentException">A row is one of many.</exception>
    internal static void ThrowIfMany(IEnumerable<RowSource> way)
    {
        if (way.FirstOrDefault(source => source.End is null or { IsMany: true }) is { } many)
        {
            throw new ArgumentException($"Objects can't hold rows of {many.Model.Name} that are joined by Each: load them by Prefetch, or their values by Select.");
        }
    }

    private static void AddOptional(bool isAbsent, ref ShapeBuilder shape)
    {
        if (isAbsent)
        {
            shape.Add(Node.Absent);
        }
    }

    private SelectQuery Copy() => (SelectQuery)MemberwiseClone();
}
