using System.Globalization;
using Tortoise.Expressions;
using Tortoise.Metadata;

namespace Tortoise.Compilation;

internal abstract partial class SqlCompiler
{
    private int _aliases;

    /// <summary>True inside of another statement, where only a slice has an order.</summary>
    protected bool IsNested => _scopes.Count > 1;

    /// <summary>A column, by the name of its table where there are several.</summary>
    public override void VisitColumn(FieldMetadata field, RowSource? source)
    {
        RowSource.Shorten(ref field, ref source);
        var scope = ScopeOf(field, source);
        if (source?.Relation is not null && scope.IsTarget)
        {
            WriteJoinedValue(field, source);
            return;
        }

        WriteQualifier(scope, source);
        WriteColumn(field);
    }

    public override void VisitExists(Exists exists)
    {
        Sql.Text(exists.Negated ? "NOT EXISTS (" : "EXISTS (");
        VisitSelect(exists.Query.WithKind(SelectKind.Exists));
        Sql.Text(")");
    }

    public override void VisitSubquery(SelectQuery query)
    {
        Sql.Text("(");
        VisitSelect(query);
        Sql.Text(")");
    }

    /// <summary>The tables of the query that is being written.</summary>
    /// <param name="hint">What stands behind the query's own table.</param>
    protected void WriteFrom(string hint = "")
    {
        var scope = _scopes[^1];
        WriteTable(scope.Model);
        if (scope.Alias is { } alias)
        {
            Sql.Text(" AS ").Name(alias);
        }

        Sql.Text(hint);
        foreach (var (row, name) in scope.Joins)
        {
            Sql.Text(row.IsNullable ? " LEFT JOIN " : " INNER JOIN ");
            WriteTable(row.Model);
            Sql.Text(" AS ").Name(name).Text(" ON ");
            WriteJoinCondition(scope, row, name);
        }
    }

    /// <summary>At most so many rows of each owner: they are numbered, each owner's by themselves.</summary>
    protected void WriteRowsOfEachOwner(SelectQuery query)
    {
        var columns = Selected(query).ToList();
        Sql.Text("SELECT ").List(Enumerable.Range(0, columns.Count), index => Sql.Name(ColumnName(index)));
        Sql.Text(" FROM (SELECT ").List(columns.Index(), column =>
        {
            Visit(column.Item);
            Sql.Text(" AS ").Name(ColumnName(column.Index));
        });
        Sql.Text(", ROW_NUMBER() OVER (PARTITION BY ").List(query.Owner, Visit);
        Sql.Text(" ORDER BY ").List(Ordering.Of(query), WriteOrderTerm);
        Sql.Text(") AS ").Name("number").Text(" FROM ");
        WriteFrom();
        WriteWhere(query.Where);
        Sql.Text(") AS ").Name("rows").Text(" WHERE ");
        if (query.Offset is { } offset)
        {
            Sql.Name("number").Text(" > ");
            Visit(offset);
            Sql.Text(query.Limit is null ? "" : " AND ");
        }

        if (query.Limit is { } limit)
        {
            Sql.Name("number").Text(" <= ");
            Visit(limit);
            if (query.Offset is { } before)
            {
                Sql.Text(" + ");
                Visit(before);
            }
        }

        Sql.Text(" ORDER BY ").Name("number");
    }

    private static string ColumnName(int index) => string.Create(CultureInfo.InvariantCulture, $"c{index}");

    private void EnterQuery(SelectQuery query)
    {
        var isInside = query.Root is not null && _scopes.Exists(scope => scope.Root is null && scope.Model == query.Model);
        var joins = JoinCollector.Of(query, isInside).Rows;
        var isNamed = query.Root is not null || joins.Count > 0;
        _scopes.Add(new QueryScope
        {
            Model = query.Model,
            Root = query.Root,
            Alias = isNamed ? NextAlias(query.Model) : null,
            Joins = [.. joins.Select(row => (row, NextAlias(row.Model)))],
        });
    }

    private void EnterTarget(ModelMetadata model) => _scopes.Add(new QueryScope { Model = model, IsTarget = true });

    private void LeaveQuery() => _scopes.RemoveAt(_scopes.Count - 1);

    /// <summary>A name that no table has.</summary>
    private string NextAlias(ModelMetadata model)
    {
        string alias;
        do
        {
            alias = string.Create(CultureInfo.InvariantCulture, $"t{_aliases++}");
        }
        while (alias == model.Table || _scopes.Exists(scope => scope.Model.Table == alias));
        return alias;
    }

    /// <summary>The query whose table a column, or the way to its row, starts from.</summary>
    private QueryScope ScopeOf(FieldMetadata field, RowSource? source)
    {
        var (root, model) = source?.Start() ?? (null, field.Model);
        if (root is not null)
        {
            return _scopes.FindLast(scope => ReferenceEquals(scope.Root, root))
                ?? throw new InvalidOperationException($"{field} belongs to a related row and cannot be used outside the lambda that received the row.");
        }

        return _scopes.FindLast(scope => scope.Root is null && scope.Model == model)
            ?? _scopes.FindLast(scope => scope.Model == model)
            ?? (_scopes.Count == 0 ? new QueryScope { Model = model } : throw new InvalidOperationException(
                $"{field} is not a field of {_scopes[^1].Model.Name}. A query uses the fields of its own model."));
    }

    /// <summary>True where a column says its table though there is one only.</summary>
    protected virtual bool IsAlwaysQualified => false;

    private void WriteQualifier(QueryScope scope, RowSource? source)
    {
        if (source?.Relation is not null)
        {
            Sql.Name(scope.Joins.First(join => RowSource.AreSame(join.Row, source)).Alias).Text(".");
        }
        else if (scope.Alias is { } alias)
        {
            Sql.Name(alias).Text(".");
        }
        else if (IsAlwaysQualified || (_scopes.Count > 0 && scope != _scopes[^1]))
        {
            WriteTable(scope.Model);
            Sql.Text(".");
        }
    }

    private void WriteJoinCondition(QueryScope scope, RowSource row, string name)
    {
        var relation = row.Relation!;
        var (near, far) = row.IsReverse ? (relation.TargetFields, relation.Fields) : (relation.Fields, relation.TargetFields);
        var parent = row.IsReverse ? relation.Target : relation.Model;
        for (var i = 0; i < near.Count; i++)
        {
            Sql.Text(i == 0 ? "" : " AND ").Name(name).Text(".");
            WriteColumn(row.Model.Fields[far[i]]);
            Sql.Text(" = ");
            WriteQualifier(scope, row.Parent);
            WriteColumn(parent.Fields[near[i]]);
        }
    }

    /// <summary>A joined row's column where nothing can be joined: in what a column of an update is set to.</summary>
    private void WriteJoinedValue(FieldMetadata field, RowSource source)
    {
        var root = RowSource.Of(source.First().Model);
        var first = source.First();
        var relation = first.Relation!;
        var (near, far) = first.IsReverse ? (relation.TargetFields, relation.Fields) : (relation.Fields, relation.TargetFields);
        var parent = first.IsReverse ? relation.Target : relation.Model;
        var condition = Q.All;
        for (var i = 0; i < near.Count; i++)
        {
            condition &= new Comparison(
                ComparisonOperator.Equal,
                new Column(root.Model.Fields[far[i]], root, isNullable: false),
                new Column(parent.Fields[near[i]], first.Parent, isNullable: false));
        }

        VisitSubquery(SelectQuery.From(root.Model)
            .WithRoot(root, root)
            .WithWhere(condition)
            .WithColumns([new Column(field, source.From(root))]));
    }
}
