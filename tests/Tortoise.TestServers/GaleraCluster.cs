using System.Net;

namespace Tortoise.TestServers;

/// <summary>Servers of MariaDB that hold the same rows and each take writes: a Galera cluster, on addresses of the loopback network.</summary>
public sealed class GaleraCluster : IDisposable
{
    public const string NotInstalled = "Galera is not installed. Run: apt-get install -y --no-install-recommends mariadb-server galera-4 rsync lsof.";

    private const string Provider = "/usr/lib/galera/libgalera_smm.so";

    private readonly List<MariaDbProcess> _nodes = [];

    public static bool IsInstalled =>
        MariaDbProcess.IsInstalled && File.Exists(Provider) && File.Exists("/usr/bin/rsync") && File.Exists("/usr/bin/lsof");

    /// <summary>The servers, which all listen on the same port.</summary>
    public IReadOnlyList<MariaDbProcess> Nodes => _nodes;

    public static GaleraCluster Start(int nodes)
    {
        if (!IsInstalled)
        {
            throw new InvalidOperationException(NotInstalled);
        }

        var cluster = new GaleraCluster();
        var ports = Enumerable.Range(0, 4).Select(_ => Loopback.FreePort()).ToArray();
        var hosts = Enumerable.Range(1, nodes).Select(node => $"127.0.0.{node}").ToArray();
        try
        {
            foreach (var host in hosts)
            {
                var isFirst = cluster._nodes.Count == 0;
                var options = new ThrowawayServerOptions { IsDurable = true, Settings = Settings(host, hosts, ports, isFirst) };
                cluster._nodes.Add(MariaDbProcess.Start(options, new IPEndPoint(IPAddress.Parse(host), ports[0]), isEmpty: !isFirst));
            }

            return cluster;
        }
        catch
        {
            cluster.Dispose();
            throw;
        }
    }

    public void Dispose() => _nodes.ForEach(node => node.Dispose());

    private static string[] Settings(string host, string[] hosts, int[] ports, bool isFirst) =>
    [
        "binlog-format=ROW", "innodb-autoinc-lock-mode=2", "wsrep-on=ON", $"wsrep-provider={Provider}", "wsrep-cluster-name=tortoise",
        $"wsrep-node-name={host}", $"wsrep-node-address={host}:{ports[1]}",
        $"wsrep-cluster-address=gcomm://{(isFirst ? "" : string.Join(',', hosts.Select(other => $"{other}:{ports[1]}")))}",
        $"wsrep-provider-options=base_host={host};base_port={ports[1]};gmcast.listen_addr=tcp://{host}:{ports[1]};ist.recv_addr={host}:{ports[2]};gcache.size=32M",
        "wsrep-sst-method=rsync", $"wsrep-sst-receive-address={host}:{ports[3]}", .. isFirst ? ["wsrep-new-cluster"] : Array.Empty<string>(),
    ];
}
