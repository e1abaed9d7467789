using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using Tortoise.CompilerServices;
using Tortoise.Dialects;
using Tortoise.Dialects.Sqlite;
using Tortoise.Execution;
using Tortoise.Sqlite;

[assembly: TortoiseDriver(typeof(SqliteDriver))]

namespace Tortoise.Sqlite;

/// <summary>
/// SQLite, by the library of Microsoft.Data.Sqlite, whose connection strings and open connections it takes. URLs: <c>sqlite://club.db</c> is a file beside the program's working folder,
/// <c>sqlite:///var/club.db</c> an absolute path, <c>sqlite://:memory:</c> a database in memory. Options: see docs/databases.md.
/// </summary>
public sealed class SqliteDriver : IDriver
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Schemes { get; } = ["sqlite"];

    Dialect IDriver.Dialect => SqliteDialect.Instance;

    SessionPool IDriver.Open(DatabaseUrl url) => Open(SqliteOptions.Of(url));

    SessionPool IDriver.Open(string connectionString) => Open(SqliteOptions.Of(connectionString));

    SessionPool? IDriver.Open(DbConnection connection) => connection is SqliteConnection sqlite
        ? SqlitePool.OfOne(() => OpenSession(sqlite), PoolOptions.Single, SqliteOptions.DefaultLockTimeout, SqliteDialect.Instance, SqliteEndpoint.Of(sqlite.DataSource, SqliteOptions.IsMemory(sqlite.DataSource)))
        : null;

    private static SqlitePool Open(SqliteOptions options)
    {
        var dialect = SqliteDialect.Instance.WithGuids(options.Guids);
        return options.IsInMemory
            ? SqlitePool.OfOne(() => OpenSession(options, mayCreate: true), options.Pool, options.LockTimeout, dialect, options.Endpoint)
            : SqlitePool.OfFile(OpenFile(options), options.Pool, options.LockTimeout, dialect, options.Endpoint);
    }

    private static SqliteSession OpenSession(SqliteConnection connection)
    {
        OpenConnection(connection);

        // A connection that waits by itself goes on doing so.
        using var command = new SqliteCommand("PRAGMA busy_timeout", connection);
        var lockTimeout = command.ExecuteScalar() is > 0L ? TimeSpan.Zero : SqliteOptions.DefaultLockTimeout;
        return new SqliteSession(connection.Handle!, owned: null, isShared: true, lockTimeout, lent: connection);
    }

    /// <summary>Opens a file again and again. Only the first time may it be made: later an empty one would be taken for the database.</summary>
    private static Func<SqliteSession> OpenFile(SqliteOptions options)
    {
        var isThere = false;
        return () =>
        {
            try
            {
                var session = OpenSession(options, mayCreate: !isThere);
                isThere = true;
                return session;
            }
            catch (ConnectionException exception) when (isThere && !options.FileExists)
            {
                throw new ConnectionException(
                    "The database file was deleted or moved while it was open. What is written through connections that are already open is lost: " +
                    "dispose the database, and open it again at the file's location.",
                    exception.InnerException);
            }
        };
    }

    private static SqliteSession OpenSession(SqliteOptions options, bool mayCreate)
    {
        var handle = Connect(options.Connection, mayCreate);
        SqliteSession? session = null;
        try
        {
            raw.sqlite3_busy_timeout(handle, 0);
            var isShared = options.IsInMemory || options.Pool.MaxSize == 1;
            session = new SqliteSession(handle, owned: handle, isShared, options.LockTimeout, options.Guids, options.HasShortTimes)
            {
                Restore = options.IsInMemory ? options.Restore : null,
            };
            options.Apply(session);
            return session;
        }
        catch
        {
            session?.Close();
            handle.Dispose();
            throw;
        }
    }

    private static sqlite3 Connect(SqliteConnectionString connection, bool mayCreate)
    {
        if (connection.DataSource.Contains('\0', StringComparison.Ordinal))
        {
            throw InvalidPath();
        }

        try
        {
            var handle = SqliteHandle.Open(connection, mayCreate);
            try
            {
                SqliteNative.Bind();
                return handle;
            }
            catch
            {
                handle.Dispose();
                throw;
            }
        }
        catch (SqliteException exception)
        {
            throw SqliteErrors.OfOpen(exception);
        }
    }

    // The program's own, which Microsoft.Data.Sqlite opens.
    private static void OpenConnection(SqliteConnection connection)
    {
        try
        {
            connection.Open();
            SqliteNative.Bind();
        }
        catch (SqliteException exception)
        {
            throw SqliteErrors.OfOpen(exception);
        }
        catch (InvalidOperationException)
        {
            throw new ConfigurationException("The connection string has a Password, but this SQLite library does not support encryption: remove it, or reference one that does.");
        }
        catch (ArgumentException)
        {
            throw InvalidPath();
        }
    }

    private static ConfigurationException InvalidPath() => new("The path of the database contains characters that are not valid in a path.");
}
