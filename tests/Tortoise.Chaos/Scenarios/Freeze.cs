namespace Tortoise.Chaos.Scenarios;

internal sealed class Freeze() : Scenario(
    "freeze",
    "the server answers nothing for some seconds (SIGSTOP); tokens and timeouts end every call, and all works when it goes on",
    DatabaseKind.PostgreSql,
    DatabaseKind.MariaDb)
{
    private const int Places = 8;

    /// <summary>After how long a call is cancelled.</summary>
    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(0.5);

    /// <summary>How long a call may take after that.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(6);

    public override async Task RunAsync(Trial trial)
    {
        await using var testbed = await trial.NewTestbedAsync();
        var database = await testbed.OpenAsync($"maxsize={Places}&timeout=30&connect_timeout=3");
        for (var round = 0; round < trial.Of(1, 10); round++)
        {
            await RunAsync(trial, testbed, database);
        }

        await LeakCheck.CheckAsync(trial, testbed, database, Places);
    }

    private static async Task RunAsync(Trial trial, Testbed testbed, Database database)
    {
        await LeakCheck.UsePlacesAsync(trial, database, Places);
        await using var cold = Database.Open(testbed.Url("maxsize=1&connect_timeout=3"), new DatabaseOptions { MayBeDefault = false });
        await using var impatient = Database.Open(testbed.Url("maxsize=1&command_timeout=1"), new DatabaseOptions { MayBeDefault = false });
        await trial.MustAsync("A read with a command timeout", () => ReadAsync(impatient, default));

        // Two transactions are open when the server falls asleep: one is to be rolled back, the time of the other is over meanwhile.
        var open = await BegunAsync(database, TransactionOptions.Default);
        var timed = await BegunAsync(database, new TransactionOptions { Timeout = Wait });
        testbed.Server!.Freeze();
        try
        {
            using var source = new CancellationTokenSource(Wait);
            await Task.WhenAll(
                Ends("A read", cancellation => ReadAsync(database, cancellation)),
                Ends("A write", cancellation => NumberedOperation.WriteAsync(database, 0, 0, cancellationToken: cancellation)),
                Ends("A transaction", cancellation => NumberedOperation.WriteAsync(database, 1, 0, cancellationToken: cancellation)),
                Ends("A stream", cancellation => StreamAsync(database, cancellation)),
                Ends("A first connection", cancellation => ReadAsync(cold, cancellation)),
                Ends("A transaction whose time is over before it begins", _ => database.InTransactionAsync(
                    () => ReadAsync(database, default), new TransactionOptions { Timeout = Wait }, cancellationToken: CancellationToken.None)),
                Ends("The rollback of an open transaction", _ => open.DisposeAsync().AsTask()),
                Ends("A statement of a transaction whose time is over", async _ =>
                {
                    using var entered = timed.Enter();
                    await ReadAsync(database, default);
                }),
                Ends("A read with a command timeout", _ => ReadAsync(impatient, default)));
            await Ends("The end of a transaction whose time is over", _ => timed.DisposeAsync().AsTask());

            Task Ends(string what, Func<CancellationToken, Task> call) => trial.CallAsync(
                $"{what} at a frozen server", () => call(source.Token), Wait + Grace, cancellationToken: source.Token);
        }
        finally
        {
            testbed.Server.Thaw();
        }

        for (var writer = 0; writer < NumberedOperation.Forms; writer++)
        {
            await trial.MustAsync("A write after the thaw", () => NumberedOperation.WriteAsync(database, writer, 1));
        }

        await trial.MustAsync("A first connection after the thaw", () => ReadAsync(cold, default));
        await trial.MustAsync("A read with a command timeout after the thaw", () => ReadAsync(impatient, default));
    }

    private static async Task ReadAsync(Database database, CancellationToken cancellationToken) =>
        await Mark.All().Using(database).Limit(10).ToListAsync(cancellationToken);

    private static async Task StreamAsync(Database database, CancellationToken cancellationToken)
    {
        await foreach (var mark in Mark.All().Using(database).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            _ = mark;
        }
    }

    private static async Task<Transaction> BegunAsync(Database database, TransactionOptions options)
    {
        var transaction = await database.BeginAsync(options);
        using var entered = transaction.Enter();
        await ReadAsync(database, default);
        return transaction;
    }
}
