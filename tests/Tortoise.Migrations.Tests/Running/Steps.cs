namespace Tortoise.Tests.Migrations;

/// <summary>Steps in C# run in their place in the script.</summary>
public sealed class Steps(TestServer server) : DatabaseTest(server)
{
    private const string Create = "CREATE TABLE mst_town (id INTEGER PRIMARY KEY, name VARCHAR(100) NOT NULL);\nINSERT INTO mst_town VALUES (1, 'Oslo'), (2, 'Bergen'), (3, 'Narvik'), (4, 'Bodø'), (5, 'Tromsø')";
    private const string Fill = "ALTER TABLE mst_town ADD COLUMN city VARCHAR(100);\nALTER TABLE mst_town ADD COLUMN visits INTEGER DEFAULT 0 NOT NULL;\n-- tortoise: run FillCity\nUPDATE mst_town SET visits = visits + 10;\n-- tortoise: down\n-- tortoise: run FillCity\nALTER TABLE mst_town DROP COLUMN visits;\nALTER TABLE mst_town DROP COLUMN city;";

    [Test]
    public async Task A_step_runs_in_its_place_and_is_recorded_with_what_it_does()
    {
        Database? seen = null;
        var options = Filling(async step =>
        {
            seen = step.Database;
            await TownThen.All().UpdateAsync(town => [town.City.Set("here"), town.Visits.Set(1)]);
        });
        Assert.That((await Db.MigrateAsync(options)).Applied.Select(static one => (one.Name, one.Statements)), Is.EqualTo(new[] { ("m1", 2), ("m2", 4) }));
        Assert.That(seen, Is.SameAs(Db));
        Assert.That(await TownsAsync(), Is.All.EqualTo(("here", 11)));
        Assert.That((await Db.MigrateAsync(options)).Applied, Is.Empty);
    }

    [Test]
    public async Task A_step_that_fails_leaves_nothing_and_runs_again()
    {
        var failing = Filling(static async step =>
        {
            await TownThen.All().UpdateAsync(static town => [town.Visits.Set(town.Visits + 1)]);
            throw new InvalidOperationException("No map.");
        });
        Assert.That(
            async () => await Db.MigrateAsync(failing),
            Throws.TypeOf<MigrationException>().With.Message.EqualTo("The migration m2 failed at its statement 3 of 4 (line 3: run FillCity). No map."));
        Assert.That(await TownsAsync(), Is.All.EqualTo(((string?)null, 0)));
        var result = await Db.MigrateAsync(Filling(static async step => await TownThen.All().UpdateAsync(static town => [town.Visits.Set(town.Visits + 1)])));
        Assert.That(result.Applied.Single().Statements, Is.EqualTo(2));
        Assert.That(await TownsAsync(), Is.All.EqualTo(((string?)null, 11)));
    }

    [Test]
    public async Task Batches_that_are_cut_off_go_on_after_the_last()
    {
        List<int> seen = [];
        var isCut = true;
        var options = Filling(step => step.BatchesAsync(TownThen.Filter(static town => town.City == null), 2, async towns =>
        {
            seen.AddRange(towns.Select(static town => town.Id));
            foreach (var town in towns)
            {
                town.City = "here";
                town.Visits++;
                await town.SaveAsync();
            }

            if (isCut && seen.Count == 4)
            {
                throw new InvalidOperationException("Cut.");
            }
        }));
        Assert.That(async () => await Db.MigrateAsync(options), Throws.TypeOf<MigrationException>().With.InnerException.TypeOf<InvalidOperationException>());
        Assert.That((await TownsAsync()).Count(static town => town.City == "here"), Is.EqualTo(2));
        isCut = false;
        await Db.MigrateAsync(options);
        Assert.That(seen, Is.EqualTo(new[] { 1, 2, 3, 4, 3, 4, 5 }));
        Assert.That(await TownsAsync(), Is.All.EqualTo(("here", 11)));
    }

    [Test]
    public async Task What_is_done_once_is_not_done_again()
    {
        List<string> seen = [];
        var isCut = true;
        var options = Filling(async step =>
        {
            await step.BatchesAsync(TownThen.All(), 3, towns => Note("a", towns.Count));
            await step.BatchesAsync(TownThen.All().OrderBy(static town => town.City.Desc()), 4, towns => Note("b", towns.Count));
            await TownThen.Filter(static town => town.Id == 1).UpdateAsync(static town => [town.City.Set("after")]);
            if (isCut)
            {
                throw new InvalidOperationException("Cut.");
            }
        });
        Assert.That(async () => await Db.MigrateAsync(options), Throws.TypeOf<MigrationException>());
        Assert.That((await TownsAsync())[0].City, Is.Null);
        isCut = false;
        await Db.MigrateAsync(options);
        Assert.That(seen, Is.EqualTo(new[] { "a 3", "a 2", "b 4", "b 1" }));
        Assert.That((await TownsAsync())[0].City, Is.EqualTo("after"));

        ValueTask Note(string which, int count)
        {
            seen.Add($"{which} {count}");
            return default;
        }
    }

    [Test]
    public async Task A_transaction_in_a_step_is_a_savepoint_of_it()
    {
        await Db.MigrateAsync(Filling(static async step =>
        {
            await step.Database.InTransactionAsync(async () => await TownThen.All().UpdateAsync(static town => [town.City.Set("kept")]));
            try
            {
                await step.Database.InTransactionAsync(async () =>
                {
                    await TownThen.All().UpdateAsync(static town => [town.City.Set("lost")]);
                    throw new InvalidOperationException();
                });
            }
            catch (InvalidOperationException)
            {
                // It is undone.
            }
        }));
        Assert.That(await TownsAsync(), Is.All.EqualTo(("kept", 10)));
    }

    [Test]
    public async Task A_step_that_is_missing_is_told_before_its_migration_runs()
    {
        Assert.That(
            async () => await Db.MigrateAsync(Chain.Of(Create, Fill)),
            Throws.TypeOf<MigrationException>().With.Message.EqualTo(
                "m2, line 3: the step FillCity is code in C#, which only the program has: let it migrate, as with 'dotnet run -- migrate'. "
                + "There it is the method UpAsync of a static class FillCity with [MigrationStep(\"m2\")]."));
        Assert.That((await Db.MigrationStateAsync(Chain.Of(Create, Fill))).Single().Unfinished, Is.Empty);
    }

    [Test]
    public async Task There_are_steps_back()
    {
        var options = Filling(static _ => default, static async step => await TownThen.Filter(static town => town.Visits == 10).DeleteAsync());
        await Db.MigrateAsync(options);
        await Db.DowngradeAsync(options with { Target = "m1", AllowDowngrade = true });
        Assert.That(await Db.QueryAsync<int>(SqlTemplate.FromText("SELECT id FROM mst_town")), Is.Empty);
    }

    private static MigrationOptions Filling(Func<MigrationContext, ValueTask> step, Func<MigrationContext, ValueTask>? back = null) => new()
    {
        Migrations = MigrationSource.Of(
            new Migration("m1") { Sql = Chain.ForAll(Create) },
            new Migration("m2")
            {
                After = "m1",
                Sql = Chain.ForAll(Fill),
                Steps = new Dictionary<string, Func<MigrationContext, ValueTask>> { ["FillCity"] = step },
                DownSteps = back is null ? [] : new Dictionary<string, Func<MigrationContext, ValueTask>> { ["FillCity"] = back },
            }),
    };

    private async Task<List<(string? City, int Visits)>> TownsAsync() => [.. (await TownThen.All().OrderBy(static town => town.Id.Asc())).Select(static town => (town.City, town.Visits))];
}
