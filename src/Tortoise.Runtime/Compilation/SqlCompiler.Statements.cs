using Tortoise.Dialects;
using Tortoise.Expressions;
using Tortoise.Metadata;

namespace Tortoise.Compilation;

internal abstract partial class SqlCompiler
{
    public sealed override void VisitSelect(SelectQuery query)
    {
        ColumnCheck.Run(Dialect, query.Model);
        query = Simplify(query);
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
                WriteRows(query, isOrdered: query.IsSliced);
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

    public override void VisitInsertRow(InsertRow statement)
    {
        BeginWrite(statement.Model);
        Sql.Text("INSERT INTO ");
        WriteTable(statement.Model);
        WriteInserted(statement);
        WriteConflict(statement);
        WriteReturning(statement);
    }

    public override void VisitUpdateRow(UpdateRow statement)
    {
        BeginWrite(statement.Model);
        Sql.Text("UPDATE ");
        WriteTable(statement.Model);
        Sql.Text(" SET ").List(statement.Select(statement.Fields), field => Sql.Name(field.Column).Text(" = ").Place(new Slot(field.Index)));
        WriteCount(statement.Model);
        WriteOutput(statement);
        WriteSeenKey(statement.Model);
    }

    public override void VisitDeleteRow(DeleteRow statement)
    {
        BeginWrite(statement.Model);
        Sql.Text("DELETE FROM ");
        WriteTable(statement.Model);
        WriteSeenKey(statement.Model);
    }

    public override void VisitSelectRow(SelectRow statement)
    {
        ColumnCheck.Run(Dialect, statement.Model);
        Sql.Text("SELECT ").List(statement.Select(statement.Fields), WriteColumn).Text(" FROM ");
        WriteTable(statement.Model);
        WriteKey(statement.Model);
    }

    public override void VisitRaw(RawStatement statement)
    {
        _access = statement.IsWrite ? StatementAccess.Write : StatementAccess.Unknown;
        _returnsRows = !statement.IsWrite;
        for (var i = 0; i < statement.Texts.Count; i++)
        {
            Sql.Text(statement.Texts[i]);
            if (i < statement.Parameters.Count)
            {
                Visit(statement.Parameters[i]);
            }
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

    /// <summary>The columns of an insert and their values.</summary>
    protected virtual void WriteInserted(InsertRow statement)
    {
        if (statement.Fields.IsEmpty)
        {
            Sql.Text(" DEFAULT VALUES");
            return;
        }

        Sql.Text(" (").List(statement.Select(statement.Fields), WriteColumn).Text(") VALUES ");
        Sql.List(
            Enumerable.Range(0, statement.Rows),
            _ => Sql.Text("(").List(statement.Select(statement.Fields), field => Sql.Place(new Slot(field.Index))).Text(")"));
    }

    protected virtual void WriteConflict(InsertRow statement)
    {
        var conflict = statement.Conflict;
        if (conflict.Action == ConflictAction.Fail)
        {
            return;
        }

        Sql.Text(" ON CONFLICT");
        if (!conflict.Target.IsEmpty)
        {
            Sql.Text(" (").List(statement.Select(conflict.Target), WriteColumn).Text(")");
        }

        if (conflict.Action == ConflictAction.Ignore)
        {
            Sql.Text(" DO NOTHING");
            return;
        }

        Sql.Text(" DO UPDATE SET ").List(
            statement.Select(conflict.Update),
            field => Sql.Name(field.Column).Text(" = excluded.").Name(field.Column));
        WriteCount(statement.Model, isQualified: true);
    }

    /// <summary>Counts the version up, where there is one to count: what was read before is not as the row is any more.</summary>
    /// <param name="model">The model.</param>
    /// <param name="isQualified">True where columns of another row have the same names.</param>
    protected void WriteCount(ModelMetadata model, bool isQualified = false)
    {
        if (model.Version is not { IsRowVersion: false } version)
        {
            return;
        }

        Sql.Text(", ").Name(version.Column).Text(" = ");
        if (isQualified)
        {
            Sql.Name(model.Table).Text(".");
        }

        Sql.Name(version.Column).Text(" + 1");
    }

    /// <summary>Has an update of an object give back what the database gave to its row.</summary>
    protected virtual void WriteOutput(UpdateRow statement)
    {
    }

    protected virtual void WriteReturning(InsertRow statement)
    {
        if (statement.Returning.IsEmpty)
        {
            return;
        }

        if (TellsGeneratedKey(statement))
        {
            ReturnsGeneratedKey();
            return;
        }

        ReturnsRows();
        Sql.Text(" RETURNING ").List(statement.Select(statement.Returning), WriteColumn);
    }

    /// <summary>True where all an insert returns is the generated key and the driver tells it.</summary>
    protected bool TellsGeneratedKey(InsertRow statement) =>
        Dialect.TellsLastInsertedId
        && statement.Conflict.Action == ConflictAction.Fail
        && statement.Select(statement.Returning).ToList() is [{ IsGenerated: true }];

    /// <summary>Notes that the statement gives rows though it writes.</summary>
    protected void ReturnsRows() => _returnsRows = true;

    /// <summary>Notes that the driver tells the generated key.</summary>
    protected void ReturnsGeneratedKey() => _returnsGeneratedKey = true;

    /// <summary>Notes that the driver must leave out a row that conflicts with another, because the statement can't say so.</summary>
    protected void IgnoresConflicts() => _ignoresConflicts = true;

    /// <summary>Notes the statement that reads what the database gave to the row, because an insert can't return it.</summary>
    protected void IsReadBackBy(CompiledStatement statement) => _readBack = statement;

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
        condition.Accept(this);
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

    protected void WriteKey(ModelMetadata model)
    {
        Sql.Text(" WHERE ");
        for (var i = 0; i < model.Key.Count; i++)
        {
            var field = model.Fields[model.Key[i]];
            Sql.Text(i == 0 ? "" : " AND ").Name(field.Column).Text(" = ").Place(new Slot(field.Index));
        }
    }

    /// <summary>Finds the row of an object, where it still has the version that the object holds.</summary>
    private void WriteSeenKey(ModelMetadata model)
    {
        WriteKey(model);
        if (model.Version is { } version)
        {
            Sql.Text(" AND ").Name(version.Column).Text(" = ").Place(new Slot(version.Index));
        }
    }

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
        VisitComparable(term.Expression);
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
