namespace Tortoise.Chaos.Scenarios;

internal sealed class GaleraNode() : Scenario(
    "galera-node",
    "kill -9 of a node of a Galera cluster under numbered writers, who go on at another node",
    DatabaseKind.MariaDb)
{
    private const int Places = 8;

    public override bool IsForFullRunOnly => true;

    public override async Task RunAsync(Trial trial)
    {
        if (!GaleraCluster.IsInstalled)
        {
            throw new SkippedException(GaleraCluster.NotInstalled);
        }

        using var cluster = GaleraCluster.Start(nodes: 3);
        await using var testbed = await MariaDbTestbed.CreateAsync(cluster.Nodes[0], "chaos");
        if (!await Trial.HoldsAsync(async () => await testbed.CountAsync(
                "SELECT COUNT(*) FROM information_schema.global_status WHERE variable_name = 'wsrep_cluster_size' AND variable_value = 3") == 1))
        {
            throw new InvalidOperationException("The cluster does not form.");
        }

        var hosts = string.Join(',', cluster.Nodes.Select(node => new Uri(node.Address).Authority));
        await using (await testbed.OpenAsync(""))
        {
        }

        var database = Database.Open(
            $"mariadb://root@{hosts}/chaos?maxsize={Places}&timeout=30&connect_timeout=3", new DatabaseOptions { MayBeDefault = false });
        var log = new OperationLog();
        await using (var writers = new Writers(trial, database, log, 2 * NumberedOperation.Forms))
        {
            await writers.GoOnAsync(trial, each: 20);
            await trial.PauseAsync(500);
            cluster.Nodes[0].Kill();

            // The others have to agree first that it is gone.
            await writers.GoOnAsync(trial, each: 20, TimeSpan.FromMinutes(1));
        }

        // A node may still be applying what is committed already: reads wait for it, where they are asked to.
        foreach (var node in cluster.Nodes.Skip(1).Select(testbed.On))
        {
            await node.ExecuteAsync("SET GLOBAL wsrep_sync_wait = 1");
            await log.AuditAsync(trial, node);
        }

        await LeakCheck.CheckAsync(trial, testbed.On(cluster.Nodes[1]), database, Places);
    }
}
