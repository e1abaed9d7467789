using System.Diagnostics;

namespace Tortoise.Expressions;

/// <summary>Rebuilds a tree over other rows: the sources of its columns are replaced, everything else stays as it is.</summary>
internal abstract class ExprRewriter
{
    private readonly Dictionary<Cte, Cte> _tables = [];
    private int _depth;

    /// <summary>True inside a query: one whose rows can be named, or one that reads the rows of what is being rewritten.</summary>
    protected bool IsNested => _depth > 0;

    /// <summary>The queries whose rows can be named by what is being rewritten, from the outermost, each with the row that it will have.</summary>
    protected List<(SelectQuery Query, TableSource Row)> Queries { get; } = [];

    /// <summary>A statement with the queries and values in it; one of rows or of raw SQL has none.</summary>
    public virtual Statement Rewrite(Statement statement)
    {
        switch (statement)
        {
            case Query query:
                return Rewrite(query);
            case UpdateQuery update:
                var rows = Rewrite(update.Rows);
                _depth++;
                Queries.Add((update.Rows, rows.Row));
                Assignment[] assignments = [.. update.Assignments.Select(assignment => new Assignment(assignment.Field, Rewrite(assignment.Value)))];
                Queries.RemoveAt(Queries.Count - 1);
                _depth--;
                return new UpdateQuery(rows, assignments);
            case DeleteQuery delete:
                return new DeleteQuery(Rewrite(delete.Rows));
            default:
                return statement;
        }
    }

    /// <summary>A query, the outermost or one inside it.</summary>
    public virtual Query Rewrite(Query query)
    {
        switch (query)
        {
            case SelectQuery select:
                return Rewrite(select);
            case RowsQuery asked:
                return asked.Of(Rewrite(asked.Rows));
            case SetOperation operation:
                return new SetOperation(operation.Operator, operation.IsAll, Inside(operation.Left), Inside(operation.Right));
            case WithQuery with:
                var tables = new List<Cte>();
                foreach (var table in with.Tables)
                {
                    tables.Add(_tables[table] = new Cte(Inside(table.Query)));
                }

                return new WithQuery(tables, Rewrite(with.Body));
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>A select, the outermost or one inside it.</summary>
    public virtual SelectQuery Rewrite(SelectQuery query)
    {
        _depth++;
        Queries.Add((query, NewRow(query)));
        var rewritten = query.Rewrite(this, Queries[^1].Row);
        Queries.RemoveAt(Queries.Count - 1);
        _depth--;
        return rewritten;
    }

    /// <summary>What is inside a node; a condition is one as a value, too.</summary>
    /// <exception cref="StatementException">The tree is nested too deeply.</exception>
    public virtual Expr Rewrite(Expr expression) => expression is Q condition ? Rewrite(condition) : Nesting.Into(expression).Rewrite(this);

    /// <summary>A condition inside a node.</summary>
    /// <exception cref="StatementException">The tree is nested too deeply.</exception>
    public virtual Q Rewrite(Q condition) => Nesting.Into(condition).Rewrite(this);

    /// <summary>Where a column's row comes from.</summary>
    public TableSource Rewrite(TableSource source)
    {
        var start = source.Root is ModelTable table
            ? Start(table)
            : Queries.FindLast(query => ReferenceEquals(query.Query.From, source.Root)).Row ?? source.Root;
        return ReferenceEquals(start, source.Root) ? source : source.Rebase(start);
    }

    /// <summary>The row that a query will have.</summary>
    protected virtual TableSource NewRow(SelectQuery query) => query.From switch
    {
        DerivedTable derived => new DerivedTable(Inside(derived.Query)),
        CteReference reference => new CteReference(_tables.GetValueOrDefault(reference.Cte, reference.Cte)),
        _ => query.Row,
    };

    private Query Inside(Query query)
    {
        _depth++;
        var rewritten = Rewrite(query);
        _depth--;
        return rewritten;
    }

    /// <summary>The row that a way starts from instead of a table.</summary>
    protected virtual TableSource Start(ModelTable table) => table;
}
