using Tortoise.Migrations;

namespace Tortoise.Tests.Migrations;

/// <summary>On PostgreSQL a statement changes many rows in batches, so that nobody waits for all of them.</summary>
[TestFixtureSource(typeof(TestServer), nameof(TestServer.OnPostgreSql))]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class Batches : IDisposable
{
    private static readonly TestServer PostgreSql = TestServer.All.OfType<PostgreSqlServer>().First();

    private const string Create = "CREATE TABLE mb_town (id INTEGER PRIMARY KEY, name VARCHAR(100) NOT NULL, visits INTEGER NOT NULL)";
    private const string Fill = "ALTER TABLE mb_town ADD COLUMN code VARCHAR(100);\n-- tortoise: batches 5000 by id\n-- fill column mb_town.code\nUPDATE mb_town SET code = upper(name), visits = visits + 1 WHERE code IS NULL OR visits < 0; -- all\nALTER TABLE mb_town ALTER COLUMN code SET NOT NULL;";

    private readonly TestDatabase _database = PostgreSql.Create(new DatabaseOptions { MayBeDefault = false });

    private Database Db => _database.Database;

    public void Dispose() => _database.Dispose();

    [Test]
    public async Task Each_batch_is_a_transaction_of_its_own()
    {
        await PrepareAsync();
        var seen = new List<(int Batches, long Filled)>();
        await using var other = Database.Open(PostgreSql.AddressOf(_database, "maxsize=2"), new DatabaseOptions { MayBeDefault = false });
        await Db.MigrateAsync(Chain.Of(Create, Fill) with
        {
            AtBoundary = async at =>
            {
                if (at is { Migration: "m2", Statement: 2, IsDone: false })
                {
                    seen.Add((at.Batches, (await other.QueryAsync<long>(SqlTemplate.FromText("SELECT count(*) FROM mb_town WHERE code IS NOT NULL")))[0]));
                }
            },
        });
        Assert.That(seen, Is.EqualTo(new[] { (0, 0L), (1, 5000L), (2, 10_000L) }));
        Assert.That(await CountAsync("code = 'OSLO' AND visits = 1"), Is.EqualTo(12_000));
    }

    [Test]
    public async Task It_goes_on_after_the_last_batch_wherever_it_was_cut_off()
    {
        for (var cut = 0; cut < 4; cut++)
        {
            using var database = PostgreSql.Create(new DatabaseOptions { MayBeDefault = false });
            var db = database.Database;
            await PrepareAsync(db);
            var boundary = new MigrationBoundary("m2", 2, cut == 3, Math.Min(cut, 2));
            Assert.That(
                async () => await db.MigrateAsync(Chain.Of(Create, Fill) with { AtBoundary = at => at == boundary ? throw new OperationCanceledException("The process has ended.") : default }),
                Throws.InstanceOf<OperationCanceledException>(),
                $"{boundary}");
            var batches = 0;
            await db.MigrateAsync(Chain.Of(Create, Fill) with { AtBoundary = at => at is { Statement: 2 } ? Count() : default });

            // No row twice, though the condition lets it.
            Assert.That(await CountAsync("code = 'OSLO' AND visits = 1", db), Is.EqualTo(12_000), $"{boundary}");
            Assert.That(batches, Is.EqualTo(4 - Math.Min(cut, 2)), $"{boundary}");

            ValueTask Count()
            {
                batches++;
                return default;
            }
        }
    }

    [Test]
    public async Task A_batch_that_fails_leaves_those_before_it_and_the_statement_may_be_corrected()
    {
        await PrepareAsync();
        await Db.ExecuteScriptAsync("UPDATE mb_town SET name = repeat('x', 99) WHERE id = 69980");
        var failing = Fill.Replace("upper(name)", "name || '12'", StringComparison.Ordinal);
        Assert.That(
            async () => await Db.MigrateAsync(Chain.Of(Create, failing)),
            Throws.TypeOf<MigrationException>().With.Message.StartsWith("The migration m2 failed at its statement 2 of 3 (line 4: fill column mb_town.code)."));
        Assert.That(await CountAsync("code = 'Oslo12'"), Is.EqualTo(5000));
        await Db.MigrateAsync(Chain.Of(Create, failing.Replace("name || '12'", "left(name, 2)", StringComparison.Ordinal)));
        Assert.That((await CountAsync("code = 'Oslo12'"), await CountAsync("code IN ('Os', 'xx')"), await CountAsync("visits = 1")), Is.EqualTo((5000, 7000, 12_000)));
    }

    [Test]
    public async Task Rows_are_deleted_in_batches_by_a_column_that_is_not_unique()
    {
        await Db.ExecuteScriptAsync(
            "CREATE SCHEMA other; CREATE TABLE other.\"mb Town\" (\"the key\" uuid NOT NULL, n int); INSERT INTO other.\"mb Town\" SELECT md5((n / 2)::text)::uuid, n FROM generate_series(0, 99) AS n");
        var batches = 0;
        var result = await Db.MigrateAsync(Chain.Of("-- tortoise: batches 30 by \"the key\"\nDELETE FROM ONLY other.\"mb Town\" WHERE n < 50 OR n > 60") with
        {
            AtBoundary = at =>
            {
                batches = Math.Max(batches, at.Batches);
                return default;
            },
        });
        Assert.That((await CountAsync("n BETWEEN 50 AND 60", table: "other.\"mb Town\""), await CountAsync("true", table: "other.\"mb Town\"")), Is.EqualTo((11, 11)));
        Assert.That((batches, result.Applied.Single().Statements), Is.EqualTo((3, 1)));
    }

    [TestCase("char(4)", "lpad(n::text, 4, '0')")]
    [TestCase("bit(8)", "n::bit(8)")]
    [TestCase("varchar(3)", "n::text")]
    [TestCase("numeric(5, 1)", "n / 2.0")]
    [TestCase("timestamptz", "timestamptz '2026-03-29 00:30:00+01' + n * interval '1 hour 1.5 seconds'")]
    public async Task Rows_are_divided_by_a_column_of_any_type_that_has_an_order(string type, string value)
    {
        await Db.ExecuteScriptAsync($"CREATE TABLE mb_key (k {type} PRIMARY KEY, n int NOT NULL); INSERT INTO mb_key SELECT {value}, 0 FROM generate_series(1, 100) AS n");
        var batches = 0;
        await Db.MigrateAsync(Chain.Of("-- tortoise: batches 30 by k\nUPDATE mb_key SET n = n + 1") with
        {
            AtBoundary = at =>
            {
                batches = Math.Max(batches, at.Batches);
                return batches > 4 ? throw new InvalidOperationException("It goes on without end.") : default;
            },
        });
        Assert.That((batches, await CountAsync("n = 1", table: "mb_key")), Is.EqualTo((3, 100)));
    }

    [Test]
    public async Task Rows_without_a_value_are_in_the_last_batch()
    {
        await Db.ExecuteScriptAsync("CREATE TABLE mb_key (k int, n int NOT NULL); INSERT INTO mb_key SELECT nullif(n, 5), 0 FROM generate_series(1, 100) AS n");
        await Db.MigrateAsync(Chain.Of("-- tortoise: batches 30 by k\nUPDATE mb_key SET n = n + 1"));
        Assert.That(await CountAsync("n = 1", table: "mb_key"), Is.EqualTo(100));
    }

    [Test]
    public async Task A_place_is_kept_by_a_repair_and_is_of_one_statement()
    {
        await PrepareAsync();
        var options = Chain.Of(Create, "-- tortoise: batches 5000 by id\nUPDATE mb_town SET visits = visits + 1;\n-- tortoise: batches 5000 by id\nUPDATE mb_town SET visits = visits + 10;");
        await CutOffAsync(1);
        await Db.RepairMigrationAsync("m2", 0, options);
        await CutOffAsync(2);
        Assert.That((await CountAsync("visits = 1"), await CountAsync("visits = 11")), Is.EqualTo((7000, 5000)));

        // Where another number is done, it begins anew.
        await Db.RepairMigrationAsync("m2", 0, options);
        await Db.RepairMigrationAsync("m2", 1, options);
        await Db.MigrateAsync(options);
        Assert.That((await CountAsync("visits = 11"), await CountAsync("visits = 21")), Is.EqualTo((7000, 5000)));

        async Task CutOffAsync(int statement) => Assert.That(
            async () => await Db.MigrateAsync(options with { AtBoundary = at => at.Statement == statement && at is { Migration: "m2", Batches: 1 } ? throw new OperationCanceledException() : default }),
            Throws.InstanceOf<OperationCanceledException>());
    }

    [Test]
    public async Task A_table_without_rows_has_no_batches()
    {
        Assert.That((await Db.MigrateAsync(Chain.Of(Create, Fill))).Applied.Select(static one => one.Statements), Is.EqualTo(new[] { 1, 3 }));
    }

    private async Task PrepareAsync(Database? db = null)
    {
        await (db ?? Db).MigrateAsync(Chain.Of(Create));
        await (db ?? Db).ExecuteScriptAsync("INSERT INTO mb_town SELECT n * 7 - 20, 'Oslo', 0 FROM generate_series(1, 12000) AS n");
    }

    private async Task<int> CountAsync(string condition, Database? db = null, string table = "mb_town") =>
        (await (db ?? Db).QueryAsync<int>(SqlTemplate.FromText($"SELECT count(*)::int FROM {table} WHERE {condition}")))[0];
}
