using MySqlConnector;
using Tortoise.Dialects.MySql;
using Tortoise.Execution;
using MySqlGuidFormatOfDriver = MySqlConnector.MySqlGuidFormat;
using MySqlGuidFormat = Tortoise.Dialects.MySql.MySqlGuidFormat;

namespace Tortoise.MySql;

/// <summary>What a URL, or a connection string, says about a database of MySQL or MariaDB.</summary>
internal sealed class MySqlOptions
{
    private readonly MySqlConnectionStringBuilder _connection;

    private MySqlOptions(MySqlConnectionStringBuilder connection, PoolOptions pool, MySqlGuidFormat guids)
    {
        Pool = pool;
        Guids = guids;

        // Tortoise keeps its own pool: a connection that is closed must close its session on the server.
        connection.Pooling = false;

        // A connection that is opened in a TransactionScope would be in it, one that was open before would not.
        connection.AutoEnlist = false;

        // Counts the rows that an update finds, also those that hold the new values already.
        connection.UseAffectedRows = false;
        connection.TreatTinyAsBoolean = false;

        // The session tells by itself what is a Guid.
        connection.GuidFormat = MySqlGuidFormatOfDriver.None;

        // An @ in raw SQL is the server's variable: values have places of their own.
        connection.AllowUserVariables = true;
        _connection = connection;
    }

    public string ConnectionString => _connection.ConnectionString;

    public PoolOptions Pool { get; }

    /// <summary>Which of the two servers it is; null if the server must be asked.</summary>
    public MySqlDialect? Dialect { get; private init; }

    /// <summary>How a Guid is kept.</summary>
    public MySqlGuidFormat Guids { get; }

    /// <summary>What a connection string says about Guids.</summary>
    /// <exception cref="ConfigurationException">It asks for a format that Tortoise does not have.</exception>
    public static MySqlGuidFormat GuidsOf(MySqlConnectionStringBuilder connection) => connection.GuidFormat switch
    {
        MySqlGuidFormatOfDriver.Default or MySqlGuidFormatOfDriver.None or MySqlGuidFormatOfDriver.Binary16 => MySqlGuidFormat.Binary16,
        MySqlGuidFormatOfDriver.Char36 => MySqlGuidFormat.Char36,
        var other => throw new ConfigurationException($"GuidFormat can be Binary16 or Char36 here, but is {other}."),
    };

    /// <exception cref="ConfigurationException">The connection string is wrong.</exception>
    public static MySqlOptions Of(string connectionString) => Of(ConnectionStrings.Parse(
        () => new MySqlConnectionStringBuilder(connectionString), "MySqlConnector", "Server=…;User ID=…;Password=…;Database=…"));

    /// <exception cref="ConfigurationException">The connection string asks for what Tortoise does not have.</exception>
    public static MySqlOptions Of(MySqlConnectionStringBuilder connection) => new(
        connection,
        PoolOptions.Of(
            connection.Given("Minimum Pool Size", (int)connection.MinimumPoolSize), connection.Given("Maximum Pool Size", (int)connection.MaximumPoolSize)),
        GuidsOf(connection));

    /// <exception cref="ConfigurationException">The URL, or one of its options, is wrong.</exception>
    public static MySqlOptions Of(DatabaseUrl databaseUrl)
    {
        var url = ServerUrl.Parse(databaseUrl);
        var connection = new MySqlConnectionStringBuilder { Server = string.Join(',', url.Hosts.Select(host => host.Host)), Port = Port(url) };
        connection.LoadBalance = LoadBalance(url);
        connection.UserID = url.User ?? connection.UserID;
        connection.Password = url.Password ?? connection.Password;
        connection.Database = url.Database ?? connection.Database;
        connection.ConnectionTimeout = (uint)(url.Options.TakeSeconds("connect_timeout", least: 1) ?? 15);
        connection.DefaultCommandTimeout = (uint)(url.Options.TakeSeconds("command_timeout", least: 0) ?? 0);
        connection.ApplicationName = url.Options.Take("application_name") ?? connection.ApplicationName;
        connection.SslMode = SslMode(url.Options.Take("ssl"));
        connection.SslCa = url.Options.Take("ssl_ca") ?? connection.SslCa;
        RequireUtf8(url.Options.Take("charset"));
        var options = new MySqlOptions(connection, PoolOptions.Take(url.Options), Guid(url.Options.Take("guid")))
        {
            Dialect = Server(url.Options.Take("server") ?? (databaseUrl.Scheme.Equals("mariadb", StringComparison.OrdinalIgnoreCase) ? "mariadb" : null)),
        };
        url.Options.RefuseRest(
            "connect_timeout", "command_timeout", "application_name", "charset", "ssl", "ssl_ca", "server", "guid", "load_balance");
        return options;
    }

    /// <summary>The driver knows one port for all hosts; one of them may name it for the others.</summary>
    private static uint Port(ServerUrl url) => url.Hosts.Select(host => host.Port).OfType<int>().Distinct().ToArray() switch
    {
        [] => 3306,
        [var port] => (uint)port,
        _ => throw new ConfigurationException("The hosts of the URL have different ports, but MySqlConnector takes one port for all hosts."),
    };

    private static MySqlLoadBalance LoadBalance(ServerUrl url)
    {
        var name = url.Options.Take("load_balance");
        if (name is not null && url.Hosts.Count == 1)
        {
            throw new ConfigurationException("The URL option 'load_balance' chooses among several hosts: write host,host.");
        }

        return name?.ToUpperInvariant() switch
        {
            null or "FAILOVER" => MySqlLoadBalance.FailOver,
            "RANDOM" => MySqlLoadBalance.Random,
            _ => throw new ConfigurationException("The URL option 'load_balance' must be failover or random."),
        };
    }

    private static MySqlDialect? Server(string? name) => name?.ToUpperInvariant() switch
    {
        null => null,
        "MYSQL" => MySqlDialect.MySql,
        "MARIADB" => MySqlDialect.MariaDb,
        _ => throw new ConfigurationException($"The URL option 'server' must be mysql or mariadb."),
    };

    private static MySqlGuidFormat Guid(string? format) => format?.ToUpperInvariant() switch
    {
        null or "BINARY16" => MySqlGuidFormat.Binary16,
        "CHAR36" => MySqlGuidFormat.Char36,
        _ => throw new ConfigurationException($"The URL option 'guid' must be binary16 or char36."),
    };

    private static MySqlSslMode SslMode(string? mode) => mode?.ToUpperInvariant() switch
    {
        null or "PREFER" or "PREFERRED" => MySqlSslMode.Preferred,
        "DISABLE" or "NONE" or "FALSE" => MySqlSslMode.None,
        "REQUIRE" or "REQUIRED" or "TRUE" => MySqlSslMode.Required,
        "VERIFY-CA" => MySqlSslMode.VerifyCA,
        "VERIFY-FULL" => MySqlSslMode.VerifyFull,
        _ => throw new ConfigurationException($"The URL option 'ssl' must be disable, prefer, require, verify-ca or verify-full."),
    };

    private static void RequireUtf8(string? charset)
    {
        if (charset is not null && !charset.Equals("utf8mb4", StringComparison.OrdinalIgnoreCase))
        {
            throw new ConfigurationException($"The URL option 'charset' can only be utf8mb4, which holds every string.");
        }
    }
}
