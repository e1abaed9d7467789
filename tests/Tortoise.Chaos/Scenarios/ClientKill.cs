namespace Tortoise.Chaos.Scenarios;

internal sealed class ClientKill() : Scenario(
    "client-kill",
    "kill -9 of a process with numbered writers; what it was told is there, what it had open is not",
    DatabaseKind.Sqlite,
    DatabaseKind.PostgreSql,
    DatabaseKind.MariaDb)
{
    private const int Places = 4;

    public override async Task RunAsync(Trial trial)
    {
        await using var testbed = await trial.NewTestbedAsync();
        var database = await testbed.OpenAsync($"maxsize={Places}");
        var log = new OperationLog();
        for (var kill = 0; kill < trial.Of(3, 30); kill++)
        {
            await using var client = new ClientProcess(trial, log, testbed.Url("maxsize=5"), kill * NumberedOperation.Forms, NumberedOperation.Forms);
            if (!await Trial.HoldsAsync(() => Task.FromResult(client.Acknowledged >= 20)))
            {
                trial.Counts.Fault(Count.Hung, "The client process does not write");
            }

            await trial.PauseAsync(300);
            await client.KillAsync();

            // Nothing of it may keep others from writing.
            await trial.MustAsync("A write after the kill", () => NumberedOperation.WriteAsync(database, -NumberedOperation.Forms, kill), TimeSpan.FromSeconds(10));
            log.Note(-NumberedOperation.Forms, kill, Count.Acknowledged);
        }

        await log.AuditAsync(trial, testbed, isComplete: false);
        if (trial.Kind == DatabaseKind.Sqlite && (await testbed.QueryAsync("PRAGMA integrity_check"))[0][0] is not "ok")
        {
            trial.Counts.Fault(Count.Lost, "The file is damaged");
        }

        await LeakCheck.CheckAsync(trial, testbed, database, Places);
    }
}
