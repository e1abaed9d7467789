using Microsoft.Data.Sqlite;
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
        if (!IsUsed || SqliteNative.GetAutocommit(_pointer) != 0)
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
        if (_pointer == 0)
        {
            Pool!.Return(this, SessionFitness.Used);
            return;
        }

        CloseCursors(abandonedOnly: IsShared);

        // A transaction that the program began on its own connection is not ended here.
        if (IsUsed && SqliteNative.GetAutocommit(_pointer) == 0 && (_owned is not null || _hasTransaction))
        {
            raw.sqlite3_exec(_handle, "ROLLBACK");
        }

        _hasTransaction = false;
        if (_isReadOnly)
        {
            Run(ReadWrite);
            _isReadOnly = false;
        }

        LetGo();
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

    /// <summary>False if there is nothing to undo on the connection, which may have been closed meanwhile.</summary>
    private bool IsUsed => _pointer != 0 && !_handle.IsInvalid && (_lent is null || _isHeld);

    /// <summary>
    /// Begins a use of the connection. One of the program's own is held from then on, so that it cannot be closed under a running statement. What others
    /// have left open ends here.
    /// </summary>
    /// <exception cref="ConnectionException">The program has closed its connection.</exception>
    /// <exception cref="ObjectDisposedException">The session is closed.</exception>
    private void Enter()
    {
        ObjectDisposedException.ThrowIf(_pointer == 0, typeof(Database));
        if (_lent is not null)
        {
            Hold(_lent);
        }

        if (_cursors.Count > 0)
        {
            CloseCursors(abandonedOnly: true);
        }
    }

    private void Hold(SqliteConnection lent)
    {
        // What Microsoft.Data.Sqlite has put back into its pool may be another's already.
        if (!ReferenceEquals(lent.Handle, _handle) || _handle.IsClosed)
        {
            throw new ConnectionException("The connection that the database was opened with is closed. Open it, and open a Tortoise database on it again.", null);
        }

        if (!_isHeld)
        {
            _handle.DangerousAddRef(ref _isHeld);
        }
    }

    private void LetGo()
    {
        if (_isHeld)
        {
            _isHeld = false;
            _handle.DangerousRelease();
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
