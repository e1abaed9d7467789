using System.Runtime.CompilerServices;
using Tortoise.Compilation;
using Tortoise.CompilerServices;
using Tortoise.Execution;
using Tortoise.Expressions;

namespace Tortoise.Querying;

/// <summary>
/// The whole flow of a query on one page: the tree is bound (its shape finds the compiled statement, its values are passed separately), a
/// session is leased, the statement runs on it, and rows become objects by a reader that the driver's loop is compiled for.
/// </summary>
internal static class QueryPipeline
{
    /// <summary>All rows.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<List<T>> ListAsync<T, TReader>(
        Database? database, Statement query, TReader reader, CancellationToken cancellationToken)
        where TReader : struct, IRowReader<T>
    {
        database ??= StatementDatabase.Of(query);
        var command = database.Bind(query);
        using var run = database.Observe(command);
        try
        {
            for (var attempt = 0; ; attempt++)
            {
                using var lease = await database.LeaseAsync(command.Statement, cancellationToken).ConfigureAwait(false);
                try
                {
                    var rows = await lease.Session.ListAsync<T, TReader>(command, reader, cancellationToken).ConfigureAwait(false);
                    run?.Rows = rows.Count;
                    return rows;
                }
                catch (TortoiseException exception) when (lease.MayRepeat(command.Statement, exception, attempt))
                {
                    database.Telemetry.Retried(run, command.Statement.Info, exception, attempt);
                }
            }
        }
        catch (Exception exception) when (database.Telemetry.Failed(run, command.Statement.Info, exception))
        {
            throw;
        }
    }

    /// <summary>The first row, and whether there are none, one or more.</summary>
    public static ValueTask<SingleRow<T>> OneAsync<T, TReader>(
        Database? database, Statement query, TReader reader, CancellationToken cancellationToken)
        where TReader : struct, IRowReader<T>
    {
        BoundStatement command;
        try
        {
            database ??= StatementDatabase.Of(query);
            command = database.Bind(query);
        }
        catch (TortoiseException exception)
        {
            return ValueTask.FromException<SingleRow<T>>(exception);
        }

        return OneAsync<T, TReader>(database, command, reader, cancellationToken);
    }

    /// <summary>The first row, and whether there are none, one or more.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<SingleRow<T>> OneAsync<T, TReader>(
        Database database, BoundStatement command, TReader reader, CancellationToken cancellationToken)
        where TReader : struct, IRowReader<T>
    {
        using var run = database.Observe(command);
        try
        {
            for (var attempt = 0; ; attempt++)
            {
                using var lease = await database.LeaseAsync(command.Statement, cancellationToken).ConfigureAwait(false);
                try
                {
                    return await lease.Session.OneAsync<T, TReader>(command, reader, cancellationToken).ConfigureAwait(false);
                }
                catch (TortoiseException exception) when (lease.MayRepeat(command.Statement, exception, attempt))
                {
                    database.Telemetry.Retried(run, command.Statement.Info, exception, attempt);
                }
            }
        }
        catch (Exception exception) when (database.Telemetry.Failed(run, command.Statement.Info, exception))
        {
            throw;
        }
    }

    /// <summary>The only value of a query that returns one row.</summary>
    public static async ValueTask<T> ScalarAsync<T>(Database? database, Query query, Values.FieldType<T> type, CancellationToken cancellationToken) =>
        (await OneAsync<T, ValueReader<T>>(database, query, new(type), cancellationToken).ConfigureAwait(false)).Value!;

    /// <summary>Streams rows as the loop requests them.</summary>
    public static async IAsyncEnumerable<T> StreamAsync<T, TReader>(
        Database? database, Statement query, Func<Database, TReader> readerOf, [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where TReader : struct, IRowReader<T>
    {
        database ??= StatementDatabase.Of(query);
        var reader = readerOf(database);
        var command = database.Bind(query);
        var chunk = new List<T>(RowCursor.ChunkSize);
        var (lease, cursor, hasRows) = await OpenAsync(database, command, chunk, reader, cancellationToken).ConfigureAwait(false);
        var first = lease;
        var isHeld = true;
        try
        {
            while (hasRows)
            {
                // In a transaction, or where the database has one connection only, the loop's body must be able to use it.
                if (lease.IsShared)
                {
                    lease.Dispose();
                    isHeld = false;
                }

                foreach (var item in chunk)
                {
                    yield return item;
                }

                chunk.Clear();
                if (!isHeld)
                {
                    lease = await database.LeaseAsync(command.Statement, cancellationToken).ConfigureAwait(false);
                    isHeld = true;
                    lease.ThrowIfCannotContinue(first);
                }

                hasRows = await cursor.ReadAsync(chunk, reader, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            // Another flow may be using the connection now; the cursor is closed in turn.
            (lease, isHeld) = isHeld ? (lease, true) : await TryLeaseAsync(database, command.Statement).ConfigureAwait(false);
            await CloseAsync(cursor, lease, isHeld).ConfigureAwait(false);
        }
    }

    /// <summary>Begins a stream, with its first rows.</summary>
    private static async ValueTask<(Lease Lease, RowCursor Cursor, bool HasRows)> OpenAsync<T, TReader>(
        Database database, BoundStatement command, List<T> rows, TReader reader, CancellationToken cancellationToken)
        where TReader : struct, IRowReader<T>
    {
        using var run = database.Observe(command);
        try
        {
            for (var attempt = 0; ; attempt++)
            {
                var lease = await database.LeaseAsync(command.Statement, cancellationToken).ConfigureAwait(false);
                var cursor = lease.Session.OpenCursor(command);
                try
                {
                    return (lease, cursor, await cursor.ReadAsync(rows, reader, cancellationToken).ConfigureAwait(false));
                }
                catch (Exception exception)
                {
                    await CloseAsync(cursor, lease, isHeld: true).ConfigureAwait(false);
                    if (!lease.MayRepeat(command.Statement, exception, attempt))
                    {
                        throw;
                    }

                    database.Telemetry.Retried(run, command.Statement.Info, exception, attempt);
                    rows.Clear();
                }
            }
        }
        catch (Exception exception) when (database.Telemetry.Failed(run, command.Statement.Info, exception))
        {
            throw;
        }
    }

    private static async ValueTask CloseAsync(RowCursor cursor, Lease lease, bool isHeld)
    {
        try
        {
            // The transaction that it began in may have ended since, and its session be another's.
            var isOwn = isHeld && ReferenceEquals(lease.Session.Untimed, cursor.Session.Untimed);
            await (isOwn ? cursor.DisposeAsync() : cursor.AbandonAsync()).ConfigureAwait(false);
        }
        finally
        {
            if (isHeld)
            {
                lease.Dispose();
            }
        }
    }

    /// <summary>A lease for closing a cursor; none where the transaction, or the database, has ended, which closed the cursor itself.</summary>
    private static async ValueTask<(Lease Lease, bool IsHeld)> TryLeaseAsync(Database database, CompiledStatement statement)
    {
        try
        {
            return (await database.LeaseAsync(statement, CancellationToken.None).ConfigureAwait(false), true);
        }
        catch (Exception exception) when (exception is TransactionException or TransientException or ObjectDisposedException)
        {
            return (default, false);
        }
    }

    /// <summary>Runs a statement that returns no rows; returns the number of affected rows.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<int> ExecuteAsync(Database? database, Statement statement, CancellationToken cancellationToken)
    {
        database ??= StatementDatabase.Of(statement);
        var command = database.Bind(statement);
        using var run = database.Observe(command);
        try
        {
            for (var attempt = 0; ; attempt++)
            {
                using var lease = await database.LeaseAsync(command.Statement, cancellationToken).ConfigureAwait(false);
                try
                {
                    var rows = await lease.Session.ExecuteAsync(command, cancellationToken).ConfigureAwait(false);
                    run?.Rows = rows;
                    return rows;
                }
                catch (TortoiseException exception) when (lease.MayRepeat(command.Statement, exception, attempt))
                {
                    database.Telemetry.Retried(run, command.Statement.Info, exception, attempt);
                }
            }
        }
        catch (Exception exception) when (database.Telemetry.Failed(run, command.Statement.Info, exception))
        {
            throw;
        }
    }
}
