using System.Runtime.CompilerServices;
using Tortoise.Compilation;
using Tortoise.Diagnostics;
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
    private readonly BoundedPool _writer;
    private readonly BoundedPool _readers;

    // What SQLite said of raw SQL, for as long as its statement is in use.
    private readonly ConditionalWeakTable<CompiledStatement, object> _rawAccess = [];

    private SqlitePool(BoundedPool writer, BoundedPool readers, SqliteDialect dialect, DatabaseEndpoint endpoint)
        : base(endpoint)
    {
        // That of the driver, unless the URL asks for another.
        Dialect = ReferenceEquals(dialect, SqliteDialect.Instance) ? null : dialect;
        _writer = writer;
        _readers = readers;
        CodeOf = SqliteErrors.CodeOf;
    }

    /// <summary>A pool over a file. It opens the writer, so that a wrong path is told at once.</summary>
    public static SqlitePool OfFile(Func<SqliteSession> open, PoolOptions readers, TimeSpan lockTimeout, SqliteDialect dialect, DatabaseEndpoint endpoint) =>
        WithWriter(new SqlitePool(
            Sessions(open, readers with { MaxSize = 1 }, lockTimeout, endpoint.PoolName + " (writer)"),
            Sessions(open, readers, lockTimeout, endpoint.PoolName),
            dialect,
            endpoint));

    /// <summary>A pool of one session.</summary>
    public static SqlitePool OfOne(Func<SqliteSession> open, PoolOptions options, TimeSpan lockTimeout, SqliteDialect dialect, DatabaseEndpoint endpoint)
    {
        var only = Sessions(open, options with { MaxSize = 1 }, lockTimeout, endpoint.PoolName);
        return WithWriter(new SqlitePool(only, only, dialect, endpoint));
    }

    public override ValueTask<Session> RentAsync(CompiledStatement statement, CancellationToken cancellationToken) => statement.Access switch
    {
        StatementAccess.Read => _readers.RentAsync(cancellationToken),
        StatementAccess.Write => _writer.RentAsync(cancellationToken),
        _ => RentForRawAsync(statement, cancellationToken),
    };

    public override ValueTask<Session> RentAsync(TransactionOptions options, CancellationToken cancellationToken) =>
        (options.IsReadOnly ? _readers : _writer).RentAsync(cancellationToken);

    public override void Observe(ConnectionLog log)
    {
        _readers.Observe(log);
        if (!ReferenceEquals(_writer, _readers))
        {
            _writer.Observe(log);
        }
    }

    public override ValueTask DisposeAsync()
    {
        _readers.Close();
        _writer.Close();
        return default;
    }

    private ValueTask<Session> RentForRawAsync(CompiledStatement statement, CancellationToken cancellationToken) =>
        _rawAccess.TryGetValue(statement, out var access)
            ? (access is StatementAccess.Read ? _readers : _writer).RentAsync(cancellationToken)
            : ClassifyAsync(statement, cancellationToken);

    private async ValueTask<Session> ClassifyAsync(CompiledStatement statement, CancellationToken cancellationToken)
    {
        var session = await _readers.RentAsync(cancellationToken).ConfigureAwait(false);
        StatementAccess access;
        try
        {
            access = await ((SqliteSession)session).ClassifyAsync(statement, cancellationToken).ConfigureAwait(false);
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

    private static BoundedPool Sessions(Func<SqliteSession> open, PoolOptions options, TimeSpan lockTimeout, string name)
    {
        return new BoundedPool(OpenAsync, options, name);

        ValueTask<Session> OpenAsync(CancellationToken cancellationToken)
        {
            try
            {
                return new(open());
            }
            catch (TransientException refused) when (SqliteLockWait.IsFor(refused))
            {
                return SqliteLockWait.RunAsync<Session>(open, refused, lockTimeout, cancellationToken);
            }
        }
    }

    private static SqlitePool WithWriter(SqlitePool pool)
    {
        // A pool that was just made has one to lend, and SQLite opens in the caller's thread, so this waits for another's lock at most.
        pool._writer.Return(pool._writer.RentAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult());
        return pool;
    }
}
