using Tortoise.Migrations;

namespace Tortoise.Tests.Migrations;

/// <summary>A migration that ends between two statements, as with its process, goes on from there to the same end.</summary>
public sealed class Interruptions(TestServer server) : DatabaseTest(server)
{
    private const string Before =
        """
        CREATE TABLE mi_team (id INTEGER PRIMARY KEY, town VARCHAR(100), old INTEGER);
        CREATE TABLE mi_club (id INTEGER PRIMARY KEY, name VARCHAR(100) NOT NULL);
        CREATE INDEX ix_mi_old ON mi_team (old);
        INSERT INTO mi_team VALUES (1, 'Oslo', 3);
        INSERT INTO mi_club VALUES (1, 'Falcons');
        """;

    private static readonly string[] Statements =
    [
        "CREATE TABLE mi_match (id INTEGER PRIMARY KEY, home INTEGER NOT NULL)",
        "ALTER TABLE mi_team ADD COLUMN score INTEGER",
        "UPDATE mi_team SET score = COALESCE(score, 0) + 1",
        "ALTER TABLE mi_team RENAME COLUMN town TO city",
        "DROP INDEX ix_mi_old",
        "ALTER TABLE mi_team DROP COLUMN old",
        "CREATE INDEX ix_mi_score ON mi_team (score)",
        "ALTER TABLE mi_club RENAME TO mi_society",
        "INSERT INTO mi_match VALUES (1, 1)",
        "DROP TABLE mi_society",
    ];

    /// <summary>How many statements the second migration has.</summary>
    internal static int Count => Statements.Length;

    [TestCase(true)]
    [TestCase(false)]
    public async Task The_end_is_the_same_wherever_it_was_cut_off(bool isAlone)
    {
        var options = Chain.Of(Scripts(Server, isAlone));
        for (var cut = 0; cut < Statements.Length * 2; cut++)
        {
            using var database = Server.Create(new DatabaseOptions { MayBeDefault = false });
            var db = database.Database;
            var boundary = new MigrationBoundary("m2", (cut / 2) + 1, cut % 2 == 1);
            Assert.That(
                async () => await db.MigrateAsync(options with { AtBoundary = at => at == boundary ? throw new OperationCanceledException("The process has ended.") : default }),
                Throws.InstanceOf<OperationCanceledException>(),
                $"{boundary}");
            await db.MigrateAsync(options);
            await CheckAsync(db, $"{boundary}");
        }
    }

    /// <summary>Checks that the database is as all migrations leave it.</summary>
    internal static async Task CheckAsync(Database db, string boundary)
    {
        var tables = (await db.IntrospectAsync()).Tables.Where(static table => table.Name.StartsWith("mi_", StringComparison.Ordinal)).ToList();
        Assert.That(
            tables.Select(static table => $"{table.Name}: {string.Join(", ", table.Columns.Select(static column => column.Name))}; {string.Join(", ", table.Indexes.Select(static index => index.Name))}"),
            Is.EqualTo(new[] { "mi_match: id, home; ", "mi_team: id, city, score; ix_mi_score" }),
            boundary);
        Assert.That(await db.QueryAsync<int>(SqlTemplate.FromText("SELECT score FROM mi_team")), Is.EqualTo(new[] { 1 }), boundary);
        Assert.That(await db.QueryAsync<int>(SqlTemplate.FromText("SELECT id FROM mi_match")), Is.EqualTo(new[] { 1 }), boundary);
    }

    [Test]
    public async Task What_nobody_knows_is_asked()
    {
        const string unknown = "CREATE VIEW mi_view AS SELECT 1 AS one";
        var options = Chain.Of(Before, $"-- tortoise: no-transaction\nCREATE TABLE mi_a (id INTEGER PRIMARY KEY);\n{unknown};\nCREATE TABLE mi_b (id INTEGER PRIMARY KEY);");
        Assert.That(
            async () => await Db.MigrateAsync(options with { AtBoundary = static at => at is { Migration: "m2", Statement: 2, IsDone: true } ? throw new OperationCanceledException() : default }),
            Throws.InstanceOf<OperationCanceledException>());
        Assert.That(
            async () => await Db.MigrateAsync(options),
            Throws.TypeOf<MigrationException>().With.Message.StartsWith($"The migration m2 was cut off, and nothing tells whether its statement 2 of 3 was run: {unknown}."));
        await Db.RepairMigrationAsync("m2", 2, options);
        Assert.That((await Db.MigrateAsync(options)).Applied.Single().Statements, Is.EqualTo(1));
    }

    [Test]
    public async Task What_failed_is_not_taken_for_done()
    {
        await Db.ExecuteScriptAsync("CREATE TABLE mi_b (id INTEGER PRIMARY KEY)");
        var options = Chain.Of("-- tortoise: no-transaction\nCREATE TABLE mi_a (id INTEGER PRIMARY KEY);\nCREATE TABLE mi_b (id INTEGER PRIMARY KEY, name VARCHAR(100));");
        for (var run = 1; run <= 2; run++)
        {
            Assert.That(async () => await Db.MigrateAsync(options), Throws.TypeOf<MigrationException>().With.Message.StartsWith("The migration m1 failed at its statement 2 of 2"), $"run {run}");
        }

        await Db.ExecuteScriptAsync("DROP TABLE mi_b");
        Assert.That((await Db.MigrateAsync(options)).Applied.Single().Statements, Is.EqualTo(1));
    }

    /// <summary>The migrations; the statements of the second are each by itself, or in a transaction where that is possible.</summary>
    internal static string[] Scripts(TestServer server, bool isAlone)
    {
        var statements = Statements.Select(sql => server is MariaDbServer && sql.StartsWith("DROP INDEX", StringComparison.Ordinal) ? sql + " ON mi_team" : sql);
        return [Before, (isAlone ? "-- tortoise: no-transaction\n" : "") + string.Concat(statements.Select(static sql => sql + ";\n"))];
    }
}
