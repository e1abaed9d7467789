namespace Tortoise.Chaos.Scenarios;

internal sealed class Pooler() : Scenario(
    "pooler",
    "many clients on few connections of PgBouncer in transaction mode, with prepare=off; every client gets the answers to its own questions",
    DatabaseKind.PostgreSql)
{
    private const int Connections = 4;

    public override async Task RunAsync(Trial trial)
    {
        if (!PgBouncerProcess.IsInstalled)
        {
            throw new SkippedException(PgBouncerProcess.NotInstalled);
        }

        using var server = PostgreSqlCluster.Start(new() { IsDurable = true });
        using var pooler = PgBouncerProcess.Start(server, Connections);
        await using var testbed = await PostgreSqlTestbed.CreateAsync(server, "chaos");
        await using (await testbed.OpenAsync(""))
        {
        }

        Database[] clients = [.. Enumerable.Range(0, 3).Select(_ => Database.Open(
            $"{pooler.Address}/{new Uri(testbed.Url()).AbsolutePath.Trim('/')}?prepare=off&maxsize=8&timeout=30", new DatabaseOptions { MayBeDefault = false }))];
        var log = new OperationLog();
        await KnownReads.PrepareAsync(clients[0]);
        await using (new Readers(trial, clients[1], Enumerable.Range(0, KnownReads.Forms)))
        await using (new Readers(trial, clients[2], Enumerable.Range(0, KnownReads.Forms)))
        await using (var writers = new Writers(trial, clients[0], log, 2 * NumberedOperation.Forms))
        {
            await writers.GoOnAsync(trial, each: 20);
            await Task.Delay(TimeSpan.FromSeconds(trial.Of(4, 60)));
        }

        // Nothing may go wrong here, so nothing is unknown either.
        trial.Counts.Fault(Count.Unexpected, "Writes whose outcome is not known", trial.Counts[Count.Unknown]);
        await log.AuditAsync(trial, testbed);
        foreach (var client in clients)
        {
            await LeakCheck.UsePlacesAsync(trial, client, Connections);
            await trial.MustAsync("Closing the database", async () => await client.DisposeAsync());
        }

        await LeakCheck.LeftAsync(trial, "transactions are open", testbed.OpenTransactionsAsync, 0);
        await LeakCheck.LeftAsync(trial, "locks are held", testbed.LocksAsync, 0);
    }
}
