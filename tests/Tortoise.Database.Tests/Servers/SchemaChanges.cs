namespace Tortoise.Tests.Servers;

/// <summary>Tables that somebody changes while statements over them are prepared.</summary>
public sealed class SchemaChanges(TestServer server) : ServerTest(server, TeamQuerySet.Model)
{
    [Test]
    public async Task Reads_go_on_when_a_column_is_changed()
    {
        await using var one = Open("maxsize=1");
        await CreateAsync(one, new() { Name = "A" });
        await ReadTwiceAsync();
        await Db.ExecuteScriptAsync(Db.Dialect.Name == "postgresql"
            ? "ALTER TABLE team ALTER COLUMN name TYPE varchar(400)"
            : "ALTER TABLE team MODIFY name varchar(400) NOT NULL");
        await ReadTwiceAsync();

        async Task ReadTwiceAsync()
        {
            for (var i = 0; i < 2; i++)
            {
                Assert.That((await Team.All().Using(one)).Select(t => t.Name), Is.EqualTo(["A"]));
                Assert.That(await Team.All().Using(one).UpdateAsync(t => t.Points.Set(1)), Is.EqualTo(1));
                await foreach (var team in Team.All().Using(one).AsAsyncEnumerable())
                {
                    Assert.That(team.Points, Is.EqualTo(1));
                }
            }
        }
    }

    [TestCase("FIRST")]
    [TestCase("")]
    public async Task Raw_SQL_for_all_columns_survives_another_column(string place)
    {
        await using var one = Open("maxsize=1");
        await CreateAsync(one, new() { Name = "A", Points = 5 });
        await ReadAsync(3);
        await Db.ExecuteScriptAsync($"ALTER TABLE team ADD COLUMN first_one int NOT NULL DEFAULT 77 {(Db.Dialect.Name == "postgresql" ? "" : place)}");
        await ReadAsync(6);

        async Task ReadAsync(int times)
        {
            for (var i = 0; i < times; i++)
            {
                var team = (await Team.Raw($"SELECT * FROM team WHERE points = {5}").Using(one)).Single();
                Assert.That((team.Id, team.Name, team.Points), Is.EqualTo((1, "A", 5)));
                await Team.All().Using(one);
            }
        }
    }

    [Test]
    public async Task Statements_that_the_server_forgets_are_prepared_anew()
    {
        if (Db.Dialect.Name != "postgresql")
        {
            Assert.Pass("Only PostgreSQL lets a client give up all prepared statements.");
        }

        await using var one = Open("maxsize=1");
        for (var i = 0; i < 3; i++)
        {
            await Team.All().Using(one);
        }

        // Not DEALLOCATE by its name, after which the connection would be closed.
        await one.ExecuteAsync($"DO $$ BEGIN EXECUTE 'DEALLOCATE ALL'; END $$");
        Assert.That(await Team.All().Using(one), Is.Empty);
    }

    private static async Task CreateAsync(Database database, Team team)
    {
        using var entered = database.Enter();
        await Team.CreateAsync(team);
    }
}
