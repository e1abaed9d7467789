using System.Data.Common;
using Npgsql;

namespace Tortoise.Chaos.Testbeds;

/// <summary>A database of its own on a server of PostgreSQL.</summary>
internal sealed class PostgreSqlTestbed : Testbed
{
    private const string Others = "datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'";

    private readonly string _name;

    private PostgreSqlTestbed(IThrowawayServer server, string name)
    {
        Server = server;
        _name = name;
    }

    public override IThrowawayServer Server { get; }

    public static async Task<PostgreSqlTestbed> CreateAsync(IThrowawayServer server, string name)
    {
        await new PostgreSqlTestbed(server, "postgres").ExecuteAsync($"CREATE DATABASE {name}");
        return new PostgreSqlTestbed(server, name);
    }

    /// <summary>The same database on another server: a replica.</summary>
    public PostgreSqlTestbed On(IThrowawayServer server) => new(server, _name);

    public override string Url(string options = "") => $"{Server.Address}/{_name}?{options}";

    public override Task<DbConnection> ConnectAsync() => OpenedAsync(new NpgsqlConnection(
        $"Host=127.0.0.1;Port={new Uri(Server.Address).Port};Username=postgres;Database={_name};Pooling=false;Timeout=10;Command Timeout=20"));

    public override Task<long> ConnectionsAsync() => CountAsync($"SELECT COUNT(*) FROM pg_stat_activity WHERE {Others}");

    public override Task<long> OpenTransactionsAsync() =>
        CountAsync($"SELECT COUNT(*) FROM pg_stat_activity WHERE {Others} AND xact_start IS NOT NULL");

    public override Task<long> LocksAsync() => CountAsync(
        $"SELECT COUNT(*) FROM pg_locks WHERE pid IN (SELECT pid FROM pg_stat_activity WHERE {Others}) AND locktype <> 'virtualxid'");

    public override ValueTask DisposeAsync() => default;
}
