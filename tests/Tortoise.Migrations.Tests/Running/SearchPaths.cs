using Tortoise.Migrations;

namespace Tortoise.Tests.Migrations;

/// <summary>On PostgreSQL a name without a schema means what is found first in the schemas of <c>search_path</c>: a migration that was cut off must not take what is behind it for it.</summary>
[TestFixtureSource(typeof(TestServer), nameof(TestServer.OnPostgreSql))]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class SearchPaths : IDisposable
{
    private static readonly PostgreSqlServer PostgreSql = TestServer.All.OfType<PostgreSqlServer>().First();

    private readonly TestDatabase _first = PostgreSql.Create(new DatabaseOptions { MayBeDefault = false });
    private readonly TestDatabase _second = PostgreSql.Create(new DatabaseOptions { MayBeDefault = false });
    private Database _both = null!;

    private string First { get; set; } = "";

    private string Second { get; set; } = "";

    [SetUp]
    public async Task OpenAsync()
    {
        First = (await _first.Database.QueryAsync<string>($"SELECT current_schema()::text")).Single();
        Second = (await _second.Database.QueryAsync<string>($"SELECT current_schema()::text")).Single();
        _both = Database.Open(PostgreSql.Address($"schema={First},{Second}&maxsize=3"), new DatabaseOptions { MayBeDefault = false });
    }

    public void Dispose()
    {
        _both?.DisposeAsync().AsTask().GetAwaiter().GetResult();
        _second.Dispose();
        _first.Dispose();
    }

    [Test]
    public async Task An_unfinished_index_is_found_where_its_table_is()
    {
        // The other index of its name is the one that the name alone means.
        await _first.Database.ExecuteScriptAsync("CREATE TABLE mp_other (id int PRIMARY KEY, b int); CREATE INDEX ix_mp ON mp_other (b)");
        await _second.Database.ExecuteScriptAsync("CREATE TABLE mp_a (id int PRIMARY KEY, b int); INSERT INTO mp_a VALUES (1, 1), (2, 1)");
        await FailsThenRunsAsync("CREATE UNIQUE INDEX CONCURRENTLY ix_mp ON mp_a (b)");
        Assert.That(await _both.QueryAsync<string>($"SELECT schemaname || ' ' || tablename FROM pg_indexes WHERE indexname = 'ix_mp' AND schemaname IN ({First}, {Second}) ORDER BY schemaname = {Second}"),
            Is.EqualTo(new[] { $"{First} mp_other", $"{Second} mp_a" }));
    }

    [Test]
    public async Task An_unfinished_index_is_found_in_the_schema_that_is_named()
    {
        await _first.Database.ExecuteScriptAsync("CREATE TABLE mp_a (id int PRIMARY KEY, b int); CREATE INDEX ix_mp ON mp_a (b)");
        await _second.Database.ExecuteScriptAsync("CREATE TABLE mp_a (id int PRIMARY KEY, b int); INSERT INTO mp_a VALUES (1, 1), (2, 1)");
        await FailsThenRunsAsync($"CREATE UNIQUE INDEX CONCURRENTLY ix_mp ON {Second}.mp_a (b)");
        Assert.That(await _first.Database.QueryAsync<bool>($"SELECT indisunique FROM pg_index WHERE indexrelid = 'ix_mp'::regclass"), Is.EqualTo(new[] { false }));
    }

    [Test]
    public async Task A_table_that_lies_behind_is_not_taken_for_gone()
    {
        await _second.Database.ExecuteScriptAsync("CREATE TABLE mp_a (id int PRIMARY KEY)");
        var options = Chain.Of("-- tortoise: no-transaction\nDROP TABLE mp_a");
        await CutOffAsync(options, isDone: false);
        Assert.That(async () => await _both.MigrateAsync(options), Throws.TypeOf<MigrationException>().With.Message.Contains("nothing tells whether its statement 1 of 1 was run: DROP TABLE mp_a."));
        await _both.RepairMigrationAsync("m1", 0, options);
        await _both.MigrateAsync(options);
        Assert.That(await _second.Database.QueryAsync<bool>($"SELECT to_regclass('mp_a') IS NULL"), Is.EqualTo(new[] { true }));
    }

    [TestCase("DROP TABLE mp_a")]
    [TestCase("DROP INDEX ix_mp")]
    [TestCase("ALTER TABLE mp_a RENAME TO mp_b")]
    public async Task What_lies_behind_is_not_lost_when_a_statement_was_run_already(string sql)
    {
        const string table = "CREATE TABLE mp_a (id int PRIMARY KEY, b int); CREATE INDEX ix_mp ON mp_a (b)";
        await _first.Database.ExecuteScriptAsync(table);
        await _second.Database.ExecuteScriptAsync(table);
        var options = Chain.Of($"-- tortoise: no-transaction\n{sql}");
        await CutOffAsync(options, isDone: true);
        Assert.That(
            async () => await _both.MigrateAsync(options),
            Throws.TypeOf<MigrationException>().With.Message.StartsWith($"The migration m1 was cut off, and nothing tells whether its statement 1 of 1 was run: {sql}."));
        Assert.That(await _second.Database.QueryAsync<bool>($"SELECT to_regclass('mp_a') IS NOT NULL AND to_regclass('ix_mp') IS NOT NULL"), Is.EqualTo(new[] { true }));
    }

    [TestCase("DROP TABLE {second}.mp_a", "")]
    [TestCase("ALTER TABLE mp_a ADD COLUMN c int", "second.mp_a 3")]
    [TestCase("CREATE TABLE mp_a (id int PRIMARY KEY)", "first.mp_a 1, second.mp_a 2")]
    [TestCase("ALTER TABLE mp_a RENAME TO mp_b", "second.mp_b 2")]
    public async Task What_was_not_run_is_not_taken_for_done(string sql, string end)
    {
        await _second.Database.ExecuteScriptAsync("CREATE TABLE mp_a (id int PRIMARY KEY, b int)");
        var options = Chain.Of($"-- tortoise: no-transaction\n{sql.Replace("{second}", Second, StringComparison.Ordinal)}");
        await CutOffAsync(options, isDone: false);
        await _both.MigrateAsync(options);
        Assert.That(await _both.QueryAsync<string>($"SELECT event FROM tortoise_migrations ORDER BY seq DESC LIMIT 1"), Is.EqualTo(new[] { "applied" }));
        var tables = await _both.QueryAsync<string>($"SELECT table_schema || '.' || table_name || ' ' || count(*) FROM information_schema.columns WHERE table_name LIKE 'mp\\_%' AND table_schema IN ({First}, {Second}) GROUP BY table_schema, table_name ORDER BY 1");
        Assert.That(tables.Select(table => table.Replace(First, "first", StringComparison.Ordinal).Replace(Second, "second", StringComparison.Ordinal)), Is.EqualTo(end.Split(", ", StringSplitOptions.RemoveEmptyEntries)));
    }

    /// <summary>Runs a statement that cannot succeed while two rows have the same value.</summary>
    private async Task FailsThenRunsAsync(string sql)
    {
        var options = Chain.Of(sql);
        Assert.That(async () => await _both.MigrateAsync(options), Throws.TypeOf<MigrationException>().With.InnerException.TypeOf<IntegrityException>());
        await _second.Database.ExecuteScriptAsync("DELETE FROM mp_a WHERE id = 2");
        Assert.That((await _both.MigrateAsync(options)).Applied, Has.Count.EqualTo(1));
    }

    private async Task CutOffAsync(MigrationOptions options, bool isDone)
    {
        var boundary = new MigrationBoundary("m1", 1, isDone);
        Assert.That(
            async () => await _both.MigrateAsync(options with { AtBoundary = at => at == boundary ? throw new OperationCanceledException() : default }),
            Throws.InstanceOf<OperationCanceledException>());
    }
}
