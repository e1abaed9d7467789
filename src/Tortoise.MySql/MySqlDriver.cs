using System.Data;
using System.Data.Common;
using MySqlConnector;
using Tortoise.CompilerServices;
using Tortoise.Dialects;
using Tortoise.Dialects.MySql;
using Tortoise.Execution;
using Tortoise.MySql;

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

    /// <inheritdoc/>
    public Dialect Dialect => MySqlDialect.MySql;

    /// <inheritdoc/>
    public SessionPool Open(DatabaseUrl url) => Open(MySqlOptions.Of(url));

    /// <inheritdoc/>
    public SessionPool Open(string connectionString)
    {
        MySqlConnectionStringBuilder connection;
        try
        {
            connection = new MySqlConnectionStringBuilder(connectionString);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or InvalidCastException or OverflowException or InvalidOperationException)
        {
            // The driver's message may quote a part of a password that has a semicolon in it.
            throw new ConfigurationException(
                "The connection string is not valid for MySqlConnector: an option is unknown or has an invalid value. Write Server=…;User ID=…;Password=…;Database=….");
        }

        return Open(MySqlOptions.Of(connection));
    }

    /// <inheritdoc/>
    public SessionPool? Open(DbConnection connection)
    {
        if (connection is not MySqlConnection mySql)
        {
            return null;
        }

        if (mySql.State == ConnectionState.Closed)
        {
            Connect(mySql);
        }

        var dialect = MySqlServers.DialectOf(mySql).WithGuids(MySqlOptions.GuidsOf(new MySqlConnectionStringBuilder(mySql.ConnectionString)));
        return Pool(
            async cancellationToken =>
            {
                var session = new MySqlSession(mySql, dialect, maxSize: 1, ownsConnection: false);
                try
                {
                    await session.SetUpAsync(cancellationToken).ConfigureAwait(false);
                    return session;
                }
                catch (MySqlException exception)
                {
                    throw MySqlErrors.OfOpen(exception);
                }
            },
            maxSize: 1,
            MySqlOptions.DefaultTimeout,
            dialect);
    }

    /// <inheritdoc/>
    public SessionPool? Open(DbDataSource dataSource) => dataSource is MySqlDataSource mySql
        ? Open(mySql.CreateConnection, MySqlOptions.Of(new MySqlConnectionStringBuilder(mySql.ConnectionString)))
        : null;

    private static ServerPool<MySqlSession> Open(MySqlOptions options) => Open(() => new MySqlConnection(options.ConnectionString), options);

    private static ServerPool<MySqlSession> Open(Func<MySqlConnection> create, MySqlOptions options)
    {
        var dialect = (options.Dialect ?? AskServer(create)).WithGuids(options.Guids);
        return Pool(
            async cancellationToken =>
            {
                var connection = create();
                try
                {
                    await connection.OpenAsync(cancellationToken).ConfigureAwait(false);
                    MySqlServers.ThrowIfNot(dialect, connection);
                    var session = new MySqlSession(connection, dialect, options.MaxSize, ownsConnection: true);
                    await session.SetUpAsync(cancellationToken).ConfigureAwait(false);
                    return session;
                }
                catch (Exception exception)
                {
                    await connection.DisposeAsync().ConfigureAwait(false);
                    if (exception is MySqlException)
                    {
                        throw MySqlErrors.OfOpen(exception);
                    }

                    throw;
                }
            },
            options.MaxSize,
            options.Timeout,
            dialect);
    }

    private static ServerPool<MySqlSession> Pool(
        Func<CancellationToken, ValueTask<MySqlSession>> open, int maxSize, TimeSpan timeout, MySqlDialect dialect)
    {
        SessionRental<MySqlSession> rental = null!;
        rental = new SessionRental<MySqlSession>(
            async cancellationToken =>
            {
                var session = await open(cancellationToken).ConfigureAwait(false);
                session.Home = rental;
                return session;
            },
            maxSize,
            timeout);
        return new ServerPool<MySqlSession>(rental, dialect: dialect);
    }

    private static MySqlDialect AskServer(Func<MySqlConnection> create)
    {
        using var connection = create();
        Connect(connection);
        return MySqlServers.DialectOf(connection);
    }

    private static void Connect(MySqlConnection connection)
    {
        try
        {
            connection.Open();
        }
        catch (MySqlException exception)
        {
            throw MySqlErrors.OfOpen(exception);
        }
    }
}
