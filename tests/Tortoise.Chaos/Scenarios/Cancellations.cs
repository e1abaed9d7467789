using System.Diagnostics;

namespace Tortoise.Chaos.Scenarios;

internal sealed class Cancellations() : Scenario(
    "cancellations",
    "transactions, reads, writes and streams cancelled after 0 to 12 ms on 24 connections; calls beside them are not disturbed",
    DatabaseKind.Sqlite,
    DatabaseKind.PostgreSql,
    DatabaseKind.MariaDb)
{
    private const int Places = 24;

    public override async Task RunAsync(Trial trial)
    {
        await using var testbed = await trial.NewTestbedAsync();
        var database = await testbed.OpenAsync($"maxsize={Places}&timeout=30");
        var log = new OperationLog();
        await KnownReads.PrepareAsync(database);
        var time = TimeSpan.FromSeconds(trial.Of(6, 120));
        var clock = Stopwatch.StartNew();

        // More than there are connections: some wait for one when they are cancelled.
        await Task.WhenAll(Enumerable.Range(0, Places + 8).Select(worker => Task.Run(async () =>
        {
            for (var number = 0; clock.Elapsed < time; number++)
            {
                await ((worker % 4) switch
                {
                    0 => CallAsync(trial, KnownReads.NameOf(number), cancellation => KnownReads.ReadAsync(database, number, number, cancellation)),
                    1 => NotedAsync(worker, number, cancellation => NumberedOperation.WriteAsync(database, worker, number, cancellationToken: cancellation)),
                    _ => NotedAsync(worker, number, cancellation => WriteAndReadAsync(database, worker, number, cancellation)),
                });
            }
        })));
        if (trial.Counts[Count.Cancelled] < 100)
        {
            trial.Counts.Fault(Count.Unexpected, "Hardly any call was cancelled");
        }

        await log.AuditAsync(trial, testbed);
        await LeakCheck.CheckAsync(trial, testbed, database, Places);

        async Task NotedAsync(int writer, int number, Func<CancellationToken, Task> write) =>
            log.Note(writer, number, (await CallAsync(trial, "A write", write)).Count);
    }

    private static Task WriteAndReadAsync(Database database, int writer, int number, CancellationToken cancellationToken) =>
        database.InTransactionAsync(
            async () =>
            {
                await Mark.CreateAsync(Mark.Of(writer, number, 1)[0], cancellationToken);
                await KnownReads.ReadAsync(database, form: 1, number, cancellationToken);
            },
            cancellationToken: cancellationToken);

    /// <summary>One call of five is not cancelled, and has to be done.</summary>
    private static async Task<CallOutcome> CallAsync(Trial trial, string what, Func<CancellationToken, Task> call)
    {
        using var source = new CancellationTokenSource();
        var isCancelled = trial.Below(5) > 0;
        if (isCancelled)
        {
            source.CancelAfter(TimeSpan.FromMicroseconds(trial.Below(12_000)));
        }

        var name = $"{what}, {(isCancelled ? "" : "not ")}cancelled";
        var outcome = await trial.CallAsync(name, () => call(source.Token), cancellationToken: source.Token);
        if (outcome is { Count: Count.Refused or Count.Unknown, Exception: { } exception })
        {
            trial.Counts.Fault(Count.Unexpected, $"{name}: {Trial.Describe(exception)}");
        }

        return outcome;
    }
}
