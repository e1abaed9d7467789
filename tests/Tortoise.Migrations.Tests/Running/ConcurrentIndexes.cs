using Tortoise.Migrations;

namespace Tortoise.Tests.Migrations;

/// <summary>PostgreSQL's <c>CREATE INDEX CONCURRENTLY</c> in migrations.</summary>
[TestFixtureSource(typeof(TestServer), nameof(TestServer.OnPostgreSql))]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ConcurrentIndexes : IDisposable
{
    private static readonly TestServer PostgreSql = TestServer.All.OfType<PostgreSqlServer>().First();

    private readonly TestDatabase _database = PostgreSql.Create(new DatabaseOptions { MayBeDefault = false });

    private Database Db => _database.Database;

    public void Dispose() => _database.Dispose();

    [Test]
    public async Task An_index_is_built_beside_programs_that_wait()
    {
        var options = Chain.Of("CREATE TABLE mx_a (id int PRIMARY KEY, b int); INSERT INTO mx_a SELECT i, i FROM generate_series(1, 20000) AS i", "CREATE INDEX CONCURRENTLY ix_mx ON mx_a (b)");
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            await using var db = Database.Open(PostgreSql.AddressOf(_database, "maxsize=2"), new DatabaseOptions { MayBeDefault = false });
            return (await db.MigrateAsync(options with { AtBoundary = static _ => new ValueTask(Task.Delay(300)) })).Applied.Count;
        })));
        Assert.That(results.Sum(), Is.EqualTo(2));
    }

    [Test]
    public async Task An_index_that_was_not_finished_is_made_again()
    {
        var options = Chain.Of("CREATE TABLE my_a (id int PRIMARY KEY, b int); INSERT INTO my_a VALUES (1, 1), (2, 1)", "CREATE UNIQUE INDEX CONCURRENTLY ix_my ON my_a (b)");
        Assert.That(async () => await Db.MigrateAsync(options), Throws.TypeOf<MigrationException>().With.InnerException.TypeOf<IntegrityException>());
        await Db.ExecuteScriptAsync("DELETE FROM my_a WHERE id = 2");
        Assert.That((await Db.MigrateAsync(options)).Applied.Single().Name, Is.EqualTo("m2"));
        Assert.That(await Db.QueryAsync<bool>($"SELECT indisvalid FROM pg_index WHERE indexrelid = 'ix_my'::regclass"), Is.EqualTo(new[] { true }));
    }

    [Test]
    public async Task What_is_to_be_dropped_is_dropped_though_models_cannot_have_it()
    {
        var schema = (await Db.QueryAsync<string>($"SELECT current_schema()::text")).Single();
        var options = Chain.Of(
            "CREATE TABLE mz_a (id int PRIMARY KEY); CREATE MATERIALIZED VIEW mz_v AS SELECT id FROM mz_a; CREATE INDEX ix_mz ON mz_v (id); CREATE TABLE mz_b (id int PRIMARY KEY)",
            $"-- tortoise: no-transaction\nDROP INDEX ix_mz;\nDROP TABLE {schema}.mz_b;");
        foreach (var statement in new[] { 1, 2 })
        {
            Assert.That(
                async () => await Db.MigrateAsync(options with { AtBoundary = at => at == new MigrationBoundary("m2", statement, IsDone: false) ? throw new OperationCanceledException() : default }),
                Throws.InstanceOf<OperationCanceledException>());
        }

        await Db.MigrateAsync(options);
        Assert.That(await Db.QueryAsync<bool>($"SELECT to_regclass('ix_mz') IS NULL AND to_regclass('mz_b') IS NULL"), Is.EqualTo(new[] { true }));
    }
}
