using System.Globalization;
using Tortoise.Expressions;
using Tortoise.Metadata;

namespace Tortoise.Compilation;

internal abstract partial class SqlCompiler
{
    private readonly Dictionary<Cte, string> _tables = [];
    private int _aliases;

    /// <summary>True inside another statement, where only a slice is ordered.</summary>
    protected bool IsNested => _scopes.Count > 1;

    /// <summary>A column, by the name of its table where there are several.</summary>
    public override void VisitColumn(FieldMetadata field, TableSource source)
    {
        JoinedTable.Elide(ref field, ref source);
        WriteColumn(field, source);
    }

    private void WriteColumn(FieldMetadata field, TableSource source)
    {
        if (IsGiven(source))
        {
            _writeGiven!(field);
            return;
        }

        WriteQualifier(source);
        Sql.Name(source is DerivedRow row ? ColumnName(row.Offset + field.Index) : field.Column);
    }

    public override void VisitDerivedColumn(IDerivedColumn column)
    {
        WriteQualifier(column.Table);
        if (column.Table is JsonTable && JsonElementColumn is { } element)
        {
            Sql.Text(element);
        }
        else
        {
            Sql.Name(ColumnName(column.Index));
        }
    }

    /// <summary>The column with the elements of a <see cref="JsonTable"/>, where the database names it; null where the statement does.</summary>
    protected virtual string? JsonElementColumn => null;

    /// <summary>A list as a table with one column.</summary>
    /// <param name="table">The list.</param>
    /// <param name="alias">The name of the table.</param>
    protected abstract void WriteListTable(ListTable table, string alias);

    /// <summary>A list inside a JSON document as a table with one column.</summary>
    /// <param name="table">The list.</param>
    /// <param name="alias">The name of the table.</param>
    protected abstract void WriteJsonTable(JsonTable table, string alias);

    public override void VisitExists(Exists exists)
    {
        Sql.Text(exists.Negated ? "NOT EXISTS (" : "EXISTS (");
        VisitSelect(exists.Query);
        Sql.Text(")");
    }

    public override void VisitSubquery(Query query)
    {
        Sql.Text("(");
        query.Accept(this);
        Sql.Text(")");
    }

    /// <summary>The tables of the query that is being written.</summary>
    private void WriteFrom(SelectQuery query)
    {
        var scope = _scopes[^1];
        if (query is { From: OneRow, Tables.Count: 0, Where: null })
        {
            return;
        }

        Sql.Text(" FROM ");
        WriteTable(query.From, scope.Alias);
        WriteTableHints(query, query.From);
        WriteJoins(query, query.From);
        for (var i = 0; i < query.Tables.Count; i++)
        {
            WriteJoin(query, query.Tables[i], scope.Tables[i].Alias);
        }
    }

    /// <summary>A table in FROM, with its alias.</summary>
    private void WriteTable(RootTable table, string? alias)
    {
        switch (table)
        {
            case ModelTable { Sql: { } sql }:
                Sql.Text("(");
                WriteRaw(sql);

                // A comment at its end goes to the end of the line.
                Sql.Text(RawText.OpenAt(sql.Texts[^1], Dialect.Quoting) is null ? ")" : "\n)");
                break;
            case DerivedTable derived:
                Sql.Text("(");
                WriteDerived(derived.Query);
                Sql.Text(")");
                break;
            case CteReference reference:
                Sql.Name(_tables[reference.Cte]);
                break;
            case OneRow:
                Sql.Text("(SELECT 1 AS ").Name(ColumnName(0)).Text(")");
                break;
            case ListTable list:
                WriteListTable(list, alias!);
                return;
            case JsonTable list:
                WriteJsonTable(list, alias!);
                return;
            default:
                Sql.Table(table.Model);
                break;
        }

        if (alias is not null)
        {
            Sql.Text(" AS ").Name(alias);
        }
    }

    /// <summary>The rows that are joined to those of a table over relations.</summary>
    private void WriteJoins(SelectQuery query, RootTable table)
    {
        foreach (var (row, name) in _scopes[^1].Joins.Where(join => ReferenceEquals(join.Row.Root.Identity, table)))
        {
            Sql.Text(row.IsNullable ? " LEFT JOIN " : " INNER JOIN ").Table(row.Model).Text(" AS ").Name(name);
            WriteTableHints(query, row);
            Sql.Text(" ON ");
            WriteJoinCondition(row, name);
            WriteFilters(query, row);
        }
    }

    /// <summary>A table that is joined on a condition. What is joined to it over relations is joined first, so that the condition can refer to it.</summary>
    protected virtual void WriteJoin(SelectQuery query, JoinClause clause, string alias)
    {
        var isNested = _scopes[^1].Joins.Any(join => ReferenceEquals(join.Row.Root.Identity, clause.Table));
        Sql.Text(clause.IsOuter ? " LEFT JOIN " : clause.On is null ? " CROSS JOIN " : " INNER JOIN ").Text(isNested ? "(" : "").Text(clause.IsLateral ? "LATERAL " : "");
        WriteJoined(query, clause, alias);
        Sql.Text(isNested ? ")" : "");
        if (clause.On is { } condition)
        {
            Sql.Text(" ON ");
            VisitCondition(condition);
        }
    }

    /// <summary>A joined table with what is joined to it over relations.</summary>
    protected void WriteJoined(SelectQuery query, JoinClause clause, string alias)
    {
        WriteTable(clause.Table, alias);
        WriteTableHints(query, clause.Table);
        WriteJoins(query, clause.Table);
    }

    /// <summary>The conditions of the filters of a joined row.</summary>
    private void WriteFilters(SelectQuery query, JoinedTable row)
    {
        foreach (var filter in query.Filters)
        {
            if (TableSource.AreSame(filter.Row, row))
            {
                Sql.Text(" AND ");
                WriteAndOperand(filter.On);
            }
        }
    }

    protected static string ColumnName(int index) => string.Create(CultureInfo.InvariantCulture, $"c{index}");

    private void EnterQuery(SelectQuery query, bool isDerived) => _scopes.Add(new QueryScope
    {
        Table = query.From,
        IsDerived = isDerived,
        Alias = !query.IsOfTable || query.IsCorrelated || query.Joined.Count + query.Tables.Count > 0 ? NextAlias(query.Model) : null,
        Tables = [.. query.Tables.Select(clause => new NamedTable(clause.Table, NextAlias(clause.Table.Model)))],
        Joins = [.. query.Joined.Select(row => new NamedJoin(row, NextAlias(row.Model)))],
        Windows = Dialect.NamesWindows ? NamedWindows.Of(query) : [],
    });

    private void EnterTarget(RootTable table) => _scopes.Add(new QueryScope { Table = table, IsTarget = true });

    private void LeaveQuery() => _scopes.RemoveAt(_scopes.Count - 1);

    /// <summary>An unused table name.</summary>
    private string NextAlias(ModelMetadata model)
    {
        string alias;
        do
        {
            alias = string.Create(CultureInfo.InvariantCulture, $"t{_aliases++}");
        }
        while (alias == model.Table || _scopes.Exists(scope => scope.Table.Model.Table == alias));
        return alias;
    }

    /// <summary>The query whose table a join path starts from.</summary>
    private QueryScope ScopeOf(TableSource source) => _scopes.FindLast(scope => scope.Has(source.Root))!;

    /// <summary>True for the target table of a write, to which nothing can be joined.</summary>
    protected bool IsTarget(TableSource source) => ScopeOf(source).IsTarget && !IsGiven(source);

    /// <summary>True if a column is qualified even though there is only one table.</summary>
    protected virtual bool IsAlwaysQualified => false;

    protected void WriteQualifier(TableSource source)
    {
        var scope = ScopeOf(source);
        if (source is JoinedTable)
        {
            Sql.Name(scope.Joins.First(join => TableSource.AreSame(join.Row, source)).Alias).Text(".");
        }
        else if (scope.AliasOf(source.Root) is { } alias)
        {
            Sql.Name(alias).Text(".");
        }
        else if (IsAlwaysQualified || _isBesideElements || scope.IsQualified || scope != _scopes[^1])
        {
            Sql.Table(scope.Table.Model).Text(".");
        }
    }

    private void WriteJoinCondition(JoinedTable row, string name)
    {
        var before = "";
        foreach (var (near, far) in row.Columns)
        {
            Sql.Text(before).Name(name).Text(".");
            Sql.Name(far.Column);
            Sql.Text(" = ");
            WriteColumn(near, row.Parent);
            before = " AND ";
        }
    }
}
