using Tortoise.Dialects;
using Tortoise.Expressions;
using Tortoise.Metadata;

namespace Tortoise.Compilation;

internal abstract partial class SqlCompiler
{
    public sealed override void VisitSelect(SelectQuery query)
    {
        ColumnCheck.Run(Dialect, query.Model);
        EnterQuery(query);
        WriteSelect(query);
        LeaveQuery();
    }

    protected virtual void WriteSelect(SelectQuery query)
    {
        switch (query.Kind)
        {
            case SelectKind.Exists:
                Sql.Text("SELECT 1 FROM ");
                WriteFrom();
                WriteWhere(query.Where);
                WriteSlice(query);
                break;
            case SelectKind.Count when query.IsDistinct || query.IsSliced || query.HasAggregate:
                Sql.Text("SELECT COUNT(*) FROM (");
                WriteRows(Counted(query), isOrdered: false);
                Sql.Text(") AS ").Name("rows");
                break;
            case SelectKind.Count:
                Sql.Text("SELECT COUNT(*) FROM ");
                WriteFrom();
                WriteWhere(query.Where);
                break;
            default:
                WriteRows(query, isOrdered: query.IsSliced || !IsNested);
                break;
        }
    }

    /// <summary>The rows to be counted: of rows that are not compared with each other one column is enough.</summary>
    protected static SelectQuery Counted(SelectQuery query) => query.IsDistinct || query.HasAggregate
        ? query
        : query.WithColumns([new Column(query.Model.Fields[query.Model.Key[0]], query.Root)]);

    public override void VisitUpdate(UpdateQuery query)
    {
        BeginWrite(query.Rows.Model);
        EnterTarget(query.Rows.Model);
        Sql.Text("UPDATE ");
        WriteTable(query.Rows.Model);
        Sql.Text(" SET ").List(query.Assignments, assignment =>
        {
            Sql.Name(assignment.Field.Column).Text(" = ");
            WriteAssigned(assignment);
        });
        if (query.Assignments.All(assignment => !assignment.Field.IsVersion))
        {
            WriteCount(query.Rows.Model);
        }

        WriteTarget(query.Rows);
    }

    public override void VisitDelete(DeleteQuery query)
    {
        BeginWrite(query.Rows.Model);
        EnterTarget(query.Rows.Model);
        Sql.Text("DELETE FROM ");
        WriteTable(query.Rows.Model);
        WriteTarget(query.Rows);
    }

    public override void VisitRaw(RawStatement statement)
    {
        _access = statement.IsWrite ? StatementAccess.Write : StatementAccess.Unknown;
        _returnsRows = !statement.IsWrite;
        for (var i = 0; i < statement.Parameters.Count; i++)
        {
            RawText.ThrowIfOpen(statement.Texts[i], Dialect.Quoting);
            Sql.Text(statement.Texts[i]);
            if (statement.Parameters[i] is ListParameter list)
            {
                WriteRawList(statement.Texts[i], list);
            }
            else
            {
                Visit(statement.Parameters[i]);
            }
        }

        Sql.Text(statement.Texts[^1]);
    }

    /// <summary>A list in raw SQL: the values of an IN, or, where the database has arrays, an array anywhere else.</summary>
    private void WriteRawList(string text, ListParameter list)
    {
        if (RawText.EndsWithIn(text, out var isOpen))
        {
            Sql.Text(isOpen ? "" : "(");
            WriteElements(list);
            Sql.Text(isOpen ? "" : ")");
        }
        else if (Dialect.ListsAreArrays)
        {
            Sql.Place(new Slot(IndexOf(list), SlotForm.List));
        }
        else
        {
            throw new ArgumentException("A list can be a value in raw SQL only after IN: WHERE id IN {ids}. Elsewhere, add the values one by one.");
        }
    }

    /// <summary>Names a column where no row is asked for: in an insert, an assignment, a RETURNING.</summary>
    protected void WriteColumn(FieldMetadata field) => Sql.Name(field.Column);

    /// <summary>What a column is set to. A database that has no NUMERIC must round to the declared digits itself.</summary>
    protected virtual void WriteAssigned(Assignment assignment) => Visit(assignment.Value);

    protected virtual void WriteTable(ModelMetadata model)
    {
        if (model.Schema is not null)
        {
            Sql.Name(model.Schema).Text(".");
        }

        Sql.Name(model.Table);
    }

    /// <summary>Notes that the statement gives rows though it writes.</summary>
    protected void ReturnsRows() => _returnsRows = true;

    protected virtual void WriteSlice(SelectQuery query)
    {
        if (query.Limit is not null)
        {
            Sql.Text(" LIMIT ");
            Visit(query.Limit);
        }
        else if (query.Offset is not null && Dialect.LimitBeforeOffset is { } limit)
        {
            Sql.Text(limit);
        }

        if (query.Offset is not null)
        {
            Sql.Text(" OFFSET ");
            Visit(query.Offset);
        }
    }

    protected virtual void WriteRows(SelectQuery query, bool isOrdered)
    {
        if (query is { HasAggregate: true, IsSliced: true })
        {
            Sql.Text("SELECT ");
            WriteColumns(query);
            Sql.Text(" FROM (");
            WriteRows(query.Rows, isOrdered: true);
            Sql.Text(") AS ").Name("rows");
            return;
        }

        if (query.IsPerOwner)
        {
            WriteRowsOfEachOwner(query);
            return;
        }

        Sql.Text(query.IsDistinct ? "SELECT DISTINCT " : "SELECT ");
        WriteColumns(query);
        WriteTotal(query);
        Sql.Text(" FROM ");
        WriteFrom();
        WriteWhere(query.Where);
        if (isOrdered)
        {
            WriteOrder(query);
        }

        WriteSlice(query);
        if (query.IsLocked)
        {
            WriteLock(_scopes[^1].Alias);
        }
    }

    /// <summary>Keeps the query's own rows from other writers.</summary>
    /// <param name="alias">The name of their table where others are joined to it.</param>
    protected virtual void WriteLock(string? alias) => Sql.Text(Dialect.LockRows);

    protected virtual void WriteColumns(SelectQuery query) => Sql.List(Selected(query), Visit);

    /// <summary>What a query selects: its columns, or the fields of its row and of the related rows, and what tells whose they are.</summary>
    protected static IEnumerable<Expr> Selected(SelectQuery query) => query.Columns ??
    [
        .. query.FieldsOf(0).Select(field => new Column(field, query.Row)),
        .. query.Related.SelectMany((row, index) => query.FieldsOf(index + 1).Select(field => new Column(field, row))),
        .. query.Owner,
    ];

    /// <summary>A subquery and not a window function: that would keep an index from giving the first rows only.</summary>
    protected void WriteTotal(SelectQuery query)
    {
        if (query.HasTotal)
        {
            Sql.Text(", (");
            VisitSelect(query.Total);
            Sql.Text(")");
        }
    }

    protected virtual void WriteWhere(Q? condition)
    {
        if (condition is null or Constant { Value: true })
        {
            return;
        }

        Sql.Text(" WHERE ");
        VisitCondition(condition);
    }

    /// <summary>An update or delete of a slice touches exactly the rows that a select of it gives, on every database.</summary>
    protected virtual void WriteTarget(SelectQuery rows)
    {
        if (!IsFoundByKey(rows))
        {
            WriteWhere(rows.Where);
            return;
        }

        var keys = rows.Keys;
        Sql.Text(" WHERE ");
        VisitSubqueryMembership(new SubqueryMembership(keys.Columns!, keys, negated: false));
    }

    /// <summary>True where the rows of an update or delete must be found by a subquery for their keys.</summary>
    protected virtual bool IsFoundByKey(SelectQuery rows) => rows.IsSliced || JoinCollector.Of(rows).Rows.Count > 0;

    protected virtual void WriteOrder(SelectQuery query)
    {
        var terms = Ordering.Of(query);
        if (terms.Count == 0)
        {
            return;
        }

        Sql.Text(" ORDER BY ").List(terms, WriteOrderTerm);
    }

    protected virtual void WriteOrderTerm(Order term)
    {
        VisitSorted(term.Expression);
        Sql.Text(term.Descending ? " DESC" : "");
        if (!term.Expression.IsNullable)
        {
            return;
        }

        var wanted = term.NullsFirstOrDefault ?? !term.Descending;
        var natural = Dialect.NullsAreLeast != term.Descending;
        if (wanted != natural)
        {
            Sql.Text(wanted ? " NULLS FIRST" : " NULLS LAST");
        }
    }

    protected void BeginWrite(ModelMetadata model)
    {
        ColumnCheck.Run(Dialect, model);
        _model = model;
        _access = StatementAccess.Write;
        _returnsRows = false;
    }
}
