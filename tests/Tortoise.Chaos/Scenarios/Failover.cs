namespace Tortoise.Chaos.Scenarios;

internal sealed class Failover() : Scenario(
    "failover",
    "kill -9 of a primary under numbered writers; its synchronous replica is promoted, and the writers go on there",
    DatabaseKind.PostgreSql)
{
    private const int Places = 8;

    public override async Task RunAsync(Trial trial)
    {
        for (var round = 0; round < trial.Of(1, 8); round++)
        {
            await RunOnceAsync(trial);
        }
    }

    private static async Task RunOnceAsync(Trial trial)
    {
        using var primary = PostgreSqlCluster.Start(new() { IsDurable = true });
        await using var testbed = await PostgreSqlTestbed.CreateAsync(primary, "chaos");
        await using (await testbed.OpenAsync(""))
        {
        }

        // Made after the replica, the setting is the primary's alone: a commit waits for the replica, which waits for nobody.
        using var replica = primary.StartReplica();
        await testbed.ExecuteAsync("ALTER SYSTEM SET synchronous_standby_names = '*'");
        await testbed.ExecuteAsync("SELECT pg_reload_conf()");
        if (!await Trial.HoldsAsync(async () => await testbed.CountAsync("SELECT COUNT(*) FROM pg_stat_replication WHERE sync_state = 'sync'") == 1))
        {
            throw new InvalidOperationException("The replica does not follow.");
        }

        var hosts = $"127.0.0.1:{new Uri(primary.Address).Port},127.0.0.1:{new Uri(replica.Address).Port}";
        var database = Database.Open(
            $"postgres://postgres@{hosts}/chaos?target_session_attributes=primary&maxsize={Places}&timeout=30&connect_timeout=3",
            new DatabaseOptions { MayBeDefault = false });
        var log = new OperationLog();
        await using (var writers = new Writers(trial, database, log, 2 * NumberedOperation.Forms))
        {
            await writers.GoOnAsync(trial, each: 5);
            await trial.PauseAsync(300);
            primary.Kill();
            await trial.PauseAsync(500);
            replica.Promote();
            await writers.GoOnAsync(trial, each: 10);
        }

        var promoted = testbed.On(replica);
        await log.AuditAsync(trial, promoted);
        await LeakCheck.CheckAsync(trial, promoted, database, Places);
    }
}
