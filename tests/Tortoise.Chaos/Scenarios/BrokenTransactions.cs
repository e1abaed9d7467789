namespace Tortoise.Chaos.Scenarios;

/// <summary>Transactions whose end fails, or that the server has ended before.</summary>
internal static class BrokenTransactions
{
    public static IReadOnlyList<(string Name, Func<Database, Testbed, Task> Break)> Of(DatabaseKind kind) =>
    [
        ("a transaction whose connection was cut", (database, testbed) => CutAsync(database, testbed, isCommitted: false)),
        ("a commit on a connection that was cut", (database, testbed) => CutAsync(database, testbed, isCommitted: true)),
        ("an inner transaction on a connection that was cut", CutInsideAsync),
        ("a BEGIN that was cancelled", CancelledAsync),
        .. kind == DatabaseKind.PostgreSql
            ?
            [
                ("a transaction that was idle for too long", IdleAsync),
                ("a commit that a constraint refuses", RefusedAsync),
            ]
            : Array.Empty<(string, Func<Database, Testbed, Task>)>(),
    ];

    private static async Task CutAsync(Database database, Testbed testbed, bool isCommitted)
    {
        await using var transaction = await database.BeginAsync();
        await CutAsync(database, testbed);
        if (isCommitted)
        {
            await transaction.CommitAsync();
        }
    }

    private static async Task CutInsideAsync(Database database, Testbed testbed)
    {
        await using var outer = await database.BeginAsync();
        await using var inner = await database.BeginAsync();
        await CutAsync(database, testbed);
    }

    private static async Task CutAsync(Database database, Testbed testbed)
    {
        if (testbed is PostgreSqlTestbed)
        {
            var id = (await database.QueryAsync<int>($"SELECT pg_backend_pid()")).Single();
            await testbed.ExecuteAsync($"SELECT pg_terminate_backend({id}, 5000)");
        }
        else
        {
            var id = (await database.QueryAsync<long>($"SELECT CONNECTION_ID()")).Single();
            await testbed.ExecuteAsync($"KILL {id}");
        }
    }

    private static async Task CancelledAsync(Database database, Testbed testbed)
    {
        for (var microseconds = 0; microseconds < 2_000; microseconds += 50)
        {
            using var source = new CancellationTokenSource(TimeSpan.FromMicroseconds(microseconds));
            try
            {
                await using var transaction = await database.BeginAsync(source.Token);
            }
            catch (OperationCanceledException)
            {
            }
        }
    }

    private static async Task IdleAsync(Database database, Testbed testbed)
    {
        await using var transaction = await database.BeginAsync();
        await database.QueryAsync<int>($"SELECT 1");
        await Task.Delay(500);
    }

    private static async Task RefusedAsync(Database database, Testbed testbed)
    {
        await testbed.ExecuteAsync("CREATE TABLE IF NOT EXISTS single (id int UNIQUE DEFERRABLE INITIALLY DEFERRED)");
        await database.InTransactionAsync(async () => await database.ExecuteAsync($"INSERT INTO single VALUES ({1}), ({1})"));
    }
}
