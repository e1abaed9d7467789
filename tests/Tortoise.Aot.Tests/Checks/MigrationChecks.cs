using Tortoise.Aot.Tests.Models;

namespace Tortoise.Aot.Tests.Checks;

internal static class MigrationChecks
{
    private const string Initial = "CREATE TABLE town (id INTEGER PRIMARY KEY, name TEXT NOT NULL); INSERT INTO town VALUES (1, 'Oslo'), (2, 'Bergen'), (3, 'Narvik')";

    private const string City =
        """
        -- add column town.city
        ALTER TABLE town ADD COLUMN city TEXT;
        -- tortoise: run FillCity
        -- tortoise: rebuild town
        CREATE TABLE tortoise_new_town (id INTEGER PRIMARY KEY, city TEXT NOT NULL);
        INSERT INTO tortoise_new_town SELECT id, city FROM town;
        DROP TABLE town;
        ALTER TABLE tortoise_new_town RENAME TO town;
        -- tortoise: down
        DROP TABLE town;
        """;

    public static async Task RunAsync(Report report)
    {
        await using var db = Database.Open("sqlite://:memory:", new DatabaseOptions { MayBeDefault = false });
        var batches = new List<int>();
        var options = new MigrationOptions
        {
            Migrations = MigrationSource.Of(
                new Migration("m1") { Sql = new Dictionary<string, string> { ["sqlite"] = Initial } },
                new Migration("m2")
                {
                    After = "m1",
                    Sql = new Dictionary<string, string> { ["sqlite"] = City },
                    Steps = new Dictionary<string, Func<MigrationContext, ValueTask>>
                    {
                        ["FillCity"] = step => step.BatchesAsync(TownThen.Filter(town => town.City == null), 2, async towns =>
                        {
                            batches.Add(towns.Count);
                            foreach (var town in towns)
                            {
                                town.City = "here";
                                await town.SaveAsync();
                            }
                        }),
                    },
                }),
        };
        report.Check("migrations: the plan", (await db.MigrationPlanAsync(options)).ToString().Contains("-- tortoise: run FillCity", StringComparison.Ordinal));
        report.Check("migrations: the command", await TortoiseCommands.RunAsync(["migrate"], db, options) == 0);
        report.Check("migrations: the batches of a step", batches is [2, 1] && await TownThen.Filter(town => town.City == "here").Using(db).CountAsync() == 3);
        var state = (await db.MigrationStateAsync(options))[0];
        report.Check("migrations: the state", state is { Applied: [{ Event: "applied", At: not null }, { Done: 6 }], Pending: [] });
        report.Check("migrations: the way back", (await db.DowngradeAsync(options with { Target = "m1", AllowDowngrade = true })).Reverted is [{ Name: "m2" }]);
        await report.ThrowsAsync<MigrationException>("migrations: none are embedded", async () => await db.MigrateAsync());
    }
}
