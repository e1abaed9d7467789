using Tortoise.Expressions;

namespace Tortoise.Compilation;

/// <summary>What an update or delete returns of its rows.</summary>
internal abstract partial class SqlCompiler
{
    /// <summary>Called before a statement that returns values of its rows.</summary>
    protected virtual void BeginReturning(SelectQuery rows, IReadOnlyList<Expr> values)
    {
    }

    /// <summary>Makes a statement return values of its rows, before the condition that finds them.</summary>
    /// <param name="isDelete">True for rows that are deleted.</param>
    protected virtual void WriteOutput(bool isDelete)
    {
    }

    /// <summary>Makes a statement return values of its rows, at its end.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="values">The values.</param>
    /// <param name="isDelete">True for rows that are deleted.</param>
    protected virtual void WriteReturning(SelectQuery rows, IReadOnlyList<Expr> values, bool isDelete) => Sql.Text(" RETURNING ").List(values, Visit);

    /// <summary>Writes values of the rows from a table that has their columns.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="values">The values.</param>
    /// <param name="table">The table.</param>
    protected void WriteReturnedFrom(SelectQuery rows, IReadOnlyList<Expr> values, string table)
    {
        var alias = NextAlias(rows.Model);
        _scopes.Add(new QueryScope { Table = rows.From, Alias = alias });
        Sql.Text("SELECT ").List(values, Visit).Text($" FROM {table} AS ").Name(alias);
        LeaveQuery();
    }

    private void Begin(SelectQuery rows, IReadOnlyList<Expr> returning)
    {
        BeginWrite(rows.Model);
        if (returning.Count > 0)
        {
            _returnsRows = true;
            BeginReturning(rows, returning);
        }

        WriteCtes(rows);
        EnterTarget(rows.From);
    }

    private void End(SelectQuery rows, IReadOnlyList<Expr> returning, bool isDelete)
    {
        if (returning.Count == 0)
        {
            WriteWhere(rows);
            return;
        }

        WriteOutput(isDelete);
        WriteWhere(rows);
        EndRecursion();
        WriteReturning(rows, returning, isDelete);
    }
}
