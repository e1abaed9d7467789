using Tortoise.Cli.Authoring;
using Tortoise.Cli.Facts;
using Tortoise.Cli.Tests.Harness;
using Tortoise.Tests.Harness;

namespace Tortoise.Cli.Tests.Authoring;

/// <summary>A prototype's database follows the models without migrations.</summary>
[TestFixtureSource(typeof(TestServer), nameof(TestServer.All))]
internal sealed class PushTests(TestServer server)
{
    private const string Before =
        """
        namespace Club;
        [Model(Table = "team"), Index(nameof(Town)), Check("size > 0", Name = "ck_team_size")]
        public partial class Team { public int Id { get; set; } [MaxLength(40), DbDefault("Rome")] public string? Town { get; set; } [Unique] public int Size { get; set; } public decimal Price { get; set; } public bool IsOpen { get; set; } public DateTime Since { get; set; } }
        [Model(Table = "player")] public partial class Player { public Guid Id { get; set; } [ForeignKey(OnDelete = OnDelete.Cascade)] public partial Team Team { get; set; } }
        """;

    [Test]
    public async Task It_has_the_tables_with_their_rows_and_then_nothing_to_do()
    {
        using var database = server.Create(new DatabaseOptions { MayBeDefault = false });
        using var built = new Built().Add("Before", Before).Add("After", Before.Replace("string? Town", "string? City", StringComparison.Ordinal).Replace("nameof(Town)", "nameof(City)", StringComparison.Ordinal).Replace("public decimal Price { get; set; }", "", StringComparison.Ordinal));
        var db = database.Database;
        await db.ExecuteScriptAsync("CREATE TABLE another (id integer)");
        var facts = built.Read("Before");
        await PushAsync(db, facts);
        await db.ExecuteScriptAsync($"INSERT INTO team (id, town, size, price, is_open, since) VALUES (1, 'Paris', 11, 1, {(db.Dialect.Name == "postgresql" ? "true" : "1")}, '2026-01-01 00:00:00')");
        Assert.That((await PlanAsync(db, facts)).Statements, Is.Empty);

        var after = built.Read("After");
        Assert.That((await PlanAsync(db, after)).Open.Single().Flags, Is.EqualTo(new[] { "--rename team.town=city", "--drop team.town" }));
        var push = await PushAsync(db, after, "team.town=city");
        Assert.That((push.Losses, push.Others), Is.EqualTo((new[] { "drop column team.price" }, new[] { "another" })));
        Assert.That(await db.QueryAsync<string>(SqlTemplate.FromText("SELECT city FROM team")), Is.EqualTo(new[] { "Paris" }));
        Assert.That((await PlanAsync(db, after)).Statements, Is.Empty);
    }

    [Test]
    public async Task A_database_with_migrations_is_refused()
    {
        using var database = server.Create(new DatabaseOptions { MayBeDefault = false });
        using var project = new AuthoredProject(database.Database.Dialect).Models(Before);
        project.Make();
        await database.Database.MigrateAsync(new MigrationOptions { Migrations = MigrationSource.FromFolder(project.Migrations) });
        Assert.That(
            async () => await PlanAsync(database.Database, project.Facts),
            Throws.TypeOf<MigrationException>().With.Message.EqualTo(
                "The database has a history of migrations, which would not know of what is pushed. Make a migration: tortoise makemigrations, then tortoise migrate."));
    }

    private static Task<SchemaPush> PlanAsync(Database db, SchemaFacts facts, params string[] renames) =>
        SchemaPush.PlanAsync(db, facts, "default", Answers.Of(renames, [], []), null, CancellationToken.None);

    private static async Task<SchemaPush> PushAsync(Database db, SchemaFacts facts, params string[] renames)
    {
        var push = await PlanAsync(db, facts, renames);
        await push.RunAsync(db, CancellationToken.None);
        return push;
    }
}
