namespace Tortoise.Chaos.Scenarios;

internal sealed class DdlUnderLoad() : Scenario(
    "ddl-under-load",
    "columns and indexes come and go, and prepared statements are dropped, under readers and writers; reads never fail",
    DatabaseKind.Sqlite,
    DatabaseKind.PostgreSql,
    DatabaseKind.MariaDb)
{
    private const int Places = 8;

    public override async Task RunAsync(Trial trial)
    {
        await using var testbed = await trial.NewTestbedAsync();
        var database = await testbed.OpenAsync($"maxsize={Places}&timeout=30");
        var log = new OperationLog();
        await KnownReads.PrepareAsync(database);
        await using (new Readers(trial, database, Enumerable.Range(0, KnownReads.Forms).Except([KnownReads.Transaction])))
        await using (new Writers(trial, database, log, NumberedOperation.Forms))
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

        await log.AuditAsync(trial, testbed);
        await LeakCheck.CheckAsync(trial, testbed, database, Places);
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

    /// <summary>What a program or a proxy runs on the product's own connections; of the second the product cannot know.</summary>
    private static IReadOnlyList<string> Forgetting(DatabaseKind kind) =>
        kind == DatabaseKind.PostgreSql ? ["DISCARD ALL", "DO $$ BEGIN EXECUTE 'DEALLOCATE ALL'; END $$"] : [];
}
