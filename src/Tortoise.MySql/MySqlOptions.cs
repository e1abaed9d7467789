using MySqlConnector;
using Tortoise.Dialects.MySql;
using Tortoise.Execution;
using MySqlGuidFormatOfDriver = MySqlConnector.MySqlGuidFormat;
using MySqlGuidFormat = Tortoise.Dialects.MySql.MySqlGuidFormat;

namespace Tortoise.MySql;

/// <summary>What a URL, or a connection string, says about a database of MySQL or MariaDB.</summary>
internal sealed class MySqlOptions
{
    public static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(30);

    private const int DefaultMaxSize = 10;

    /// <summary>Longer times do not fit into milliseconds, which is how the driver counts.</summary>
    private const int MostSeconds = int.MaxValue / 1000;

    private readonly MySqlConnectionStringBuilder _connection;

    private MySqlOptions(MySqlConnectionStringBuilder connection, MySqlGuidFormat guids)
    {
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

    public int MaxSize { get; private set; } = DefaultMaxSize;

    /// <summary>How long to wait for a free connection.</summary>
    public TimeSpan Timeout { get; private set; } = DefaultTimeout;

    /// <summary>Which of the two servers it is; null where the server must be asked.</summary>
    public MySqlDialect? Dialect { get; private set; }

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

    public static MySqlOptions Of(MySqlConnectionStringBuilder connection) => new(connection, GuidsOf(connection))
    {
        MaxSize = connection.ContainsKey("Maximum Pool Size") ? (int)connection.MaximumPoolSize : DefaultMaxSize,
    };

    public static MySqlOptions Of(DatabaseUrl url)
    {
        var server = ServerUrl.Parse(url);
        var connection = new MySqlConnectionStringBuilder { Server = string.Join(',', server.Hosts.Select(host => host.Host)), Port = Port(server) };
        connection.LoadBalance = LoadBalance(server);
        connection.UserID = server.User ?? connection.UserID;
        connection.Password = server.Password ?? connection.Password;
        connection.Database = server.Database ?? connection.Database;
        connection.ConnectionTimeout = (uint)(server.TakeNumber("connect_timeout", least: 1, MostSeconds) ?? 15);
        connection.DefaultCommandTimeout = (uint)(server.TakeNumber("command_timeout", least: 0, MostSeconds) ?? 0);
        connection.ApplicationName = server.Take("application_name") ?? connection.ApplicationName;
        connection.SslMode = SslMode(server.Take("ssl"));
        connection.SslCa = server.Take("ssl_ca") ?? connection.SslCa;
        RequireUtf8(server.Take("charset"));
        var least = server.TakeNumber("minsize", least: 0) ?? 0;
        var options = new MySqlOptions(connection, Guid(server.Take("guid")))
        {
            MaxSize = server.TakeNumber("maxsize", least: 1) ?? Math.Max(DefaultMaxSize, least),
            Timeout = TimeSpan.FromSeconds(server.TakeNumber("timeout", least: 1, MostSeconds) ?? DefaultTimeout.TotalSeconds),
            Dialect = Server(server.Take("server") ?? (url.Scheme.Equals("mariadb", StringComparison.OrdinalIgnoreCase) ? "mariadb" : null)),
        };
        if (least > options.MaxSize)
        {
            throw new ConfigurationException("The URL option 'minsize' must not be greater than 'maxsize'.");
        }

        server.RefuseRest(
            "minsize", "maxsize", "timeout", "connect_timeout", "command_timeout", "application_name", "charset", "ssl", "ssl_ca", "server",
            "guid", "load_balance");
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
        var name = url.Take("load_balance");
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
