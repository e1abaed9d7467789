using System.Diagnostics;

namespace Tortoise.Chaos.Scenarios;

internal sealed class CancellationStorm() : Scenario(
    "cancellation-storm",
    "transactions, reads, writes and streams cancelled after 0 to 12 ms on 24 connections; calls beside them are not disturbed",
    DatabaseKind.Sqlite,
    DatabaseKind.PostgreSql,
    DatabaseKind.MariaDb)
{
    private const int Places = 24;
    private const int Rows = 300;

    public override async Task RunAsync(Trial trial)
    {
        await using var testbed = await trial.NewTestbedAsync();
        var database = await testbed.OpenAsync($"maxsize={Places}&timeout=30");
        var ledger = new Ledger();
        using (database.Enter())
        {
            await Mark.BulkCreateAsync(Enumerable.Range(0, Rows).Select(number => Mark.Of(-1, number, 1)[0]));
        }

        var time = TimeSpan.FromSeconds(trial.Of(5, 90));
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Places + 8).Select(worker => Task.Run(async () =>
        {
            for (var number = 0; clock.Elapsed < time; number++)
            {
                await ((worker % 4) switch
                {
                    0 => ReadAsync(trial, database, number),
                    1 => WriteAsync(trial, ledger, worker, number, cancellation => NumberedOperation.WriteAsync(database, worker, number, null, cancellation)),
                    _ => WriteAsync(trial, ledger, worker, number, cancellation => ReadAndWriteAsync(database, worker, number, cancellation)),
                });
            }
        })));
        if (trial.Counts[Count.Cancelled] < 100)
        {
            trial.Counts.Fault(Count.Unexpected, "Hardly any call was cancelled");
        }

        await ledger.AuditAsync(trial, testbed, isComplete: false);
        await Aftermath.CheckAsync(trial, testbed, database, Places);
    }

    private static async Task WriteAsync(Trial trial, Ledger ledger, int writer, int number, Func<CancellationToken, Task> write) =>
        ledger.Note(writer, number, (await CallAsync(trial, "write", write)).Count);

    private static Task ReadAndWriteAsync(Database database, int writer, int number, CancellationToken cancellationToken) =>
        database.InTransactionAsync(
            async () =>
            {
                await Mark.CreateAsync(Mark.Of(writer, number, 1)[0], cancellationToken);
                Expect(Rows, (await Mark.Filter(m => m.Writer == -1).ToListAsync(cancellationToken)).Count);
            },
            cancellationToken: cancellationToken);

    private static Task<Ending> ReadAsync(Trial trial, Database database, int number) => (number % 4) switch
    {
        0 => CallAsync(trial, "read", async cancellation => Expect(Rows, (await Mark.Filter(m => m.Writer == -1).Using(database).ToListAsync(cancellation)).Count)),
        1 => CallAsync(trial, "count", async cancellation => Expect(Rows, (int)await Mark.Filter(m => m.Writer == -1).Using(database).CountAsync(cancellation))),
        2 => CallAsync(trial, "stream", async cancellation =>
        {
            var rows = 0;
            await foreach (var mark in Mark.Filter(m => m.Writer == -1).Using(database).AsAsyncEnumerable().WithCancellation(cancellation))
            {
                rows += mark.Parts;
            }

            Expect(Rows, rows);
        }),
        _ => CallAsync(trial, "transaction that reads", cancellation => database.InTransactionAsync(
            async () => Expect(Rows, (await Mark.Filter(m => m.Writer == -1).ToListAsync(cancellation)).Count), cancellationToken: cancellation)),
    };

    /// <summary>One call of five is not cancelled, and has to be done.</summary>
    private static async Task<Ending> CallAsync(Trial trial, string what, Func<CancellationToken, Task> call)
    {
        using var source = new CancellationTokenSource();
        var isCancelled = trial.Below(5) > 0;
        if (isCancelled)
        {
            source.CancelAfter(TimeSpan.FromMicroseconds(trial.Below(12_000)));
        }

        var name = $"A {what} that is {(isCancelled ? "" : "not ")}cancelled";
        var ending = await trial.CallAsync(name, () => call(source.Token), source.Token);
        if (ending is { Count: Count.Refused or Count.Unknown, Exception: { } exception })
        {
            trial.Counts.Fault(Count.Unexpected, $"{name}: {Trial.Describe(exception)}");
        }

        return ending;
    }

    private static void Expect(int expected, int actual)
    {
        if (expected != actual)
        {
            throw new InvalidOperationException("A read gave another number of rows than there are.");
        }
    }
}
