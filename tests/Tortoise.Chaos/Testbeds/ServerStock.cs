namespace Tortoise.Chaos.Testbeds;

/// <summary>The servers of a run: one of a kind, which trials share one after the other until one of them fails.</summary>
internal sealed class ServerStock : IDisposable
{
    private readonly Dictionary<DatabaseKind, IThrowawayServer> _servers = [];
    private int _testbeds;

    public async Task<Testbed> NewTestbedAsync(DatabaseKind kind)
    {
        var name = $"chaos_{++_testbeds}";
        return kind switch
        {
            DatabaseKind.PostgreSql => await PostgreSqlTestbed.CreateAsync(Server(kind, PostgreSqlCluster.Start), name),
            DatabaseKind.MariaDb => await MariaDbTestbed.CreateAsync(Server(kind, MariaDbProcess.Start), name),
            _ => new SqliteTestbed(),
        };
    }

    /// <summary>Ends the server of a kind: the next trial gets a new one.</summary>
    public void Discard(DatabaseKind kind)
    {
        if (_servers.Remove(kind, out var server))
        {
            server.Dispose();
        }
    }

    public void Dispose()
    {
        foreach (var kind in Enum.GetValues<DatabaseKind>())
        {
            Discard(kind);
        }
    }

    private IThrowawayServer Server(DatabaseKind kind, Func<ThrowawayServerOptions, IThrowawayServer> start)
    {
        if (!_servers.TryGetValue(kind, out var server))
        {
            _servers[kind] = server = start(new ThrowawayServerOptions { IsDurable = true });
        }

        return server;
    }
}
