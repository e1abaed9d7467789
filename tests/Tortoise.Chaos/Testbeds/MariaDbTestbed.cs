using System.Data.Common;
using MySqlConnector;

namespace Tortoise.Chaos.Testbeds;

/// <summary>A database of its own on a server of MariaDB.</summary>
internal sealed class MariaDbTestbed : Testbed
{
    private const string Others = "db = DATABASE() AND id <> CONNECTION_ID()";

    private readonly string _name;

    private MariaDbTestbed(IThrowawayServer server, string name)
    {
        Server = server;
        _name = name;
    }

    public override IThrowawayServer Server { get; }

    public static async Task<MariaDbTestbed> CreateAsync(IThrowawayServer server, string name)
    {
        await new MariaDbTestbed(server, "mysql").ExecuteAsync($"CREATE DATABASE {name}");
        return new MariaDbTestbed(server, name);
    }

    /// <summary>The same database on another server: a node of a cluster.</summary>
    public MariaDbTestbed On(IThrowawayServer server) => new(server, _name);

    public override string Url(string options = "") => $"{Server.Address}/{_name}?{options}";

    public override Task<DbConnection> ConnectAsync()
    {
        var address = new Uri(Server.Address);
        return OpenedAsync(new MySqlConnection(
            $"Server={address.Host};Port={address.Port};User ID=root;Database={_name};Pooling=false;Connection Timeout=10;Default Command Timeout=20"));
    }

    public override Task<long> ConnectionsAsync() => CountAsync($"SELECT COUNT(*) FROM information_schema.processlist WHERE {Others}");

    public override Task<long> OpenTransactionsAsync() => CountAsync(
        "SELECT COUNT(*) FROM information_schema.innodb_trx WHERE trx_mysql_thread_id IN " +
        $"(SELECT id FROM information_schema.processlist WHERE {Others})");

    /// <remarks>There is no list of them all; what can be locked as a whole is not locked by others.</remarks>
    public override async Task<long> LocksAsync()
    {
        try
        {
            await ExecuteAsync("SET lock_wait_timeout = 1; LOCK TABLES mark WRITE");
            return 0;
        }
        catch (MySqlException exception) when (exception.ErrorCode == MySqlErrorCode.LockWaitTimeout)
        {
            return 1;
        }
    }

    public override ValueTask DisposeAsync() => default;
}
