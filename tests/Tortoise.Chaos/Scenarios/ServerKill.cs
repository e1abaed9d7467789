namespace Tortoise.Chaos.Scenarios;

internal sealed class ServerKill() : Scenario(
    "server-kill",
    "kill -9 of the server under numbered writers and readers; the same Database object goes on",
    DatabaseKind.PostgreSql,
    DatabaseKind.MariaDb)
{
    private const int Places = 8;

    public override async Task RunAsync(Trial trial)
    {
        await using var testbed = await trial.NewTestbedAsync();
        var database = await testbed.OpenAsync($"maxsize={Places}&timeout=30&connect_timeout=5");
        var log = new OperationLog();
        await KnownReads.PrepareAsync(database);
        await using (new Readers(trial, database, Enumerable.Range(0, KnownReads.Forms), mayFail: true))
        await using (var writers = new Writers(trial, database, log, 2 * NumberedOperation.Forms))
        {
            for (var kill = 0; kill < trial.Of(2, 25); kill++)
            {
                await writers.GoOnAsync(trial, each: 5);
                await trial.PauseAsync(200);
                testbed.Server!.Kill();
                await trial.PauseAsync(400);
                testbed.Server.Launch();
            }

            await writers.GoOnAsync(trial, each: 5);
        }

        if (trial.Counts[Count.Unknown] + trial.Counts[Count.Refused] == 0)
        {
            trial.Counts.Fault(Count.Unexpected, "No call noticed that the server was killed");
        }

        await log.AuditAsync(trial, testbed);
        await LeakCheck.CheckAsync(trial, testbed, database, Places);
    }
}
