using System.Diagnostics;

namespace Tortoise.Chaos.Scenarios;

internal sealed class DdlUnderLoad() : Scenario(
    "ddl-under-load",
    "columns and indexes come and go, and prepared statements are dropped, under readers and writers; reads never fail",
    DatabaseKind.Sqlite,
    DatabaseKind.PostgreSql,
    DatabaseKind.MariaDb)
{
    private const int Places = 8;
    private const int Rows = 100;

    public override async Task RunAsync(Trial trial)
    {
        await using var testbed = await trial.NewTestbedAsync();
        var database = await testbed.OpenAsync($"maxsize={Places}&timeout=30");
        var ledger = new Ledger();
        using (database.Enter())
        {
            await Mark.BulkCreateAsync(Enumerable.Range(0, Rows).Select(number => Mark.Of(-1, number, 1)[0]));
        }

        using var end = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 5).Select(form => Task.Run(() => ReadAsync(trial, database, form, end.Token))).ToList();
        await using (new Writers(trial, database, ledger, NumberedOperation.Forms))
        {
            var rounds = trial.Of(4, 40);
            for (var round = 0; round < rounds; round++)
            {
                foreach (var change in Changes(trial.Kind, round))
                {
                    await trial.PauseAsync(100);
                    await trial.MustAsync("A change of the table", () => testbed.ExecuteAsync(change), Trial.Patience);
                }

                foreach (var statement in Forgetting(trial.Kind))
                {
                    await Task.WhenAll(Enumerable.Range(0, Places).Select(_ => trial.MustAsync(
                        statement, async () => await database.ExecuteAsync(SqlTemplate.FromText(statement)))));
                }
            }
        }

        await end.CancelAsync();
        await Task.WhenAll(readers);
        await ledger.AuditAsync(trial, testbed, isComplete: false);
        await Aftermath.CheckAsync(trial, testbed, database, Places);
    }

    private static IEnumerable<string> Changes(DatabaseKind kind, int round)
    {
        yield return $"ALTER TABLE mark ADD COLUMN extra_{round} int NOT NULL DEFAULT 77{(kind == DatabaseKind.MariaDb ? " FIRST" : "")}";
        yield return "CREATE INDEX ix_chaos ON mark (writer, number)";
        if (kind != DatabaseKind.Sqlite)
        {
            yield return kind == DatabaseKind.PostgreSql
                ? $"ALTER TABLE mark ALTER COLUMN text TYPE varchar({201 + round})"
                : $"ALTER TABLE mark MODIFY COLUMN text varchar({201 + round}) NOT NULL";
        }

        yield return $"DROP INDEX ix_chaos{(kind == DatabaseKind.MariaDb ? " ON mark" : "")}";
        if (round % 2 == 1)
        {
            yield return $"ALTER TABLE mark DROP COLUMN extra_{round}";
        }
    }

    /// <summary>What a program or a proxy runs on the product's own connections.</summary>
    private static IReadOnlyList<string> Forgetting(DatabaseKind kind) => kind == DatabaseKind.PostgreSql ? ["DEALLOCATE ALL", "DISCARD ALL"] : [];

    private static async Task ReadAsync(Trial trial, Database database, int form, CancellationToken end)
    {
        for (var number = 0; !end.IsCancellationRequested; number = (number + 1) % Rows)
        {
            await (form switch
            {
                0 => Must("An object by its key", async () => Expect(number + 1, (await Mark.All().Using(database).GetAsync(m => m.Id == number + 1)).Id)),
                1 => Must("A list", async () => Expect(Rows, (await Mark.Filter(m => m.Writer == -1).Using(database).ToListAsync(CancellationToken.None)).Sum(mark => mark.Parts))),
                2 => Must("A count", async () => Expect(Rows, await Mark.Filter(m => m.Writer == -1).Using(database).CountAsync(CancellationToken.None))),
                3 => Must("Raw SELECT *", async () => Expect(
                    number, (await Mark.Raw($"SELECT * FROM mark WHERE writer = {-1} AND number = {number}").Using(database).ToListAsync(CancellationToken.None)).Single().Number)),
                _ => Must("Raw values", async () => Expect(
                    number, (await database.QueryAsync<int>($"SELECT number FROM mark WHERE writer = {-1} AND number = {number}", CancellationToken.None)).Single())),
            });
        }

        Task Must(string what, Func<Task> read) => trial.MustAsync(what, read);
    }

    private static void Expect(long expected, long actual)
    {
        if (expected != actual)
        {
            throw new UnreachableException($"A read gave {actual} in place of {expected}.");
        }
    }
}
