using System.Data.Common;
using Npgsql;
using Tortoise.CompilerServices;
using Tortoise.Diagnostics;
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

    Dialect IDriver.Dialect => PostgreSqlDialect.Instance;

    SessionPool IDriver.Open(DatabaseUrl url) => Open(PostgreSqlOptions.Of(url));

    SessionPool IDriver.Open(string connectionString) => Open(PostgreSqlOptions.Of(connectionString));

    SessionPool? IDriver.Open(DbDataSource dataSource) => dataSource is NpgsqlDataSource npgsql
        ? Pool(npgsql.CreateConnection, PostgreSqlEndpoint.Of(npgsql.ConnectionString), ownsConnections: true, PoolOptions.Of(null, new NpgsqlConnectionStringBuilder(npgsql.ConnectionString).MaxPoolSize))
        : null;

    SessionPool? IDriver.Open(DbConnection connection) => connection is NpgsqlConnection npgsql
        ? Pool(() => npgsql, PostgreSqlEndpoint.Of(npgsql.ConnectionString), ownsConnections: false, PoolOptions.Single)
        : null;

    private static ServerPool<NpgsqlConnection> Open(PostgreSqlOptions options)
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
        return Pool(dataSource.CreateConnection, PostgreSqlEndpoint.Of(options.Connection), ownsConnections: true, options.Pool, dataSource.DisposeAsync, options.Prepares);
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

    private static ServerPool<NpgsqlConnection> Pool(
        Func<NpgsqlConnection> create,
        DatabaseEndpoint endpoint,
        bool ownsConnections,
        PoolOptions options,
        Func<ValueTask>? close = null,
        bool? prepares = null)
    {
        PostgreSqlServer? server = null;
        return new ServerPool<NpgsqlConnection>(
            create,
            ownsConnections,
            async (connection, cancellationToken) =>
            {
                await SetUpAsync(connection, cancellationToken).ConfigureAwait(false);
                server ??= await PostgreSqlServer.AskAsync(connection, prepares, cancellationToken).ConfigureAwait(false);
                return new PostgreSqlSession(connection, ownsConnections, server, ownsConnections && server.IsDirect ? create : null);
            },
            PostgreSqlErrors.OfOpen,
            options,
            endpoint)
        {
            CodeOf = static exception => exception.SqlState,

            // On the program's own connection there may be a transaction of its own.
            HasBatchSnapshots = ownsConnections,
            Close = close,
        };
    }
}
