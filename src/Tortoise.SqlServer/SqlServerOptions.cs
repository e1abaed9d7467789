using System.Globalization;
using Microsoft.Data.SqlClient;
using Tortoise.Execution;

namespace Tortoise.SqlServer;

/// <summary>What a URL, or a connection string, says about a database of SQL Server.</summary>
internal sealed class SqlServerOptions
{
    private static readonly string[] Known =
    [
        "connect_timeout", "command_timeout", "encrypt", "trust_server_certificate", "application_name",
        "application_intent", "multi_subnet_failover", "failover_partner", "driver",
    ];

    private readonly SqlConnectionStringBuilder _connection;

    private SqlServerOptions(SqlConnectionStringBuilder connection, PoolOptions pool)
    {
        Pool = pool;

        // Tortoise keeps its own pool, with the commands of each connection.
        connection.Pooling = false;
        connection.Enlist = false;
        connection.MultipleActiveResultSets = false;
        _connection = connection;
    }

    public string ConnectionString => _connection.ConnectionString;

    public PoolOptions Pool { get; }

    /// <summary>Options that other programs need.</summary>
    public IReadOnlyList<string> IgnoredOptions { get; private init; } = [];

    /// <exception cref="ConfigurationException">The connection string is wrong.</exception>
    public static SqlServerOptions Of(string connectionString)
    {
        var connection = ConnectionStrings.Parse(
            () => new SqlConnectionStringBuilder(connectionString), "SqlClient", "Server=…;Database=…;User ID=…;Password=…");
        return new SqlServerOptions(
            connection,
            PoolOptions.Of(connection.Given("Min Pool Size", connection.MinPoolSize), connection.Given("Max Pool Size", connection.MaxPoolSize)));
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
            ConnectTimeout = url.Options.TakeSeconds("connect_timeout", least: 1) ?? 15,
            CommandTimeout = url.Options.TakeSeconds("command_timeout", least: 0) ?? 0,
            Encrypt = Encryption(url.Options.Take("encrypt")),
            TrustServerCertificate = Flag(url, "trust_server_certificate"),
            MultiSubnetFailover = Flag(url, "multi_subnet_failover"),
            ApplicationIntent = Intent(url.Options.Take("application_intent")),
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

        if (url.Options.Take("application_name") is { } name)
        {
            connection.ApplicationName = name;
        }

        // The name of an ODBC driver, which other programs need in the same URL.
        string[] ignored = url.Options.Take("driver") is null ? [] : ["driver"];
        var pool = PoolOptions.Take(url.Options);
        url.Options.RefuseRest(Known);
        return new SqlServerOptions(connection, pool) { IgnoredOptions = ignored };
    }

    private static void SetPartner(ServerUrl url, SqlConnectionStringBuilder connection)
    {
        if (url.Options.Take("failover_partner") is not { } partner)
        {
            return;
        }

        if (url.Database is null || connection.MultiSubnetFailover)
        {
            throw new ConfigurationException("The URL option 'failover_partner' needs a database in the URL, and does not go with 'multi_subnet_failover'.");
        }

        connection.FailoverPartner = partner;
    }

    private static bool Flag(ServerUrl url, string name) => url.Options.Take(name)?.ToUpperInvariant() switch
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
