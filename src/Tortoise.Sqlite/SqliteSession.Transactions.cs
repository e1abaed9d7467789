using SQLitePCL;
using Tortoise.Execution;

namespace Tortoise.Sqlite;

/// <summary>Transactions, and how the connection goes back to its pool.</summary>
internal sealed partial class SqliteSession
{
    // BEGIN IMMEDIATE takes the write lock at once: a transaction that reads first cannot be refused later, when it writes.
    public override async ValueTask BeginAsync(int depth, TransactionOptions options, CancellationToken cancellationToken)
    {
        var begin = depth > 0 ? $"SAVEPOINT t{depth}" : options.IsReadOnly ? "BEGIN" : "BEGIN IMMEDIATE";
        await RunAsync(begin, cancellationToken).ConfigureAwait(false);
        if (depth == 0 && options.IsReadOnly)
        {
            Run(ReadOnly);
            _isReadOnly = true;
        }

        _hasTransaction = true;
    }

    public override async ValueTask CommitAsync(int depth, CancellationToken cancellationToken)
    {
        await RunAsync(depth == 0 ? "COMMIT" : $"RELEASE t{depth}", cancellationToken).ConfigureAwait(false);
        _hasTransaction &= depth > 0;
    }

    public override ValueTask RollbackAsync(int depth)
    {
        _hasTransaction &= depth > 0;
        if (SqliteNative.GetAutocommit(_pointer) != 0)
        {
            return default;
        }

        if (depth == 0)
        {
            Run("ROLLBACK");
        }
        else
        {
            Run($"ROLLBACK TO t{depth}", $"RELEASE t{depth}");
        }

        return default;
    }

    public override void MarkChanged() => _isChanged = true;

    public override void Return()
    {
        for (var i = _cursors.Count - 1; i >= 0; i--)
        {
            if (!IsShared || _cursors[i].IsAbandoned)
            {
                _cursors[i].Close();
            }
        }

        // A transaction that the program began on its own connection is not ended here.
        if (SqliteNative.GetAutocommit(_pointer) == 0 && (_owned is not null || _hasTransaction))
        {
            raw.sqlite3_exec(_handle, "ROLLBACK");
        }

        _hasTransaction = false;
        if (_isReadOnly)
        {
            Run(ReadWrite);
            _isReadOnly = false;
        }

        if (!_isChanged || _owned is null)
        {
            Pool!.Return(this);
        }
        else if (Restore is { } restore)
        {
            _isChanged = false;
            restore(this);
            Pool!.Return(this);
        }
        else
        {
            // Where this is the only connection, streams may be open on it; it is replaced after them.
            Pool!.Return(this, _cursors.Count == 0 ? SessionFitness.Used : SessionFitness.Fit);
        }
    }

    /// <summary>SQLite ends a transaction by itself on some errors; what follows would run in autocommit.</summary>
    private void ThrowIfRolledBack()
    {
        if (_hasTransaction && SqliteNative.GetAutocommit(_pointer) != 0)
        {
            throw new TransactionException("SQLite has rolled the transaction back after an earlier error. Dispose it, and begin another.");
        }
    }
}
