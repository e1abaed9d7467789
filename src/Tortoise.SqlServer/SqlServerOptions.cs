using System.Globalization;
using Microsoft.Data.SqlClient;
using Tortoise.Execution;

namespace Tortoise.SqlServer;

/// <summary>What a URL, or a connection string, says about a database of SQL Server.</summary>
internal sealed class SqlServerOptions
{
    public static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(30);

    private const int DefaultMaxSize = 10;

    /// <summary>Longer times do not fit into milliseconds, which is how the driver counts.</summary>
    private const int MostSeconds = int.MaxValue / 1000;

    private static readonly string[] Known =
    [
        "minsize", "maxsize", "timeout", "connect_timeout", "command_timeout", "encrypt", "trust_server_certificate", "application_name",
        "application_intent", "multi_subnet_failover", "failover_partner", "driver",
    ];

    private readonly SqlConnectionStringBuilder _connection;

    private SqlServerOptions(SqlConnectionStringBuilder connection)
    {
        // Tortoise keeps its own pool, with the commands of each connection.
        connection.Pooling = false;
        connection.Enlist = false;
        connection.MultipleActiveResultSets = false;
        _connection = connection;
    }

    public string ConnectionString => _connection.ConnectionString;

    public int MaxSize { get; private init; } = DefaultMaxSize;

    /// <summary>Options that other programs need.</summary>
    public IReadOnlyList<string> IgnoredOptions { get; private init; } = [];

    /// <summary>How long to wait for a free connection.</summary>
    public TimeSpan Timeout { get; private init; } = DefaultTimeout;

    /// <exception cref="ConfigurationException">The connection string is wrong.</exception>
    public static SqlServerOptions Of(string connectionString)
    {
        try
        {
            var connection = new SqlConnectionStringBuilder(connectionString);
            var maxSize = connection.ShouldSerialize("Max Pool Size") ? connection.MaxPoolSize : DefaultMaxSize;
            return new SqlServerOptions(connection) { MaxSize = maxSize };
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or OverflowException)
        {
            throw new ConfigurationException(
                "The connection string is not valid for SqlClient. Write Server=…;Database=…;User ID=…;Password=…, with the option names that SqlClient documents.");
        }
    }

    /// <exception cref="ConfigurationException">The URL, or one of its options, is wrong.</exception>
    public static SqlServerOptions Of(DatabaseUrl databaseUrl)
    {
        var url = ServerUrl.Parse(databaseUrl);
        if (url.Hosts.Count > 1)
        {
            throw new ConfigurationException(
                "The URL names several hosts, but SqlClient connects to one: give the listener of the availability group, or the other host as failover_partner.");
        }

        var connection = new SqlConnectionStringBuilder
        {
            DataSource = url.Port is { } port ? string.Create(CultureInfo.InvariantCulture, $"{url.Host},{port}") : url.Host,
            InitialCatalog = url.Database ?? "",
            ConnectTimeout = url.TakeNumber("connect_timeout", least: 1, MostSeconds) ?? 15,
            CommandTimeout = url.TakeNumber("command_timeout", least: 0, MostSeconds) ?? 0,
            Encrypt = Encryption(url.Take("encrypt")),
            TrustServerCertificate = Flag(url, "trust_server_certificate"),
            MultiSubnetFailover = Flag(url, "multi_subnet_failover"),
            ApplicationIntent = Intent(url.Take("application_intent")),
        };
        SetPartner(url, connection);
        if (url.User is { } user)
        {
            connection.UserID = user;
            connection.Password = url.Password ?? "";
        }
        else
        {
            connection.IntegratedSecurity = true;
        }

        if (url.Take("application_name") is { } name)
        {
            connection.ApplicationName = name;
        }

        // The name of an ODBC driver, which other programs need in the same URL.
        string[] ignored = url.Take("driver") is null ? [] : ["driver"];
        var maxSize = url.TakeNumber("maxsize", least: 1) ?? DefaultMaxSize;

        // Connections are opened when they are needed; the number is only checked.
        if (url.TakeNumber("minsize", least: 0) > maxSize)
        {
            throw new ConfigurationException("The URL option 'minsize' must not be greater than 'maxsize'.");
        }

        var timeout = url.TakeNumber("timeout", least: 1, MostSeconds);
        url.RefuseRest(Known);
        return new SqlServerOptions(connection)
        {
            IgnoredOptions = ignored,
            MaxSize = maxSize,
            Timeout = timeout is { } seconds ? TimeSpan.FromSeconds(seconds) : DefaultTimeout,
        };
    }

    private static void SetPartner(ServerUrl url, SqlConnectionStringBuilder connection)
    {
        if (url.Take("failover_partner") is not { } partner)
        {
            return;
        }

        if (url.Database is null || connection.MultiSubnetFailover)
        {
            throw new ConfigurationException("The URL option 'failover_partner' needs a database in the URL, and does not go with 'multi_subnet_failover'.");
        }

        connection.FailoverPartner = partner;
    }

    private static bool Flag(ServerUrl url, string name) => url.Take(name)?.ToUpperInvariant() switch
    {
        null or "FALSE" or "NO" or "0" => false,
        "TRUE" or "YES" or "1" => true,
        _ => throw new ConfigurationException($"The URL option '{name}' must be true or false."),
    };

    private static SqlConnectionEncryptOption Encryption(string? mode) => mode?.ToUpperInvariant() switch
    {
        null or "TRUE" or "YES" or "1" or "MANDATORY" => SqlConnectionEncryptOption.Mandatory,
        "FALSE" or "NO" or "0" or "OPTIONAL" => SqlConnectionEncryptOption.Optional,
        "STRICT" => SqlConnectionEncryptOption.Strict,
        _ => throw new ConfigurationException("The URL option 'encrypt' must be true, false or strict."),
    };

    private static ApplicationIntent Intent(string? intent) => intent?.ToUpperInvariant() switch
    {
        null or "READWRITE" => ApplicationIntent.ReadWrite,
        "READONLY" => ApplicationIntent.ReadOnly,
        _ => throw new ConfigurationException("The URL option 'application_intent' must be readwrite or readonly."),
    };
}
