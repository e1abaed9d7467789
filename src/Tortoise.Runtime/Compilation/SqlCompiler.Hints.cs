using Tortoise.Expressions;

namespace Tortoise.Compilation;

internal abstract partial class SqlCompiler
{
    /// <summary>True if a lock names the tables whose rows it locks; otherwise it locks all joined rows.</summary>
    protected virtual bool LocksNamedTables => true;

    /// <summary>Keeps rows from other transactions, at the end of the select.</summary>
    protected virtual void WriteLock(SelectQuery query, RowLock rows)
    {
        Sql.Text(SpellLock(rows.Strength));
        if (LocksNamedTables)
        {
            WriteLockedTables(query, rows);
        }
        else if (rows.Of.Count > 0)
        {
            throw new UnsupportedByDialectException(Dialect.Name, "locks of some of the joined rows", "omit of: it locks all of them");
        }

        Sql.Text(rows.Wait switch
        {
            LockWait.Skip => " SKIP LOCKED",
            LockWait.Fail => " NOWAIT",
            _ => "",
        });
    }

    /// <summary>The words of a lock.</summary>
    /// <exception cref="UnsupportedByDialectException">There is no such lock.</exception>
    protected virtual string SpellLock(LockStrength strength) => strength switch
    {
        LockStrength.Update => " FOR UPDATE",
        LockStrength.NoKeyUpdate => " FOR NO KEY UPDATE",
        _ => " FOR SHARE",
    };

    /// <summary>Hints of a table, after its name.</summary>
    protected virtual void WriteTableHints(SelectQuery query, TableSource table)
    {
    }

    /// <summary>True if a lock is of the rows of a table: it is named, or none is and it is the query's own.</summary>
    protected static bool IsLocked(SelectQuery query, RowLock rows, TableSource table) => rows.Of.Count == 0
        ? ReferenceEquals(table, query.From)
        : rows.Of.Any(row => TableSource.AreSame(row, table));

    protected UnsupportedByDialectException NoKeyLocks() => new(
        Dialect.Name, "locks that others can refer to (FOR NO KEY UPDATE)", "omit noKey");

    private void WriteLockedTables(SelectQuery query, RowLock rows)
    {
        var scope = _scopes[^1];
        if (scope.Alias is not { } alias)
        {
            return;
        }

        Sql.Text(" OF ").List(
            [
                .. IsLocked(query, rows, query.From) ? [alias] : Array.Empty<string>(),
                .. scope.Joins.Where(join => IsLocked(query, rows, join.Row)).Select(join => LockableName(join.Row, join.Alias)),
            ],
            name => Sql.Name(name));
    }

    /// <summary>The name of a joined row in a lock.</summary>
    protected virtual string LockableName(JoinedTable row, string name) => name;
}
