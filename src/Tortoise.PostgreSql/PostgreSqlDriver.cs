using System.Data;
using System.Data.Common;
using Npgsql;
using Tortoise.CompilerServices;
using Tortoise.Dialects;
using Tortoise.Dialects.PostgreSql;
using Tortoise.Execution;
using Tortoise.PostgreSql;

[assembly: TortoiseDriver(typeof(PostgreSqlDriver))]

namespace Tortoise.PostgreSql;

/// <summary>
/// PostgreSQL, on connections of Npgsql. URLs: <c>postgres://user:password@host:5432/database?maxsize=20</c>. It also works on a
/// connection string, an <see cref="NpgsqlDataSource"/> or an <see cref="NpgsqlConnection"/> of the program's own.
/// </summary>
public sealed class PostgreSqlDriver : IDriver
{
    /// <inheritdoc/>
    public IReadOnlyList<string> Schemes { get; } = ["postgres", "postgresql", "asyncpg", "psycopg"];

    /// <inheritdoc/>
    public Dialect Dialect => PostgreSqlDialect.Instance;

    /// <inheritdoc/>
    public SessionPool Open(DatabaseUrl url) => Open(PostgreSqlOptions.Of(url));

    /// <inheritdoc/>
    public SessionPool Open(string connectionString) => Open(PostgreSqlOptions.Of(connectionString));

    /// <inheritdoc/>
    public SessionPool? Open(DbDataSource dataSource) => dataSource is NpgsqlDataSource npgsql
        ? Pool(
            cancellationToken => OpenInUtcAsync(npgsql, cancellationToken),
            ownsConnection: true,
            new NpgsqlConnectionStringBuilder(npgsql.ConnectionString).MaxPoolSize,
            PostgreSqlOptions.DefaultTimeout,
            close: null)
        : null;

    /// <inheritdoc/>
    public SessionPool? Open(DbConnection connection)
    {
        if (connection is not NpgsqlConnection npgsql)
        {
            return null;
        }

        return Pool(
            async cancellationToken =>
            {
                if (npgsql.State != ConnectionState.Open)
                {
                    await npgsql.OpenAsync(cancellationToken).ConfigureAwait(false);
                }

                await SetTimeZoneAsync(npgsql, cancellationToken).ConfigureAwait(false);
                return npgsql;
            },
            ownsConnection: false,
            maxSize: 1,
            PostgreSqlOptions.DefaultTimeout,
            close: null);
    }

    private static ServerPool<PostgreSqlSession> Open(PostgreSqlOptions options)
    {
        var builder = new NpgsqlSlimDataSourceBuilder(options.Connection.ConnectionString);
        builder.EnableArrays();
        builder.EnableExtraConversions();
        if (options.Connection.SslMode != SslMode.Disable)
        {
            builder.EnableTransportSecurity();
        }

        var dataSource = builder.Build();
        return Pool(dataSource.OpenConnectionAsync, ownsConnection: true, options.MaxSize, options.Timeout, dataSource.DisposeAsync, options.Prepares);
    }

    private static async ValueTask<NpgsqlConnection> OpenInUtcAsync(NpgsqlDataSource dataSource, CancellationToken cancellationToken)
    {
        var connection = await dataSource.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await SetTimeZoneAsync(connection, cancellationToken).ConfigureAwait(false);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>What the start-up packet says to connections that the driver opens by itself.</summary>
    private static async ValueTask SetTimeZoneAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        if (PostgreSqlOptions.NamesTimeZone(new NpgsqlConnectionStringBuilder(connection.ConnectionString)))
        {
            return;
        }

        var command = new NpgsqlCommand($"SET TIME ZONE '{PostgreSqlOptions.TimeZone}'", connection);
        await using (command.ConfigureAwait(false))
        {
            await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static ServerPool<PostgreSqlSession> Pool(
        Func<CancellationToken, ValueTask<NpgsqlConnection>> connect,
        bool ownsConnection,
        int maxSize,
        TimeSpan timeout,
        Func<ValueTask>? close,
        bool? prepares = null)
    {
        SessionRental<PostgreSqlSession> sessions = null!;
        PostgreSqlServer? server = null;
        sessions = new SessionRental<PostgreSqlSession>(
            async cancellationToken =>
            {
                NpgsqlConnection? connection = null;
                try
                {
                    connection = await connect(cancellationToken).ConfigureAwait(false);
                    server ??= await PostgreSqlServer.AskAsync(connection, prepares, cancellationToken).ConfigureAwait(false);
                    return new PostgreSqlSession(connection, ownsConnection, sessions, server, ownsConnection && server.IsDirect ? connect : null);
                }
                catch (Exception exception)
                {
                    if (ownsConnection && connection is not null)
                    {
                        await connection.DisposeAsync().ConfigureAwait(false);
                    }

                    if (exception is NpgsqlException or TimeoutException or InvalidOperationException)
                    {
                        throw PostgreSqlErrors.OfOpen(exception);
                    }

                    throw;
                }
            },
            maxSize,
            timeout);
        return new ServerPool<PostgreSqlSession>(sessions, close);
    }
}
