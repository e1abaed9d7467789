using System.Data;
using System.Data.Common;
using MySqlConnector;
using Tortoise.CompilerServices;
using Tortoise.Diagnostics;
using Tortoise.Dialects;
using Tortoise.Dialects.MySql;
using Tortoise.Execution;
using Tortoise.MySql;
using Tortoise.Values;

[assembly: TortoiseDriver(typeof(MySqlDriver))]

namespace Tortoise.MySql;

/// <summary>
/// MySQL and MariaDB, on connections of MySqlConnector: <c>mysql://user:password@host:3306/club</c>. Which of the two a server is, the
/// driver asks it once, when the database is opened; <c>mariadb://</c>, or the option <c>server</c>, tells it without asking. Options: see
/// docs/databases.md.
/// </summary>
public sealed class MySqlDriver : IDriver
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Schemes { get; } = ["mysql", "mariadb"];

    Dialect IDriver.Dialect => MySqlDialect.MySql;

    SessionPool IDriver.Open(DatabaseUrl url) => Open(MySqlOptions.Of(url));

    SessionPool IDriver.Open(string connectionString) => Open(MySqlOptions.Of(connectionString));

    SessionPool? IDriver.Open(DbConnection connection)
    {
        if (connection is not MySqlConnection mySql)
        {
            return null;
        }

        if (mySql.State == ConnectionState.Closed)
        {
            Connect(mySql);
        }

        var dialect = MySqlServer.DialectOf(mySql).WithGuids(MySqlOptions.GuidsOf(new MySqlConnectionStringBuilder(mySql.ConnectionString)));
        return Pool(() => mySql, ownsConnections: false, PoolOptions.Single, dialect, MySqlEndpoint.Of(mySql.ConnectionString, dialect));
    }

    SessionPool? IDriver.Open(DbDataSource dataSource) => dataSource is MySqlDataSource mySql
        ? Open(mySql.CreateConnection, MySqlOptions.Of(new MySqlConnectionStringBuilder(mySql.ConnectionString)))
        : null;

    private static ServerPool<MySqlConnection> Open(MySqlOptions options) => Open(() => new MySqlConnection(options.ConnectionString), options);

    private static ServerPool<MySqlConnection> Open(Func<MySqlConnection> create, MySqlOptions options)
    {
        var dialect = (options.Dialect ?? AskServer(create)).WithGuids(options.Guids);
        return Pool(create, ownsConnections: true, options.Pool, dialect, MySqlEndpoint.Of(options.ConnectionString, dialect));
    }

    private static ServerPool<MySqlConnection> Pool(
        Func<MySqlConnection> create, bool ownsConnections, PoolOptions options, MySqlDialect dialect, DatabaseEndpoint endpoint) => new(
        create,
        ownsConnections,
        async (connection, cancellationToken) =>
        {
            MySqlServer.ThrowIfNot(dialect, connection);
            var session = new MySqlSession(connection, ownsConnections, dialect, options.MaxSize);
            await session.SetUpAsync(cancellationToken).ConfigureAwait(false);
            return session;
        },
        MySqlErrors.OfOpen,
        options,
        endpoint)
    {
        Dialect = dialect,
        CodeOf = MySqlErrors.CodeOf,

        // On the program's own connection there may be a transaction of its own, and one that a pool does not reset would keep that of a batch that failed.
        HasBatchSnapshots = ownsConnections && IsClean(create),
        MostKeysInBatch = 5_000,
        MayRound = static field => field.Type.Kind == FieldKind.Single || (field.Type.Kind == FieldKind.Double && field.ColumnType is not null),
    };

    private static bool IsClean(Func<MySqlConnection> create)
    {
        using var connection = create();
        return new MySqlConnectionStringBuilder(connection.ConnectionString) is { Pooling: false } or { ConnectionReset: true };
    }

    private static MySqlDialect AskServer(Func<MySqlConnection> create)
    {
        using var connection = create();
        Connect(connection);
        return MySqlServer.DialectOf(connection);
    }

    private static void Connect(MySqlConnection connection)
    {
        try
        {
            connection.Open();
        }
        catch (MySqlException exception)
        {
            throw MySqlErrors.OfOpen(exception)!;
        }
    }
}
