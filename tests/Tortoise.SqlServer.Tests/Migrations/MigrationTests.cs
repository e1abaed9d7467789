using Tortoise.SqlServer.Tests.Validation;

namespace Tortoise.SqlServer.Tests.Migrations;

/// <summary>What the runner of migrations sends is T-SQL that fits its own tables.</summary>
[NonParallelizable]
public class MigrationTests
{
    private static readonly string[] Events =
    [
        "SET LOCK_TIMEOUT 5000", "sp_getapplock", "CREATE TABLE tortoise_migrations", "CREATE TABLE a", "INSERT INTO tortoise_migrations", "INSERT INTO tortoise_migrations", "CREATE FULLTEXT",
        "UPDATE tortoise_migrations SET done", "INSERT INTO tortoise_migrations", "sp_releaseapplock",
    ];

    [Test]
    public async Task What_is_sent_is_in_its_order()
    {
        var server = new JournalServer();
        await using var db = Open(server);
        await db.MigrateAsync(Options);
        Assert.That(server.Commands.Select(static command => Array.Find(Events, one => command.Sql.Contains(one, StringComparison.Ordinal))).OfType<string>(), Is.EqualTo(Events));
        Assert.That((await db.MigrationStateAsync(Options)).Single().Applied.Select(static one => $"{one} {one.At:u}"), Is.EqualTo(["m1 applied 2026-11-28 12:54:00Z", "m2 applied 2026-11-28 12:54:00Z"]));
        Assert.That((await db.DowngradeAsync(Options with { Target = "m1", AllowDowngrade = true })).Reverted.Single().Name, Is.EqualTo("m2"));
    }

    [Test]
    public async Task A_batch_that_ends_the_transaction_is_told_and_the_migration_is_not_recorded()
    {
        await using var db = Open(new JournalServer { OpenTransactions = "0" });
        Assert.That(async () => await db.MigrateAsync(Options), Throws.TypeOf<MigrationException>().With.Message.Contains("one of them ended it, or began another"));
        Assert.That((await db.MigrationStateAsync(Options)).Single().Applied, Is.Empty);
    }

    [Test]
    public async Task A_schema_is_refused_because_it_belongs_to_the_user()
    {
        await using var db = Open(new JournalServer());
        Assert.That(
            async () => await db.MigrateAsync(Options with { Schema = "acme" }),
            Throws.TypeOf<UnsupportedByDialectException>().With.Message.StartsWith("SQL Server does not support migrations in a schema of their own: there the default schema belongs to the user."));
    }

    [TestCase(MigrationLockKind.Connection)]
    [TestCase(MigrationLockKind.Lease)]
    public async Task All_of_it_is_grammatical_and_bound(MigrationLockKind kind)
    {
        var server = new JournalServer("id", "app", "name", "applied_at");
        await using var db = Open(server, static () => "ada");
        var options = Options with { Lock = kind, AllowDowngrade = true };
        await db.MigrateAsync(options);
        await db.RepairMigrationAsync("m2", 1, options);
        await db.MigrateAsync(options);
        await db.DowngradeAsync(options with { Target = "m1" });
        await db.MigrationHistoryAsync();

        var commands = server.Commands.DistinctBy(static command => command.Key).ToList();
        Assert.That(commands, Has.Count.GreaterThan(12));
        Assert.That(commands.SelectMany(command => Grammar.Parse(command.Sql).Errors.Select(error => $"{error} in: {command.Key}")), Is.Empty);
        using var binder = new Binder(
        [
            .. commands.Where(static command => command.Sql.StartsWith("IF OBJECT_ID", StringComparison.Ordinal)).Select(static command => command.Sql[command.Sql.IndexOf("CREATE TABLE", StringComparison.Ordinal)..]),
            "CREATE TABLE tortoise_migrations_python (id int PRIMARY KEY, app nvarchar(100) NOT NULL, name nvarchar(200) NOT NULL, applied_at datetime2 NOT NULL)",
        ]);

        // The binder has no catalog, and procedures create no tables.
        var bound = commands.Where(static command => Array.Exists(["SELECT", "INSERT", "UPDATE"], word => command.Sql.StartsWith(word, StringComparison.Ordinal)) && !command.Sql.Contains("sys.", StringComparison.Ordinal)).ToList();
        Assert.That(bound, Has.Count.GreaterThan(kind == MigrationLockKind.Lease ? 7 : 4));
        Assert.That(binder.Bind(bound), Is.Empty);
    }

    private static MigrationOptions Options => new()
    {
        Migrations = MigrationSource.Of(
            new Migration("m1") { Sql = new Dictionary<string, string> { ["sqlserver"] = "CREATE TABLE a (id int PRIMARY KEY)" } },
            new Migration("m2")
            {
                After = "m1",
                Sql = new Dictionary<string, string> { ["sqlserver"] = "CREATE FULLTEXT CATALOG c\nGO\n-- tortoise: down\nDROP FULLTEXT CATALOG c" },
            }),
    };

    private static Database Open(JournalServer server, Func<string?>? actor = null)
    {
        Database.RegisterDriver(server);
        return Database.Open(server.Url, new DatabaseOptions { MayBeDefault = false, Actor = actor });
    }
}
