using System.Text;
using Tortoise.Compilation;
using Tortoise.CompilerServices;
using Tortoise.Execution;

namespace Tortoise.Sqlite;

/// <summary>
/// What may meet a lock of another process. SQLite's own wait would hold the thread and hear no token, so it is told not to wait: what was
/// refused is tried again here, after pauses.
/// </summary>
internal sealed partial class SqliteSession
{
    private readonly TimeSpan _lockTimeout;

    public override ValueTask<List<T>> ListAsync<T, TReader>(BoundStatement statement, TReader reader, CancellationToken cancellationToken)
    {
        try
        {
            return new(List<T, TReader>(statement, reader, cancellationToken));
        }
        catch (TransientException refused) when (SqliteLockWait.IsFor(refused))
        {
            return ListLaterAsync<T, TReader>(statement, reader, refused, cancellationToken);
        }
    }

    public override ValueTask<SingleRow<T>> OneAsync<T, TReader>(BoundStatement statement, TReader reader, CancellationToken cancellationToken)
    {
        try
        {
            return new(One<T, TReader>(statement, reader, cancellationToken));
        }
        catch (TransientException refused) when (SqliteLockWait.IsFor(refused))
        {
            return OneLaterAsync<T, TReader>(statement, reader, refused, cancellationToken);
        }
    }

    public override ValueTask<int> ExecuteAsync(BoundStatement statement, CancellationToken cancellationToken)
    {
        try
        {
            return new(Execute(statement, cancellationToken));
        }
        catch (TransientException refused) when (SqliteLockWait.IsFor(refused))
        {
            return ExecuteLaterAsync(statement, refused, cancellationToken);
        }
    }

    public override ValueTask<int> ExecuteBatchAsync<TBatch>(CompiledStatement statement, TBatch batch, CancellationToken cancellationToken)
    {
        var (row, total) = (0, 0);
        try
        {
            ExecuteBatch(statement, batch, ref row, ref total, cancellationToken);
            return new(total);
        }
        catch (TransientException refused) when (SqliteLockWait.IsFor(refused))
        {
            return ExecuteLaterAsync(statement, batch, row, total, refused, cancellationToken);
        }
    }

    public override async ValueTask ExecuteScriptAsync(string sql, CancellationToken cancellationToken)
    {
        // SQLite stops at a NUL. Without one at the end, it would copy what is left of the script for each of its statements.
        if (sql.Contains('\0', StringComparison.Ordinal))
        {
            throw new StatementException("The script contains a NUL character, at which SQLite stops reading. Remove it.", sql, null);
        }

        var script = new byte[Encoding.UTF8.GetByteCount(sql) + 1];
        Encoding.UTF8.GetBytes(sql, script);
        var start = 0;
        await TryAsync(
            () =>
            {
                ExecuteScript(script, ref start, cancellationToken);
                return true;
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Finds out whether raw SQL writes.</summary>
    public ValueTask<StatementAccess> ClassifyAsync(CompiledStatement statement, CancellationToken cancellationToken) =>
        TryAsync(() => Classify(statement), cancellationToken);

    /// <summary>Reads the first rows of a cursor, for which its statement is prepared.</summary>
    internal ValueTask<bool> ReadFirstAsync<T, TReader>(SqliteCursor cursor, List<T> rows, TReader reader, CancellationToken cancellationToken)
        where TReader : struct, IRowReader<T> => TryAsync(() => ReadChunk(cursor.Prepared, rows, reader, cancellationToken), cancellationToken);

    /// <summary>Reads the next rows of a cursor, which has its locks.</summary>
    internal ValueTask<bool> ReadNextAsync<T, TReader>(SqliteCursor cursor, List<T> rows, TReader reader, CancellationToken cancellationToken)
        where TReader : struct, IRowReader<T> => new(ReadChunk(cursor.Prepared, rows, reader, cancellationToken));

    /// <summary>Runs a command without values or rows.</summary>
    private ValueTask RunAsync(string command, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Enter();
        ThrowIfRolledBack();
        try
        {
            Run(command);
            return default;
        }
        catch (TransientException refused) when (SqliteLockWait.IsFor(refused))
        {
            return RunLaterAsync(command, refused, cancellationToken);
        }
    }

    // In methods of their own: what a lambda captures is allocated where its method begins.
    private ValueTask<List<T>> ListLaterAsync<T, TReader>(
        BoundStatement statement, TReader reader, TransientException refused, CancellationToken cancellationToken)
        where TReader : struct, IRowReader<T> =>
        SqliteLockWait.RunAsync(() => List<T, TReader>(statement, reader, cancellationToken), refused, _lockTimeout, cancellationToken);

    private ValueTask<SingleRow<T>> OneLaterAsync<T, TReader>(
        BoundStatement statement, TReader reader, TransientException refused, CancellationToken cancellationToken)
        where TReader : struct, IRowReader<T> =>
        SqliteLockWait.RunAsync(() => One<T, TReader>(statement, reader, cancellationToken), refused, _lockTimeout, cancellationToken);

    private ValueTask<int> ExecuteLaterAsync(BoundStatement statement, TransientException refused, CancellationToken cancellationToken) =>
        SqliteLockWait.RunAsync(() => Execute(statement, cancellationToken), refused, _lockTimeout, cancellationToken);

    private ValueTask<int> ExecuteLaterAsync<TBatch>(
        CompiledStatement statement, TBatch batch, int row, int total, TransientException refused, CancellationToken cancellationToken)
        where TBatch : struct, IRowBatch => SqliteLockWait.RunAsync(
            () =>
            {
                ExecuteBatch(statement, batch, ref row, ref total, cancellationToken);
                return total;
            },
            refused,
            _lockTimeout,
            cancellationToken);

    private async ValueTask RunLaterAsync(string command, TransientException refused, CancellationToken cancellationToken) => await SqliteLockWait.RunAsync(
        () =>
        {
            Run(command);
            return true;
        },
        refused,
        _lockTimeout,
        cancellationToken).ConfigureAwait(false);

    private ValueTask<T> TryAsync<T>(Func<T> run, CancellationToken cancellationToken)
    {
        try
        {
            return new(run());
        }
        catch (TransientException refused) when (SqliteLockWait.IsFor(refused))
        {
            return SqliteLockWait.RunAsync(run, refused, _lockTimeout, cancellationToken);
        }
    }
}
