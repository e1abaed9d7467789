using System.Diagnostics;
using Tortoise.Dialects;
using Tortoise.Expressions;
using Tortoise.Metadata;

namespace Tortoise.Compilation;

internal abstract partial class SqlCompiler
{
    private SelectQuery? _ordered;
    private InsertQuery? _inserted;

    public sealed override void VisitSelect(SelectQuery query) => WriteQuery(query, isDerived: false);

    public override void VisitSetOperation(SetOperation operation) => WriteOperands(operation, isDerived: false);

    /// <summary>A query that another one uses as a table.</summary>
    protected void WriteDerived(Query query)
    {
        switch (query)
        {
            case SelectQuery select:
                WriteQuery(select, isDerived: true);
                break;
            case SetOperation operation:
                WriteOperands(operation, isDerived: true);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void WriteOperands(SetOperation operation, bool isDerived)
    {
        if (operation.IsAll && operation.Operator != SetOperator.Union && !Dialect.ComparesAllRows)
        {
            throw new UnsupportedByDialectException(Dialect.Name, $"{operation.Operator} ALL", "use the operator without ALL, which removes duplicates");
        }

        WriteOperand(operation.Left, isDerived);
        Sql.Text(operation.Operator switch
        {
            SetOperator.Union => " UNION ",
            SetOperator.Intersect => " INTERSECT ",
            SetOperator.Except => " EXCEPT ",
            _ => throw new UnreachableException(),
        });
        Sql.Text(operation.IsAll ? "ALL " : "");
        WriteOperand(operation.Right, isDerived);
    }

    private void WriteOperand(Query operand, bool isDerived)
    {
        if (operand is SetOperation operation)
        {
            WriteOperands(operation, isDerived);
        }
        else
        {
            WriteQuery((SelectQuery)operand, isDerived);
        }
    }

    /// <summary>A select, clause by clause.</summary>
    private void WriteQuery(SelectQuery query, bool isDerived)
    {
        ColumnCheck.Run(Dialect, query.Model);
        var isInCondition = _isInCondition;
        _isInCondition = false;
        WriteCtes(query);
        EnterQuery(query, isDerived);
        Sql.Text("SELECT ");
        WriteSelectList(query);
        WriteFrom(query);
        WriteWhere(query);
        WriteGroupBy(query);
        WriteHaving(query);
        WriteWindows();
        WriteOrderBy(query);
        WriteLimit(query);
        if (query is { Hints.Lock: { } rows, HasAggregate: false, GroupBy.Count: 0 })
        {
            WriteLock(query, rows);
        }

        LeaveQuery();
        _isInCondition = isInCondition;
    }

    private void WriteUpdate(UpdateQuery query)
    {
        Begin(query.Rows, query.Returning);
        Sql.Text("UPDATE ").Table(query.Rows.Model);
        Sql.Text(" SET ").List(query.Assignments, assignment =>
        {
            Sql.Name(assignment.Field.Column).Text(" = ");
            WriteAssigned(assignment);
        });
        if (query.Assignments.All(assignment => !assignment.Field.IsVersion))
        {
            Sql.NextVersion(query.Rows.Model);
        }

        End(query.Rows, query.Returning, isDelete: false);
    }

    private void WriteDelete(DeleteQuery query)
    {
        Begin(query.Rows, query.Returning);
        Sql.Text("DELETE FROM ").Table(query.Rows.Model);
        End(query.Rows, query.Returning, isDelete: true);
    }

    protected virtual void WriteInsert(InsertQuery query)
    {
        BeginWrite(query.Model);
        var rows = query.IsOrdered ? query.Rows : query.Rows.WithOrder([]);
        if (!Dialect.SelectsWithCtes)
        {
            WriteCtes(rows);
            rows = rows.WithCtes([]);
        }

        Sql.Text("INSERT INTO ").Table(query.Model);
        Sql.Text(" (").Columns(query.Fields).Text(") ");
        _inserted = query.Of(rows);
        VisitSelect(rows);
        EndRecursion();
    }

    private void WriteRaw(RawStatement statement) => WriteRaw(statement.Texts, statement.Parameters, isWhole: true);

    /// <summary>Raw SQL: a statement, or a part of one.</summary>
    /// <param name="texts">The text before, between and after the expressions.</param>
    /// <param name="holes">What stands between the texts.</param>
    /// <param name="isWhole">False for a part of a statement, which must not open what it does not close.</param>
    private void WriteRaw(IReadOnlyList<string> texts, IReadOnlyList<Expr> holes, bool isWhole)
    {
        _hasRaw = true;
        for (var i = 0; i < holes.Count; i++)
        {
            RawText.ThrowIfOpen(texts[i], Dialect.Quoting);
            Sql.Text(texts[i]);
            if (holes[i] is ListParameter list)
            {
                WriteRawList(texts[i], list);
            }
            else
            {
                VisitInRaw(holes[i]);
            }
        }

        if (!isWhole)
        {
            RawText.ThrowIfNotClosed(texts[^1], Dialect.Quoting);
        }

        Sql.Text(texts[^1]);
    }

    /// <summary>Writes what is interpolated into raw SQL.</summary>
    protected virtual void VisitInRaw(Expr hole) => Visit(hole);

    /// <summary>A list in raw SQL: the values of an IN, or, where the database has arrays, an array anywhere else.</summary>
    private void WriteRawList(string text, ListParameter list)
    {
        if (RawText.EndsWithIn(text, out var isOpen))
        {
            Sql.Text(isOpen ? "" : "(");
            if (list.PlaceholderCount > 0 && !Dialect.ListsAreArrays)
            {
                WriteElements(list);
            }
            else
            {
                VisitSelect(ListTable.Rows(list));
            }

            Sql.Text(isOpen ? "" : ")");
        }
        else if (Dialect.ListsAreArrays)
        {
            Sql.Placeholder(new Slot(IndexOf(list), SlotForm.List));
        }
        else
        {
            throw new ArgumentException("A list can be a value in raw SQL only after IN: WHERE id IN {ids}. Elsewhere, add the values one by one.");
        }
    }

    /// <summary>What a column is set to. A database that has no NUMERIC must round to the declared digits itself.</summary>
    protected virtual void WriteAssigned(Assignment assignment) => Visit(assignment.Value);

    protected virtual void WriteSelectList(SelectQuery query)
    {
        if (query.DistinctOn.Count > 0)
        {
            Sql.Text("DISTINCT ON (").List(query.DistinctOn, VisitKey).Text(") ");
        }

        Sql.Text(query.IsDistinct ? "DISTINCT " : "");
        WriteColumns(query);
    }

    /// <summary>What a select gives; what a derived table gives has names.</summary>
    protected void WriteColumns(SelectQuery query) => Sql.List(query.Columns!.Index(), column =>
    {
        if (ReferenceEquals(query, _inserted?.Rows))
        {
            WriteAssigned(new Assignment(_inserted.Fields[column.Index], column.Item));
        }
        else
        {
            WriteSelected(query, column.Item);
        }

        if (_scopes[^1].IsDerived)
        {
            Sql.Text(" AS ").Name(ColumnName(column.Index));
        }
    });

    /// <summary>One of the values that a select gives.</summary>
    protected virtual void WriteSelected(SelectQuery query, Expr column) => Visit(column);

    protected virtual void WriteWhere(SelectQuery query) => WriteCondition(" WHERE ", query.Where);

    protected virtual void WriteGroupBy(SelectQuery query)
    {
        if (query.GroupingSets is { } sets)
        {
            Sql.Text(" GROUP BY GROUPING SETS (").List(sets, set => Sql.Text("(").List(set, index => VisitKey(query.GroupBy[index])).Text(")")).Text(")");
        }
        else if (query.GroupBy.Count > 0)
        {
            Sql.Text(" GROUP BY ").List(query.GroupBy, VisitKey);
        }
    }

    /// <summary>Writes one of the values that rows of a group, or of a window's partition, have in common.</summary>
    protected virtual void VisitKey(Expr key) => VisitComparable(key);

    protected virtual void WriteHaving(SelectQuery query) => WriteCondition(" HAVING ", query.Having);

    protected virtual void WriteOrderBy(SelectQuery query)
    {
        if (query.OrderBy.Count > 0)
        {
            Sql.Text(" ORDER BY ");
            if (query.DistinctOn.Count > 0)
            {
                // What is distinct comes first in the order.
                Sql.List(query.DistinctOn, VisitKey).Text(", ");
            }

            Sql.List(query.OrderBy, term =>
            {
                _ordered = query;
                WriteOrderTerm(term);
                _ordered = null;
            });
        }
    }

    protected virtual void WriteLimit(SelectQuery query)
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

    private void WriteCondition(string clause, Q? condition)
    {
        if (condition is not (null or BooleanConstant { Value: true }))
        {
            Sql.Text(clause);
            _isInCondition = true;
            VisitCondition(condition);
            _isInCondition = false;
        }
    }

    protected virtual void WriteOrderTerm(OrderTerm term)
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

    private void BeginWrite(ModelMetadata model)
    {
        ColumnCheck.Run(Dialect, model);
        _model = model;
        _access = StatementAccess.Write;
        _returnsRows = false;
    }
}
