namespace Tortoise.Chaos.Work;

/// <summary>What must hold after any trouble: all places of the pool can be used, and nothing is left at the server that nobody uses.</summary>
internal static class LeakCheck
{
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(10);

    /// <summary>Counts what has leaked, and closes the database.</summary>
    /// <remarks>SQLite has one writer: there it is one transaction that must be possible.</remarks>
    public static async Task CheckAsync(Trial trial, Testbed testbed, Database database, int places)
    {
        await UsePlacesAsync(trial, database, trial.Kind == DatabaseKind.Sqlite ? 1 : places);
        await LeftAsync(trial, "transactions are open", testbed.OpenTransactionsAsync, 0);
        await LeftAsync(trial, "locks are held", testbed.LocksAsync, 0);
        if (testbed.Server is not null)
        {
            await LeftAsync(trial, $"connections beyond the {places} of the pool", testbed.ConnectionsAsync, places);
        }

        await trial.MustAsync("Closing the database", async () => await database.DisposeAsync());
        await LeftAsync(trial, "connections are open after the database was closed", testbed.ConnectionsAsync, 0);
    }

    /// <summary>As many transactions at once as the pool has places.</summary>
    public static async Task UsePlacesAsync(Trial trial, Database database, int places)
    {
        var begun = 0;
        var all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var late = new CancellationTokenSource(Settling);
        await using var registration = late.Token.Register(() => all.TrySetResult());
        await Task.WhenAll(Enumerable.Range(0, places).Select(_ => trial.CallAsync("A transaction in each place of the pool", async () =>
        {
            await using var transaction = await database.BeginAsync(late.Token);
            await database.QueryAsync<long>($"SELECT COUNT(*) FROM mark WHERE id < {0}", late.Token);
            if (Interlocked.Increment(ref begun) == places)
            {
                all.TrySetResult();
            }

            await all.Task;
            await transaction.CommitAsync(CancellationToken.None);
        }, cancellationToken: late.Token)));
        trial.Counts.Fault(Count.Leaked, $"Only {begun} of {places} places of the pool can be used at once", places - begun);
    }

    /// <summary>Counts what is more than it may be, once it has had time to go away.</summary>
    public static async Task LeftAsync(Trial trial, string what, Func<Task<long>> count, long most)
    {
        var left = 0L;
        await Trial.HoldsAsync(async () => (left = await count()) <= most, Settling);
        trial.Counts.Fault(Count.Leaked, $"{left} {what}", left - most);
    }
}
