using System.Globalization;
using Npgsql;
using Tortoise.Execution;

namespace Tortoise.PostgreSql;

/// <summary>What a URL, or a connection string, says about a server of PostgreSQL.</summary>
internal sealed class PostgreSqlOptions
{
    /// <summary>Times without a zone are UTC; the server computes them, and today's date, in the zone of the session.</summary>
    public const string TimeZone = "UTC";

    private const int DefaultPort = 5432;

    /// <summary>Npgsql takes no longer time to connect.</summary>
    private const int MostConnectSeconds = 1024;

    private static readonly string[] Known =
    [
        "connect_timeout", "statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout", "ssl",
        "sslmode", "sslrootcert", "sslcert", "sslkey", "schema", "application_name", "keepalive", "target_session_attributes", "load_balance_hosts",
        "host_recheck_seconds", "command_timeout", "prepare",
    ];

    private PostgreSqlOptions(NpgsqlConnectionStringBuilder connection, PoolOptions pool)
    {
        Pool = pool;

        // Tortoise keeps its own pool, with the commands that each connection has prepared.
        connection.Pooling = false;
        connection.Enlist = false;

        if (!NamesTimeZone(connection))
        {
            connection.Timezone = TimeZone;
        }

        // The detail names the columns of a broken constraint; it is taken out of what the program sees, for it holds their values.
        connection.IncludeErrorDetail = true;
        Connection = connection;
    }

    public NpgsqlConnectionStringBuilder Connection { get; }

    public PoolOptions Pool { get; }

    /// <summary>Whether statements are prepared; null if nothing is said.</summary>
    public bool? Prepares { get; private init; }

    /// <summary>True if the program has chosen the time zone of its sessions.</summary>
    public static bool NamesTimeZone(NpgsqlConnectionStringBuilder connection) =>
        connection.Timezone is not null || connection.Options?.Contains("timezone", StringComparison.OrdinalIgnoreCase) == true;

    /// <exception cref="ConfigurationException">The connection string is wrong.</exception>
    public static PostgreSqlOptions Of(string connectionString)
    {
        var connection = ConnectionStrings.Parse(
            () => new NpgsqlConnectionStringBuilder(connectionString), "Npgsql", "Host=…;Port=5432;Username=…;Password=…;Database=…");

        // How long a statement may take is the server's to say (statement_timeout), unless the program says it.
        if (!connectionString.Contains("command timeout", StringComparison.OrdinalIgnoreCase))
        {
            connection.CommandTimeout = 0;
        }

        return new PostgreSqlOptions(
            connection,
            PoolOptions.Of(
                connection.Given("Minimum Pool Size", connection.MinPoolSize), connection.Given("Maximum Pool Size", connection.MaxPoolSize)));
    }

    /// <exception cref="ConfigurationException">The URL, or one of its options, is wrong.</exception>
    public static PostgreSqlOptions Of(DatabaseUrl databaseUrl)
    {
        var url = ServerUrl.Parse(databaseUrl);
        var connection = new NpgsqlConnectionStringBuilder
        {
            Host = Hosts(url),
            Port = url.Hosts.Count == 1 ? url.Port ?? DefaultPort : DefaultPort,
            Username = url.User,
            Password = url.Password,
            Database = url.Database,
            ApplicationName = url.Options.Take("application_name"),
            SearchPath = url.Options.Take("schema"),
            Options = ServerSettings(url),
            CommandTimeout = url.Options.TakeSeconds("command_timeout", least: 0) ?? 0,
            KeepAlive = url.Options.TakeSeconds("keepalive", least: 0) ?? 0,
        };
        ChooseHosts(url, connection);
        SetTransportSecurity(url, connection);
        var hasTimeout = url.Options.Rest.ContainsKey("timeout");
        var pool = PoolOptions.Take(url.Options);
        connection.Timeout = url.Options.TakeSeconds("connect_timeout", least: 1, MostConnectSeconds)
            ?? (hasTimeout ? (int)Math.Min(pool.Timeout.TotalSeconds, MostConnectSeconds) : 15);
        var prepares = Prepare(url.Options.Take("prepare"));
        url.Options.RefuseRest(Known);
        return new PostgreSqlOptions(connection, pool) { Prepares = prepares };
    }

    private static bool? Prepare(string? value) => value?.ToUpperInvariant() switch
    {
        null => null,
        "ON" or "TRUE" or "1" => true,
        "OFF" or "FALSE" or "0" => false,
        _ => throw new ConfigurationException("The URL option 'prepare' must be on or off."),
    };

    /// <summary>One host, or several with their ports, as Npgsql writes them.</summary>
    private static string Hosts(ServerUrl url) => url.Hosts is [var only]
        ? only.Host
        : string.Join(',', url.Hosts.Select(host => string.Create(
            CultureInfo.InvariantCulture, $"{(host.Host.Contains(':', StringComparison.Ordinal) ? $"[{host.Host}]" : host.Host)}:{host.Port ?? DefaultPort}")));

    /// <summary>Which of several hosts is connected to.</summary>
    private static void ChooseHosts(ServerUrl url, NpgsqlConnectionStringBuilder connection)
    {
        var (attributes, balance) = (url.Options.Take("target_session_attributes"), url.Options.Take("load_balance_hosts"));
        var recheck = url.Options.TakeSeconds("host_recheck_seconds", least: 0);
        if (url.Hosts.Count == 1 && (attributes ?? balance) is not null)
        {
            throw new ConfigurationException("The URL options 'target_session_attributes' and 'load_balance_hosts' choose among several hosts: write host:port,host:port.");
        }

        connection.TargetSessionAttributes = attributes?.ToUpperInvariant() switch
        {
            null => null,
            "ANY" => "any",
            "PRIMARY" => "primary",
            "STANDBY" => "standby",
            "PREFER-PRIMARY" => "prefer-primary",
            "PREFER-STANDBY" => "prefer-standby",
            "READ-WRITE" => "read-write",
            "READ-ONLY" => "read-only",
            _ => throw new ConfigurationException(
                "The URL option 'target_session_attributes' must be any, primary, standby, prefer-primary, prefer-standby, read-write or read-only."),
        };
        connection.LoadBalanceHosts = balance?.ToUpperInvariant() switch
        {
            null or "DISABLE" or "FALSE" => false,
            "RANDOM" or "TRUE" => true,
            _ => throw new ConfigurationException("The URL option 'load_balance_hosts' must be disable or random."),
        };
        connection.HostRecheckSeconds = recheck ?? connection.HostRecheckSeconds;
    }

    /// <summary>Settings that the server itself keeps for the connection, in milliseconds.</summary>
    private static string? ServerSettings(ServerUrl url)
    {
        string[] names = ["statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout"];
        var settings = from name in names
                       let value = url.Options.TakeNumber(name, least: 0)
                       where value is not null
                       select string.Create(CultureInfo.InvariantCulture, $"-c {name}={value}");
        return string.Join(' ', settings) is { Length: > 0 } options ? options : null;
    }

    private static void SetTransportSecurity(ServerUrl url, NpgsqlConnectionStringBuilder connection)
    {
        var (ssl, mode) = (url.Options.Take("ssl"), url.Options.Take("sslmode"));
        if (ssl is not null && mode is not null)
        {
            throw new ConfigurationException("The URL options 'ssl' and 'sslmode' mean the same: specify one of them.");
        }

        connection.SslMode = (ssl ?? mode)?.ToUpperInvariant() switch
        {
            null or "PREFER" => SslMode.Prefer,
            "TRUE" or "1" or "REQUIRE" => SslMode.Require,
            "FALSE" or "0" or "DISABLE" => SslMode.Disable,
            "ALLOW" => SslMode.Allow,
            "VERIFY-CA" => SslMode.VerifyCA,
            "VERIFY-FULL" => SslMode.VerifyFull,
            _ when ssl is not null => throw new ConfigurationException("The URL option 'ssl' must be true, false or a mode of sslmode."),
            _ => throw new ConfigurationException("The URL option 'sslmode' must be disable, allow, prefer, require, verify-ca or verify-full."),
        };
        connection.RootCertificate = url.Options.Take("sslrootcert");
        connection.SslCertificate = url.Options.Take("sslcert");
        connection.SslKey = url.Options.Take("sslkey");
    }
}
