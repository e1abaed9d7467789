using System.Runtime.CompilerServices;
using Tortoise.Compilation;
using Tortoise.Dialects;
using Tortoise.Dialects.Sqlite;
using Tortoise.Execution;

namespace Tortoise.Sqlite;

/// <summary>
/// One writer and several readers: in WAL mode readers never wait for the writer, and writers queue here, in order, instead of in
/// SQLite's busy loop. A database in memory, or on a connection of the user's own, has one session for both.
/// </summary>
internal sealed class SqlitePool : SessionPool
{
    private readonly SessionRental<SqliteSession> _writer;
    private readonly SessionRental<SqliteSession> _readers;

    // What SQLite said of raw SQL, for as long as its statement is in use.
    private readonly ConditionalWeakTable<CompiledStatement, object> _rawAccess = [];

    private SqlitePool(SessionRental<SqliteSession> writer, SessionRental<SqliteSession> readers, SqliteDialect dialect)
    {
        Dialect = dialect;
        _writer = writer;
        _readers = readers;
    }

    public override Dialect Dialect { get; }

    /// <summary>A pool over a file. It opens the writer, so that a wrong path is told at once.</summary>
    public static SqlitePool OfFile(Func<SqliteSession> open, int readers, TimeSpan timeout, TimeSpan lockTimeout, SqliteDialect dialect) =>
        WithWriter(new SqlitePool(Queue(open, 1, timeout, lockTimeout), Queue(open, readers, timeout, lockTimeout), dialect));

    /// <summary>A pool of one session.</summary>
    public static SqlitePool OfOne(Func<SqliteSession> open, TimeSpan timeout, TimeSpan lockTimeout, SqliteDialect dialect)
    {
        var only = Queue(open, 1, timeout, lockTimeout);
        return WithWriter(new SqlitePool(only, only, dialect));
    }

    public override ValueTask<Session> RentAsync(CompiledStatement statement, CancellationToken cancellationToken) => statement.Access switch
    {
        StatementAccess.Read => Upcast(_readers.RentAsync(cancellationToken)),
        StatementAccess.Write => Upcast(_writer.RentAsync(cancellationToken)),
        _ => RentForRawAsync(statement, cancellationToken),
    };

    public override ValueTask<Session> RentAsync(TransactionOptions options, CancellationToken cancellationToken) =>
        Upcast((options.IsReadOnly ? _readers : _writer).RentAsync(cancellationToken));

    public override ValueTask DisposeAsync()
    {
        _readers.Close();
        _writer.Close();
        return default;
    }

    private static ValueTask<Session> Upcast(ValueTask<SqliteSession> session)
    {
        return session.IsCompletedSuccessfully ? new(session.Result) : AwaitAsync(session);

        static async ValueTask<Session> AwaitAsync(ValueTask<SqliteSession> session) => await session.ConfigureAwait(false);
    }

    private ValueTask<Session> RentForRawAsync(CompiledStatement statement, CancellationToken cancellationToken) =>
        _rawAccess.TryGetValue(statement, out var access)
            ? Upcast((access is StatementAccess.Read ? _readers : _writer).RentAsync(cancellationToken))
            : ClassifyAsync(statement, cancellationToken);

    private async ValueTask<Session> ClassifyAsync(CompiledStatement statement, CancellationToken cancellationToken)
    {
        var session = await _readers.RentAsync(cancellationToken).ConfigureAwait(false);
        StatementAccess access;
        try
        {
            access = await session.ClassifyAsync(statement, cancellationToken).ConfigureAwait(false);
            _rawAccess.AddOrUpdate(statement, access);
        }
        catch
        {
            session.Return();
            throw;
        }

        if (access == StatementAccess.Read)
        {
            return session;
        }

        session.Return();
        return await _writer.RentAsync(cancellationToken).ConfigureAwait(false);
    }

    private static SessionRental<SqliteSession> Queue(Func<SqliteSession> open, int capacity, TimeSpan timeout, TimeSpan lockTimeout)
    {
        SessionRental<SqliteSession> queue = null!;
        return queue = new SessionRental<SqliteSession>(
            async cancellationToken =>
            {
                var session = await OpenAsync(cancellationToken).ConfigureAwait(false);
                session.Home = queue;
                return session;
            },
            capacity,
            timeout);

        ValueTask<SqliteSession> OpenAsync(CancellationToken cancellationToken)
        {
            try
            {
                return new(open());
            }
            catch (TransientException refused) when (LockWait.IsFor(refused))
            {
                return LockWait.RunAsync(open, refused, lockTimeout, cancellationToken);
            }
        }
    }

    private static SqlitePool WithWriter(SqlitePool pool)
    {
        // A pool that was just made has one to lend, and SQLite opens in the caller's thread, so this waits for another's lock at the most.
        pool._writer.Return(pool._writer.RentAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult());
        return pool;
    }
}
