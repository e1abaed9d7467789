using Tortoise.Compilation;
using Tortoise.Execution;

namespace Tortoise.Sqlite;

/// <summary>
/// One writer and several readers: in WAL mode readers never wait for the writer, and writers queue here, in order, instead of in
/// SQLite's busy loop. A database in memory, or on a connection of the user's own, has one session for both.
/// </summary>
internal sealed class SqlitePool : SessionPool
{
    private readonly SqliteSessionQueue _writer;
    private readonly SqliteSessionQueue _readers;

    private SqlitePool(SqliteSessionQueue writer, SqliteSessionQueue readers)
    {
        _writer = writer;
        _readers = readers;
    }

    /// <summary>A pool over a file. It opens the writer, so that a wrong path is told at once.</summary>
    public static SqlitePool OfFile(Func<SqliteSession> open, int readers, TimeSpan timeout)
    {
        var pool = new SqlitePool(
            new SqliteSessionQueue(open, capacity: 1, servesAll: false, timeout),
            new SqliteSessionQueue(open, readers, servesAll: false, timeout));
        pool.OpenWriter();
        return pool;
    }

    /// <summary>A pool of one session.</summary>
    public static SqlitePool OfOne(Func<SqliteSession> open, TimeSpan timeout)
    {
        var only = new SqliteSessionQueue(open, capacity: 1, servesAll: true, timeout);
        var pool = new SqlitePool(only, only);
        pool.OpenWriter();
        return pool;
    }

    public override ValueTask<Session> RentAsync(CompiledStatement statement, CancellationToken cancellationToken) => statement.Access switch
    {
        StatementAccess.Read => Upcast(_readers.RentAsync(cancellationToken)),
        StatementAccess.Write => Upcast(_writer.RentAsync(cancellationToken)),
        _ => RentForRawAsync(statement, cancellationToken),
    };

    public override ValueTask<Session> RentWriterAsync(CancellationToken cancellationToken) => Upcast(_writer.RentAsync(cancellationToken));

    public override ValueTask DisposeAsync()
    {
        _readers.Dispose();
        _writer.Dispose();
        return default;
    }

    private static ValueTask<Session> Upcast(ValueTask<SqliteSession> session)
    {
        return session.IsCompletedSuccessfully ? new(session.Result) : AwaitAsync(session);

        static async ValueTask<Session> AwaitAsync(ValueTask<SqliteSession> session) => await session.ConfigureAwait(false);
    }

    private async ValueTask<Session> RentForRawAsync(CompiledStatement statement, CancellationToken cancellationToken)
    {
        var session = await _readers.RentAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            statement.Access = session.Classify(statement);
        }
        catch
        {
            session.Return();
            throw;
        }

        if (statement.Access == StatementAccess.Read)
        {
            return session;
        }

        session.Return();
        return await _writer.RentAsync(cancellationToken).ConfigureAwait(false);
    }

    private void OpenWriter()
    {
        // A pool that was just made has one to lend, so this does not wait.
        _writer.Return(_writer.RentAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult());
    }
}
