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
/// SQLite, on connections of Microsoft.Data.Sqlite. URLs: <c>sqlite://club.db</c> is a file beside the program's working folder,
/// <c>sqlite:///var/club.db</c> an absolute path, <c>sqlite://:memory:</c> a database in memory. Options: see docs/databases.md.
/// </summary>
public sealed class SqliteDriver : IDriver
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Schemes { get; } = ["sqlite"];

    /// <inheritdoc/>
    public Dialect Dialect => SqliteDialect.Instance;

    /// <inheritdoc/>
    public SessionPool Open(DatabaseUrl url) => Open(SqliteOptions.Of(url));

    /// <inheritdoc/>
    public SessionPool Open(string connectionString)
    {
        SqliteConnectionStringBuilder connection;
        try
        {
            connection = new SqliteConnectionStringBuilder(connectionString);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            // The message of the builder may quote a part of what is secret.
            throw new ConfigurationException("The connection string is not valid for SQLite: an option is unknown or has an invalid value. Write Data Source=….");
        }

        return Open(SqliteOptions.Of(connection));
    }

    /// <inheritdoc/>
    public SessionPool? Open(DbConnection connection)
    {
        if (connection is not SqliteConnection sqlite)
        {
            return null;
        }

        return SqlitePool.OfOne(
            () =>
            {
                OpenConnection(sqlite);

                // A connection that waits by itself goes on doing so.
                using var command = new SqliteCommand("PRAGMA busy_timeout", sqlite);
                var lockTimeout = command.ExecuteScalar() is > 0L ? TimeSpan.Zero : SqliteOptions.DefaultLockTimeout;
                return new SqliteSession(sqlite, ownsConnection: false, isShared: true, lockTimeout);
            },
            SqliteOptions.DefaultTimeout,
            SqliteOptions.DefaultLockTimeout,
            SqliteDialect.Instance);
    }

    private static SqlitePool Open(SqliteOptions options)
    {
        var dialect = SqliteDialect.Instance.WithGuids(options.Guids);
        return options.IsInMemory
            ? SqlitePool.OfOne(() => OpenSession(options, options.ConnectionString), options.Timeout, options.LockTimeout, dialect)
            : SqlitePool.OfFile(OpenFile(options), options.MaxReaders, options.Timeout, options.LockTimeout, dialect);
    }

    /// <summary>Opens a file again and again. Only the first time may it be made: later an empty one would be taken for the database.</summary>
    private static Func<SqliteSession> OpenFile(SqliteOptions options)
    {
        var isThere = false;
        return () =>
        {
            try
            {
                var session = OpenSession(options, isThere ? options.ConnectionStringOfExisting : options.ConnectionString);
                isThere = true;
                return session;
            }
            catch (ConnectionException exception) when (isThere && !options.FileExists)
            {
                throw new ConnectionException(
                    "The file of the database was deleted or moved while it was open. What is written through connections that are open already is lost: " +
                    "dispose the database, and open it again where the file is.",
                    exception.InnerException);
            }
        };
    }

    private static SqliteSession OpenSession(SqliteOptions options, string connectionString)
    {
        var connection = new SqliteConnection(connectionString);
        try
        {
            OpenConnection(connection);
            raw.sqlite3_busy_timeout(connection.Handle, 0);
            var isShared = options.IsInMemory || options.MaxReaders == 1;
            var session = new SqliteSession(connection, ownsConnection: true, isShared, options.LockTimeout, options.Guids, options.HasShortTimes)
            {
                Restore = options.IsInMemory ? options.Restore : null,
            };
            options.Apply(session);
            return session;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void OpenConnection(SqliteConnection connection)
    {
        try
        {
            connection.Open();
        }
        catch (SqliteException exception)
        {
            throw SqliteErrors.OfOpen(exception);
        }
        catch (InvalidOperationException)
        {
            throw new ConfigurationException("The connection string names a Password, but this SQLite does not encrypt: remove it, or reference one that does.");
        }
        catch (ArgumentException)
        {
            throw new ConfigurationException("The path of the database has characters that no path can have.");
        }
    }
}
