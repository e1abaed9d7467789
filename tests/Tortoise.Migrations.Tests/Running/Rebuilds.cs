namespace Tortoise.Tests.Migrations;

/// <summary>SQLite's rebuilds of tables keep what hangs on them.</summary>
public sealed class Rebuilds
{
    private const string Before =
        """
        CREATE TABLE mr_team (id INTEGER PRIMARY KEY, name TEXT);
        CREATE TABLE mr_player (id INTEGER PRIMARY KEY, team_id INTEGER REFERENCES mr_team (id) ON DELETE CASCADE);
        CREATE TABLE mr_log (text TEXT);
        CREATE VIEW mr_names AS SELECT name FROM mr_team;
        CREATE TRIGGER mr_added AFTER INSERT ON mr_team BEGIN INSERT INTO mr_log VALUES (new.name); END;
        CREATE TRIGGER mr_via INSTEAD OF INSERT ON mr_names BEGIN INSERT INTO mr_team (name) VALUES (new.name); END;
        INSERT INTO mr_team VALUES (1, 'Falcons');
        INSERT INTO mr_player VALUES (1, 1);
        """;

    private const string Rebuild =
        """
        -- tortoise: rebuild mr_team
        -- rebuild table mr_team
        CREATE TABLE tortoise_new_mr_team (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
        -- copy what is there
        INSERT INTO tortoise_new_mr_team SELECT id, name FROM mr_team;
        -- and let it go
        DROP TABLE mr_team;
        ALTER TABLE tortoise_new_mr_team RENAME TO mr_team;
        """;

    [TestCase(false)]
    [TestCase(true)]
    public async Task Rows_that_refer_to_it_triggers_and_views_stay(bool isFile)
    {
        using var database = (isFile ? (TestServer)new SqliteFileServer() : new SqliteMemoryServer()).Create(new DatabaseOptions { MayBeDefault = false });
        var db = database.Database;
        await db.MigrateAsync(Chain.Of(Before, Rebuild));
        await db.ExecuteScriptAsync("INSERT INTO mr_names (name) VALUES ('Hawks')");
        Assert.That(await db.QueryAsync<string>(SqlTemplate.FromText("SELECT text FROM mr_log ORDER BY rowid")), Is.EqualTo(new[] { "Falcons", "Hawks" }));
        Assert.That(await db.QueryAsync<string>(SqlTemplate.FromText("SELECT name FROM mr_names")), Is.EqualTo(new[] { "Falcons", "Hawks" }));
        Assert.That(await db.QueryAsync<int>(SqlTemplate.FromText("SELECT team_id FROM mr_player")), Is.EqualTo(new[] { 1 }));
        Assert.That((await db.IntrospectAsync()).Tables.Single(static table => table.Name == "mr_team").Columns[1].IsNullable, Is.False);
        Assert.That(async () => await db.ExecuteScriptAsync("INSERT INTO mr_player VALUES (2, 17)"), Throws.TypeOf<IntegrityException>(), "foreign keys are enforced again");
    }

    [Test]
    public async Task One_that_would_leave_rows_without_what_they_refer_to_is_rolled_back()
    {
        using var database = new SqliteMemoryServer().Create(new DatabaseOptions { MayBeDefault = false });
        var db = database.Database;
        var losing = Rebuild.Replace("FROM mr_team;", "FROM mr_team WHERE id > 1;", StringComparison.Ordinal);
        Assert.That(
            async () => await db.MigrateAsync(Chain.Of(Before, losing)),
            Throws.TypeOf<MigrationException>().With.Message.EqualTo("1 rows refer to rows that do not exist, so the migration is rolled back: mr_player (rowid 1) → mr_team. Correct them first."));
        Assert.That(await db.QueryAsync<string>(SqlTemplate.FromText("SELECT name FROM mr_names")), Is.EqualTo(new[] { "Falcons" }));
        Assert.That(async () => await db.ExecuteScriptAsync("INSERT INTO mr_player VALUES (2, 17)"), Throws.TypeOf<IntegrityException>());
    }
}
