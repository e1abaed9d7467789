using Tortoise.CompilerServices;
using Tortoise.Metadata;

namespace Tortoise.Expressions;

/// <summary>The rows that make up a row of the result: the query's own, or one that it reaches, with what is joined to it.</summary>
public sealed partial class SelectQuery
{
    /// <inheritdoc cref="SelectedRows.Related"/>
    internal IReadOnlyList<JoinedTable> Related => _rows.Related;

    /// <inheritdoc cref="SelectedRows.Parts"/>
    internal IReadOnlyList<FieldSet> Parts => _rows.Parts;

    /// <inheritdoc cref="SelectedRows.GroupBy"/>
    internal IReadOnlyList<Expr> GroupBy => _rows.GroupBy;

    /// <inheritdoc cref="SelectedRows.GroupingSets"/>
    internal IReadOnlyList<IReadOnlyList<int>>? GroupingSets => _rows.GroupingSets;

    /// <inheritdoc cref="SelectedRows.DistinctOn"/>
    internal IReadOnlyList<Expr> DistinctOn => _rows.DistinctOn;

    /// <inheritdoc cref="SelectedRows.Hints"/>
    internal QueryHints Hints => _rows.Hints;

    /// <inheritdoc cref="SelectedRows.Having"/>
    internal Q? Having => _rows.Having;

    /// <inheritdoc cref="SelectedRows.Joined"/>
    internal IReadOnlyList<JoinedTable> Joined => _rows.Joined;

    /// <inheritdoc cref="SelectedRows.Tables"/>
    internal IReadOnlyList<JoinClause> Tables => _rows.Tables;

    /// <inheritdoc cref="SelectedRows.Filters"/>
    internal IReadOnlyList<JoinFilter> Filters => _rows.Filters;

    /// <inheritdoc cref="SelectedRows.Ctes"/>
    internal IReadOnlyList<Cte> Ctes => _rows.Ctes;

    /// <inheritdoc cref="SelectedRows.IsCorrelated"/>
    internal bool IsCorrelated => _rows.IsCorrelated;

    /// <inheritdoc cref="SelectedRows.Owner"/>
    internal IReadOnlyList<Expr> Owner => _rows.Owner;

    /// <summary>True if a row of the result is not just all fields of the model.</summary>
    internal bool IsComposed => Related.Count + Parts.Count > 0;

    /// <summary>True if joins can repeat a row of the query in its result.</summary>
    internal bool HasRepeatedRows => JoinCollector.Of(this).Rows.Exists(row => row.IsMany);

    /// <summary>The row under a new name, for a lambda.</summary>
    internal TableSource NewRow() => Row.Rebase(From.Rename());

    /// <summary>
    /// True if a column that starts from a table belongs to this query, and not to an outer one: the query's table has the name, or, as for all that
    /// starts from <c>Team.Fields</c>, its table or its row is of the model. A column belongs to the innermost query for which this holds.
    /// </summary>
    internal bool Has(RootTable table) => IsOwn(table) || (_rows.Tables.Count > 0 && PlaceOf(table) >= 0);

    /// <summary>The row that a name of the query refers to.</summary>
    internal TableSource RowOf(RootTable table) => _rows.Tables.Count > 0 && PlaceOf(table) is >= 0 and var place
        ? Tables[place].Table
        : table.IsUnbound && Row.Model == table.Model ? Row : From;

    /// <summary>The index of the joined table that a name refers to; -1 for that of FROM.</summary>
    internal int PlaceOf(RootTable table)
    {
        for (var i = 0; i < Tables.Count && !IsOwn(table); i++)
        {
            var joined = Tables[i].Table;
            if (joined.HasName(table) || (table.IsUnbound && joined is ModelTable && joined.Model == table.Model))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>True for a name of the table of FROM.</summary>
    private bool IsOwn(RootTable name) => From.HasName(name)
        || (name.IsUnbound && ((From is ModelTable && From.Model == name.Model) || (Row is not RootTable && Row.Model == name.Model)));

    /// <summary>The query, whose tables have new names.</summary>
    internal SelectQuery Renamed()
    {
        var copy = Copy(NewRow());
        if (Tables.Count > 0)
        {
            copy._rows = _rows with { Tables = [.. Tables.Select(static clause => clause with { Table = clause.Table.Rename() })] };
        }

        return copy;
    }

    /// <summary>With another table joined to those it has.</summary>
    internal SelectQuery WithTable(JoinClause clause) => With(_rows with { Tables = [.. Tables, clause] });

    /// <summary>With other tables in the place of those that are joined on a condition.</summary>
    internal SelectQuery WithTables(IReadOnlyList<JoinClause> tables) => With(_rows with { Tables = tables });

    internal SelectQuery WithRow(TableSource row) => Copy(row);

    /// <exception cref="ArgumentException">A row is the query's own.</exception>
    internal SelectQuery WithRelated(IReadOnlyList<IRowFields> rows, TableSource? row = null)
    {
        var copy = Copy(row);
        var related = Related.ToList();
        foreach (var fields in rows)
        {
            var way = new Stack<JoinedTable>();
            for (var source = fields.Source.Bind(Row); source is JoinedTable joined && !TableSource.AreSame(source, Row); source = joined.Parent)
            {
                way.Push(joined);
            }

            ThrowIfMany(way);
            if (way.Count == 0)
            {
                throw new ArgumentException($"SelectRelated takes a relation of {Row.Model.Name}, such as x => x.Owner.", nameof(rows));
            }

            related.AddRange(way.Where(source => !related.Exists(known => TableSource.AreSame(known, source))));
        }

        copy._rows = _rows with { Related = related };
        return copy;
    }

    /// <exception cref="ArgumentException">A field is of another query, or one that is left out could be read without an error.</exception>
    internal SelectQuery WithOnly(FieldList fields, TableSource? row = null)
    {
        var copy = Copy(row);
        var (related, parts) = PartialSelect.Of(Row, Related, fields);
        copy._rows = _rows with { Related = related, Parts = parts };
        for (var i = 0; i < copy.Parts.Count; i++)
        {
            PartialSelect.ThrowIfUnguarded(i == 0 ? Row.Model : copy.Related[i - 1].Model, copy.FieldsOf(i));
        }

        return copy;
    }

    /// <summary>What is selected: the columns, or the fields of the row and of the related rows, and what identifies their owners.</summary>
    internal override IReadOnlyList<Expr> Output => Columns ??
    [
        .. FieldsOf(0).Select(own => new Column(own, Row)),
        .. Related.SelectMany((row, index) => FieldsOf(index + 1).Select(joined => new Column(joined, row))),
        .. Owner,
    ];

    /// <summary>The selected fields of the row, with 0, or of a related row.</summary>
    internal IEnumerable<FieldMetadata> FieldsOf(int row)
    {
        var model = row == 0 ? Row.Model : Related[row - 1].Model;
        return row < Parts.Count && !Parts[row].IsEmpty
            ? model.Fields.Where(field => Parts[row].Contains(field.Index) || Leads(row, field))
            : model.Fields;
    }

    /// <summary>True for the key of a row that is joined to this one: without it the relation would seem to be null.</summary>
    private bool Leads(int row, FieldMetadata field) => Related.Any(joined =>
        !joined.IsReverse
        && joined.Relation.Model == field.Model
        && joined.Relation.Fields.Contains(field.Index)
        && TableSource.AreSame(joined.Parent, row == 0 ? Row : Related[row - 1]));

    internal SelectQuery WithJoined(IReadOnlyList<JoinedTable> joined, bool isCorrelated = false) => With(_rows with { Joined = joined, IsCorrelated = isCorrelated });

    internal SelectQuery WithFilters(IReadOnlyList<JoinFilter> filters) => filters.Count + Filters.Count == 0 ? this : With(_rows with { Filters = filters });

    internal SelectQuery WithCtes(IReadOnlyList<Cte> tables) => With(_rows with { Ctes = tables });

    internal SelectQuery WithOwner(IReadOnlyList<Expr> owner) => With(_rows with { Owner = owner });

    private void AddRows(ref ShapeBuilder shape)
    {
        shape.Add(ShapeCode.Rows);
        if (Row is JoinedTable way)
        {
            shape.AddWay(way);
        }

        // The query that an unbound column in it belongs to.
        shape.Add(Row is JoinedTable joined ? joined.Relation.Id : -1);
        shape.Add(_rows.Joined.Count);
        for (var i = 0; i < _rows.Joined.Count; i++)
        {
            shape.Add(_rows.Joined[i]);
        }

        if (Columns is not null)
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

        shape.Add(Owner.Count);
        for (var i = 0; i < Owner.Count; i++)
        {
            Owner[i].AddTo(ref shape);
        }
    }

    /// <summary>Throws if the keys do not identify the rows.</summary>
    /// <exception cref="InvalidOperationException">A row can occur in the result several times.</exception>
    internal void ThrowIfRowsRepeat()
    {
        if (HasRepeatedRows)
        {
            throw new InvalidOperationException(
                $"A limited query of {Model.Name} joined by Each has a row once for each row it is joined to, so it supports only its list and its count. Use Any or Count instead of Each.");
        }
    }

    /// <summary>Joined rows of a to-many relation cannot be held by one object.</summary>
    /// <exception cref="ArgumentException">A row is one of many.</exception>
    internal static void ThrowIfMany(IEnumerable<JoinedTable> way)
    {
        if (way.FirstOrDefault(source => source.End is null or { IsMany: true }) is { } many)
        {
            throw new ArgumentException($"Objects cannot hold rows of {many.Model.Name} that are joined by Each: load them with Prefetch, or their values with Select.");
        }
    }
}
