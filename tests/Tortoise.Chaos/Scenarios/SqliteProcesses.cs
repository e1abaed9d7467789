namespace Tortoise.Chaos.Scenarios;

internal sealed class SqliteProcesses(string journalMode) : Scenario(
    $"processes-{journalMode}",
    $"many processes write to one file of SQLite, journal_mode={journalMode}; all is there once and nobody waits longer than busy_timeout",
    DatabaseKind.Sqlite)
{
    public override async Task RunAsync(Trial trial)
    {
        await using var testbed = await trial.NewTestbedAsync();
        var database = await testbed.OpenAsync($"journal_mode={journalMode}&maxsize=4");
        var log = new OperationLog();
        var processes = trial.Of(4, 8);
        var operations = trial.Of(25, 250);
        var clients = new List<ClientProcess>();
        try
        {
            for (var process = 0; process < processes; process++)
            {
                clients.Add(new(
                    trial, log, testbed.Url($"journal_mode={journalMode}&maxsize=4"), process * NumberedOperation.Forms, NumberedOperation.Forms, operations));
            }

            // Streams in this process, which the writers of the others have to get past.
            var writing = Task.WhenAll(clients.Select(client => client.EndAsync()));
            while (!writing.IsCompleted)
            {
                await trial.MustAsync("A stream beside other processes", async () =>
                {
                    await foreach (var mark in Mark.All().Using(database).Limit(200))
                    {
                        await Task.Yield();
                    }
                });
                await trial.PauseAsync(20);
            }
        }
        finally
        {
            foreach (var client in clients)
            {
                await client.DisposeAsync();
            }
        }

        var missing = (processes * NumberedOperation.Forms * operations) - log.Operations;
        trial.Counts.Fault(Count.Lost, "Operations of which their process told nothing", missing);
        trial.Counts.Fault(Count.Hung, "Writes waited longer than busy_timeout", trial.Counts[Count.Refused]);
        await log.AuditAsync(trial, testbed);
        await LeakCheck.CheckAsync(trial, testbed, database, places: 1);
    }
}
