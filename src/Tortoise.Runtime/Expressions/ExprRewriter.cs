using System.Diagnostics;

namespace Tortoise.Expressions;

/// <summary>Rebuilds a tree over other rows: the sources of its columns are replaced, everything else stays as it is.</summary>
internal abstract class ExprRewriter
{
    private readonly Dictionary<(Cte Table, string? Reader), Cte> _tables = [];
    private RootTable? _joined;
    private int _depth;
    private bool _isOfStatement;

    /// <summary>True inside a query: one whose rows can be named, or one that reads the rows of what is being rewritten.</summary>
    protected bool IsNested => _depth > 0;

    /// <summary>The number of queries around what is being rewritten.</summary>
    protected int Depth => _depth;

    /// <summary>The queries whose rows can be named by what is being rewritten, from the outermost, each with the row that it will have.</summary>
    protected List<RewrittenQuery> Queries { get; } = [];

    /// <summary>A statement with the queries and values in it; one of rows or of raw SQL has none.</summary>
    public virtual Statement Rewrite(Statement statement)
    {
        _isOfStatement = true;
        switch (statement)
        {
            case Query query:
                return Rewrite(query);
            case UpdateQuery update:
                return InRows(
                    update.Rows, () => (Rewrite(update.Assignments), Rewrite(update.Returning)), static (rows, of) => new UpdateQuery(rows, of.Item1, of.Item2));
            case DeleteQuery delete:
                return InRows(delete.Rows, () => Rewrite(delete.Returning), static (rows, returning) => new DeleteQuery(rows, returning));
            case RowAssignments row:
                return InRows(row.Rows, () => Rewrite(row.Assignments), static (rows, assignments) => new RowAssignments(rows, assignments));
            case InsertQuery insert:
                return insert.Of(Rewrite(insert.Rows));
            default:
                return statement;
        }
    }

    /// <summary>Rewrites what a statement says of its rows.</summary>
    private Statement InRows<T>(SelectQuery rows, Func<T> rewrite, Func<SelectQuery, T, Statement> make)
    {
        var rewritten = Rewrite(rows);
        _depth++;
        Queries.Add(new RewrittenQuery(rows, rewritten.Row, [.. rewritten.Tables.Select(static clause => clause.Table)]));
        var parts = rewrite();
        rewritten = Completed(rewritten);
        Queries.RemoveAt(Queries.Count - 1);
        _depth--;
        return make(rewritten, parts);
    }

    private List<Assignment> Rewrite(IReadOnlyList<Assignment> assignments) => [.. assignments.Select(assignment => new Assignment(assignment.Field, Rewrite(assignment.Value)))];

    private List<Expr> Rewrite(IReadOnlyList<Expr> values) => [.. values.Select(Rewrite)];

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
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>A select, the outermost or one inside it.</summary>
    public virtual SelectQuery Rewrite(SelectQuery query)
    {
        _depth++;
        Queries.Add(new RewrittenQuery(query, NewRow(query), []));

        // A table can read those before it.
        foreach (var clause in query.Tables)
        {
            Queries[^1].Tables.Add(NewTable(clause.Table));
        }

        var rewritten = Completed(query.Rewrite(this, Queries[^1].Row, Queries[^1].Tables));
        Queries.RemoveAt(Queries.Count - 1);
        _depth--;
        return rewritten;
    }

    /// <summary>A query, or the rows of a statement, after all in it was rewritten, while its rows can still be named.</summary>
    protected virtual SelectQuery Completed(SelectQuery rewritten) => rewritten;

    /// <summary>What is inside a node; a condition is one as a value, too.</summary>
    /// <exception cref="StatementException">The tree is nested too deeply.</exception>
    public virtual Expr Rewrite(Expr expression) => expression is Q condition ? Rewrite(condition) : Nesting.Into(expression).Rewrite(this);

    /// <summary>A condition inside a node.</summary>
    /// <exception cref="StatementException">The tree is nested too deeply.</exception>
    public virtual Q Rewrite(Q condition) => Nesting.Into(condition).Rewrite(this);

    /// <summary>A condition that joins a table.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="joined">What takes the place of the table.</param>
    public Q Rewrite(Q condition, RootTable joined)
    {
        var outer = _joined;
        _joined = joined;
        var rewritten = Rewrite(condition);
        _joined = outer;
        return rewritten;
    }

    /// <summary>
    /// A common table expression, which is rewritten once, wherever it is read. Where only a part of a statement is rewritten, one that names no row around it stays what it is: other parts
    /// may read it, too, and it is declared once.
    /// </summary>
    public virtual Cte Rewrite(Cte table) => !_isOfStatement && !table.IsCorrelated ? table : RewriteInside(table);

    /// <summary>A common table expression of a rewritten query.</summary>
    protected Cte RewriteInside(Cte table) => _tables.TryGetValue((table, ReaderOf(table)), out var known)
        ? known
        : table.Rewrite(query => NewQuery(table, Inside(query)), rewritten => _tables.Add((table, ReaderOf(table)), rewritten));

    /// <summary>Where a common table expression is read, if what it becomes depends on that; null for anywhere.</summary>
    protected virtual string? ReaderOf(Cte table) => null;

    /// <summary>Where a column's row comes from.</summary>
    public virtual TableSource Rewrite(TableSource source)
    {
        var start = source.Root switch
        {
            ModelTable table => Start(table),
            QueryTable table => Resolve(table) ?? StartOf(table) ?? table,
            JsonTable table => Resolve(table) ?? table,
            var table => table,
        };
        return ReferenceEquals(start, source.Root) ? source : source.Rebase(start);
    }

    /// <summary>The row that a query will have.</summary>
    private TableSource NewRow(SelectQuery query) =>
        NewTable(query.From) is var table && ReferenceEquals(table, query.From) ? query.Row : query.Row.Rebase(table);

    /// <summary>The table that takes the place of a query's own.</summary>
    protected virtual RootTable NewTable(RootTable table) => table switch
    {
        DerivedTable derived => derived.Of(Inside(derived.Query)),
        CteReference reference => reference.Of(Rewrite(reference.Cte)),
        JsonTable list => list.Of(Rewrite(list.Document)),
        _ => table,
    };

    /// <summary>The query of a common table expression, after what is inside it.</summary>
    /// <param name="table">The expression.</param>
    /// <param name="rewritten">Its rewritten query.</param>
    protected virtual Query NewQuery(Cte table, Query rewritten) => rewritten;

    /// <summary>What a name refers to, in the innermost query that has it; null if none has.</summary>
    protected TableSource? Resolve(RootTable table)
    {
        var end = table.Beyond is null ? Queries.Count : Queries.FindLastIndex(outer => outer.Query.Has(table.Beyond));
        for (var i = end - 1; i >= 0; i--)
        {
            if (Queries[i].Query.Has(table))
            {
                var row = Queries[i].RowOf(table);
                return ReferenceEquals(row, _joined) ? _joined.Required : row;
            }
        }

        return null;
    }

    private Query Inside(Query query)
    {
        _depth++;
        var rewritten = Rewrite(query);
        _depth--;
        return rewritten;
    }

    /// <summary>The row that a way starts from instead of a table.</summary>
    protected virtual TableSource Start(ModelTable table) => table;

    /// <summary>What takes the place of the table of a query around what is rewritten; null for the table itself.</summary>
    protected virtual TableSource? StartOf(QueryTable table) => null;

    /// <summary>A query whose rows can be named, with what takes their place.</summary>
    /// <param name="Query">The query.</param>
    /// <param name="Row">Its row.</param>
    /// <param name="Tables">Its joined tables, as far as they are rewritten.</param>
    protected sealed record RewrittenQuery(SelectQuery Query, TableSource Row, List<RootTable> Tables)
    {
        /// <summary>What a name of the query refers to.</summary>
        public TableSource RowOf(RootTable table)
        {
            var place = Query.PlaceOf(table);
            return place >= 0 ? Tables[place] : ReferenceEquals(Query.RowOf(table), Query.Row) ? Row : Row.Root;
        }
    }
}
