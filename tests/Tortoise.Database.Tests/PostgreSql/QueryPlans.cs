namespace Tortoise.Tests.PostgreSql;

/// <summary>The SQL is such that an index can serve it.</summary>
public sealed class QueryPlans() : PostgreSqlTest(TeamQuerySet.Model)
{
    [SetUp]
    public async Task CreateIndexes()
    {
        await Db.ExecuteScriptAsync("""
            CREATE INDEX by_name ON team (name);
            CREATE INDEX by_city ON team (city NULLS FIRST);
            CREATE INDEX by_upper_name ON team ((UPPER(name COLLATE "default")) COLLATE "C");
            """);
        await Team.BulkCreateAsync(Enumerable.Range(0, 5000).Select(i => new Team { Name = $"Team {i}", City = $"City {i}" }));
        await Db.ExecuteScriptAsync("ANALYZE team");
    }

    [Test]
    public async Task A_text() => Assert.That(await PlanAsync(Team.Filter(t => t.Name == "Team 7")), Does.Contain("by_name"));

    [Test]
    public async Task A_prefix() => Assert.That(await PlanAsync(Team.Filter(t => t.Name.StartsWith("Team 77"))), Does.Contain("by_name"));

    [Test]
    public async Task A_text_in_any_case() => Assert.That(await PlanAsync(Team.Filter(t => t.Name.IExact("team 7"))), Does.Contain("by_upper_name"));

    [Test]
    public async Task A_prefix_in_any_case() =>
        Assert.That(await PlanAsync(Team.Filter(t => t.Name.IStartsWith("team 77"))), Does.Contain("by_upper_name"));

    [Test]
    public async Task A_list() => Assert.That(await PlanAsync(Team.Filter(t => t.Name.In("Team 1", "Team 2"))), Does.Contain("by_name"));

    [Test]
    public async Task An_order_with_NULLs()
    {
        await IgnoreWithoutIncrementalSortAsync();
        Assert.That(await PlanAsync(Team.All().OrderBy(t => t.City).Limit(3)), Does.Contain("by_city").And.Not.Contain("Full-sort"));
    }

    [Test]
    public async Task An_order_with_NULLs_the_other_way_round()
    {
        await IgnoreWithoutIncrementalSortAsync();
        Assert.That(await PlanAsync(Team.All().OrderBy(t => t.City.Desc()).Limit(3)), Does.Contain("Backward using by_city"));
    }

    // The key, which makes the order of a slice certain, is in no index beside the city.
    private async Task IgnoreWithoutIncrementalSortAsync()
    {
        if ((await Db.QueryAsync<int>($"SELECT current_setting('server_version_num')::int"))[0] < 130000)
        {
            Assert.Ignore("PostgreSQL 12 sorts all rows, whatever index there is.");
        }
    }

    /// <summary>The plan of a query with its values in place.</summary>
    private ValueTask<string> PlanAsync(TeamQuerySet query)
    {
        var sql = query.ToSql();
        var value = sql.Contains("ANY(", StringComparison.Ordinal) ? "'{Team 1,Team 2}'::text[]"
            : sql.Contains("WHERE", StringComparison.Ordinal) ? "'Team 77%'" : "3";
        return PlanAsync(sql.Replace("$1", value, StringComparison.Ordinal));
    }
}
