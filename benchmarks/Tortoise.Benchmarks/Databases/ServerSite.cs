using System.Data.Common;
using MySqlConnector;
using Npgsql;
using Tortoise.TestServers;

namespace Tortoise.Benchmarks;

/// <summary>A server of its own on the loopback address, without TLS. It does not wait for the disk: what is measured is the way to it and back.</summary>
internal sealed class ServerSite : Site
{
    private readonly IDisposable? _server;
    private readonly Uri _url;

    public ServerSite(Engine engine)
        : base(engine)
    {
        // Tables are vacuumed before each scenario, not during some of the batches.
        IThrowawayServer server = engine == Engine.PostgreSql
            ? PostgreSqlCluster.Start(new ThrowawayServerOptions { Settings = ["autovacuum = off"] })
            : MariaDbProcess.Start();
        (_server, _url) = (server, new Uri(server.Url));
    }

    private ServerSite(ServerSite other, int port)
        : base(other.Engine) => _url = new UriBuilder(other._url) { Port = port }.Uri;

    public override string Url => Engine == Engine.PostgreSql ? $"{_url}?sslmode=disable&maxsize=20" : $"{_url}?maxsize=20";

    /// <summary>A proxy before the server.</summary>
    public RoundTripCounter CountRoundTrips() => new(_url.Host, _url.Port);

    /// <summary>The same server behind a proxy.</summary>
    public ServerSite Behind(RoundTripCounter proxy) => new(this, proxy.Port);

    public override string ConnectionString(string settings = "")
    {
        var common = $"Server={_url.Host};Port={_url.Port};Database={_url.AbsolutePath[1..]};Username={_url.UserInfo};Pooling=false;";
        return Engine == Engine.PostgreSql ? $"{common}SSL Mode=Disable;{settings}" : $"{common}SSL Mode=None;{settings}";
    }

    public override Task SettleAsync() => ExecuteAsync(Engine == Engine.PostgreSql ? "VACUUM ANALYZE" : null);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        NpgsqlConnection.ClearAllPools();
        _server?.Dispose();
    }

    protected override DbConnection Connection(string connectionString) =>
        Engine == Engine.PostgreSql ? new NpgsqlConnection(connectionString) : new MySqlConnection(connectionString);
}
