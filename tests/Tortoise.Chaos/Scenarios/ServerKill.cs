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
        var ledger = new Ledger();
        using var end = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() => ReadAsync(trial, database, end.Token))).ToList();
        await using (var writers = new Writers(trial, database, ledger, 2 * NumberedOperation.Forms))
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

        await end.CancelAsync();
        await Task.WhenAll(readers);
        if (trial.Counts[Count.Unknown] == 0)
        {
            trial.Counts.Fault(Count.Unexpected, "No call noticed that the server was killed");
        }

        await ledger.AuditAsync(trial, testbed);
        await Aftermath.CheckAsync(trial, testbed, database, Places);
    }

    private static async Task ReadAsync(Trial trial, Database database, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            var ending = await trial.CallAsync("A read", async () => await Mark.All().Using(database).Limit(50).ToListAsync(CancellationToken.None));
            if (!ending.IsDone)
            {
                await Task.Delay(10, CancellationToken.None);
            }

            await foreach (var mark in Rows())
            {
                if (!mark.IsSaved)
                {
                    trial.Counts.Fault(Count.Unexpected, "A row that was read is not saved");
                }
            }
        }

        async IAsyncEnumerable<Mark> Rows()
        {
            var rows = Mark.All().Using(database).Limit(50).GetAsyncEnumerator(CancellationToken.None);
            var isMore = true;
            while (isMore && (await trial.CallAsync("A row of a stream", async () => isMore = await rows.MoveNextAsync())).IsDone && isMore)
            {
                yield return rows.Current;
            }

            await trial.CallAsync("The end of a stream", async () => await rows.DisposeAsync());
        }
    }
}
