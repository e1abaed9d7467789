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
            cancellationToken => npgsql.OpenConnectionAsync(cancellationToken),
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
        builder.EnableNetworkTypes();
        if (options.Connection.SslMode != SslMode.Disable)
        {
            builder.EnableTransportSecurity();
        }

        var dataSource = Build(builder);
        return Pool(dataSource.OpenConnectionAsync, ownsConnection: true, options.MaxSize, options.Timeout, dataSource.DisposeAsync, options.Prepares);
    }

    private static NpgsqlDataSource Build(NpgsqlSlimDataSourceBuilder builder)
    {
        try
        {
            return builder.Build();
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or NotSupportedException)
        {
            throw new ConfigurationException($"Npgsql refuses the settings of the connection: {exception.Message}");
        }
    }

    /// <summary>
    /// Makes the session understand SQL as the dialect writes it. The start-up packet names the time zone of connections that the driver opens
    /// by itself; a backslash that escapes is a setting of few servers, which their sessions report.
    /// </summary>
    private static async ValueTask SetUpAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var zone = PostgreSqlOptions.NamesTimeZone(new NpgsqlConnectionStringBuilder(connection.ConnectionString))
            ? ""
            : $"SET TIME ZONE '{PostgreSqlOptions.TimeZone}';";
        var strings = connection.PostgresParameters.TryGetValue("standard_conforming_strings", out var isOn) && isOn == "off"
            ? "SET standard_conforming_strings = on"
            : "";
        if (zone.Length + strings.Length == 0)
        {
            return;
        }

        var command = new NpgsqlCommand(zone + strings, connection);
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
                    await SetUpAsync(connection, cancellationToken).ConfigureAwait(false);
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
