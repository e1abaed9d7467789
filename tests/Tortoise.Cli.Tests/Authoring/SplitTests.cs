using Tortoise.Cli.Authoring;
using Tortoise.Cli.Tests.Harness;
using Tortoise.Schema;
using Tortoise.Tests.Harness;

namespace Tortoise.Cli.Tests.Authoring;

/// <summary>A change in two migrations: with what is there after the first, programs of both versions work; the second waits until that of the version before is gone.</summary>
[TestFixtureSource(typeof(TestServer), nameof(TestServer.All))]
internal sealed class SplitTests(TestServer server)
{
    /// <summary>A change of models.</summary>
    /// <param name="Name">What it is.</param>
    /// <param name="Before">The models before it.</param>
    /// <param name="After">The models after it.</param>
    internal sealed record Change(string Name, string Before, string After)
    {
        public Answers Answers { get; init; } = Answers.None;

        /// <summary>What the program of the version before writes: once before the first migration, and, with other keys, after it.</summary>
        public required string[] Old { get; init; }

        /// <summary>What the new program writes after the first migration.</summary>
        public required string[] New { get; init; }

        /// <summary>A query of texts, and its rows after the second migration.</summary>
        public required string Query { get; init; }

        public required string[] Rows { get; init; }

        public override string ToString() => Name;
    }

    private static readonly Change[] Changes =
    [
        new(
            "a column comes with a value, and one goes",
            """[Model(Table = "team")] public partial class Team { public int Id { get; set; } [MaxLength(40)] public required string Town { get; set; } }""",
            """[Model(Table = "team")] public partial class Team { public int Id { get; set; } public int Score { get; set; } [MaxLength(9)] public required string Kind { get; set; } }""")
        {
            Answers = Answers.Of([], ["team.town"], ["team.score=7", "team.kind=club"]),
            Old = ["INSERT INTO team (id, town) VALUES ({0}, 'Rome')"],
            New = ["INSERT INTO team (id, score, kind) VALUES ({0}, 3, 'top')"],
            Query = "SELECT concat(id, ' ', score, ' ', kind) FROM team ORDER BY id",
            Rows = ["1 7 club", "2 7 club", "3 3 top"],
        },
        new(
            "a column is filled from one that goes, also for rows that come meanwhile",
            """[Model(Table = "team")] public partial class Team { public int Id { get; set; } [MaxLength(40)] public required string Town { get; set; } }""",
            """[Model(Table = "team"), Index(nameof(City))] public partial class Team { public int Id { get; set; } [MaxLength(60)] public required string City { get; set; } }""")
        {
            Answers = Answers.Of([], ["team.town"], ["team.city=(upper(town))"]),
            Old = ["INSERT INTO team (id, town) VALUES ({0}, 'Rome')"],
            New = ["INSERT INTO team (id, city) VALUES ({0}, 'Paris')"],
            Query = "SELECT city FROM team ORDER BY id",
            Rows = ["ROME", "ROME", "Paris"],
        },
        new(
            "columns get stricter, and others less strict",
            """[Model(Table = "team")] public partial class Team { public int Id { get; set; } [MaxLength(40)] public string? Town { get; set; } public int Size { get; set; } [DbDefault(3)] public int Level { get; set; } [MaxLength(40)] public required string Note { get; set; } }""",
            """[Model(Table = "team"), Check("size > 0", Name = "ck_size")] public partial class Team { public int Id { get; set; } [MaxLength(40)] public required string Town { get; set; } public long? Size { get; set; } public int Level { get; set; } [MaxLength(20)] public required string Note { get; set; } }""")
        {
            Answers = Answers.Of([], [], ["team.town=nowhere"]),
            Old = ["INSERT INTO team (id, size, note) VALUES ({0}, 5, 'a')", "UPDATE team SET town = NULL, size = -1, note = 'not short, but longer' WHERE id = {0}", "UPDATE team SET size = 5, note = 'a' WHERE id = {0}"],
            New = ["INSERT INTO team (id, town, size, level, note) VALUES ({0}, 'Rome', NULL, 1, 'b')", "UPDATE team SET size = 4000000000 WHERE id = {0}"],
            Query = "SELECT concat(id, ' ', town, ' ', size, ' ', level) FROM team ORDER BY id",
            Rows = ["1 nowhere 5 3", "2 nowhere 5 3", "3 Rome 4000000000 1"],
        },
        new(
            "a table goes, and with it what refers to it",
            """
            [Model(Table = "coach")] public partial class Coach { public int Id { get; set; } }
            [Model(Table = "team")] public partial class Team { public int Id { get; set; } [ForeignKey(OnDelete = OnDelete.Restrict)] public partial Coach Coach { get; set; } [Unique] public int Number { get; set; } }
            [Model(Table = "shirt")] public partial class Shirt { public int Id { get; set; } [ForeignKey(OnDelete = OnDelete.Restrict)] public partial Team Team { get; set; } }
            """,
            """
            [Model(Table = "team")] public partial class Team { public int Id { get; set; } public int Number { get; set; } [ForeignKey(OnDelete = OnDelete.SetNull)] public partial Town? Town { get; set; } }
            [Model(Table = "town")] public partial class Town { public int Id { get; set; } }
            """)
        {
            Answers = Answers.Of([], ["coach", "shirt", "team.coach_id"], []),
            Old = ["INSERT INTO coach (id) VALUES ({0})", "INSERT INTO team (id, coach_id, number) VALUES ({0}, {0}, {0})", "INSERT INTO shirt (id, team_id) VALUES ({0}, {0})"],
            New = ["INSERT INTO town (id) VALUES ({0})", "INSERT INTO team (id, number, town_id) VALUES ({0}, 1, {0})", "DELETE FROM team WHERE id = 2"],
            Query = "SELECT concat(id, ' ', number) FROM team ORDER BY id",
            Rows = ["1 1", "3 1"],
        },
        new(
            "values of an enum come and go",
            """
            public enum Mood { Good, Bad }
            [Model(Table = "team")] public partial class Team { public int Id { get; set; } [AsDatabaseEnum] public Mood Mood { get; set; } }
            """,
            """
            public enum Mood { Best, Good, Bad }
            [Model(Table = "team")] public partial class Team { public int Id { get; set; } [AsDatabaseEnum] public Mood Mood { get; set; } }
            """)
        {
            Old = ["INSERT INTO team (id, mood) VALUES ({0}, 'Bad')"],
            New = ["INSERT INTO team (id, mood) VALUES ({0}, 'Best')"],
            Query = "SELECT concat(id, ' ', mood) FROM team ORDER BY id",
            Rows = ["1 Bad", "2 Bad", "3 Best"],
        },
    ];

    [TestCaseSource(nameof(Changes))]
    public async Task Programs_of_both_versions_work_in_between(Change change)
    {
        using var database = server.Create(new DatabaseOptions { MayBeDefault = false });
        var db = database.Database;
        using var project = new AuthoredProject(db.Dialect).Models("namespace Club;\n" + change.Before);
        var options = new MigrationOptions { Migrations = MigrationSource.FromFolder(project.Migrations) };
        project.Make();
        await db.MigrateAsync(options);
        await RunAsync(db, change.Old, 1);

        var made = project.Models("namespace Club;\n" + change.After).Make(request => request with { Answers = change.Answers, IsSplit = true });
        Assert.That(made.Open, Is.Empty);
        var applied = await db.MigrateAsync(options);
        Assert.That(applied.Applied.Select(static one => one.Name), Is.EqualTo(new[] { made.Draft!.Migration.Id }));
        Assert.That(await DifferencesAsync(db, MigrationChainOf(project, made.Draft).StateOf(db.Dialect)), Is.Empty, "in between");
        await RunAsync(db, change.Old, 2);
        await RunAsync(db, change.New, 3);

        if (made.AfterDeploy is { } second)
        {
            Assert.That(applied.AfterDeploy, Is.EqualTo(new[] { second.Migration.Id }));
            Assert.That((await db.MigrateAsync(options with { IncludeAfterDeploy = true })).Applied.Single().Name, Is.EqualTo(second.Migration.Id));
        }

        Assert.That(await DifferencesAsync(db, ProgramSchema.Of(project.Facts, "default", db.Dialect)), Is.Empty);
        Assert.That(await db.QueryAsync<string>(SqlTemplate.FromText(AppliedTests.Concatenated(db, change.Query))), Is.EqualTo(change.Rows));
        Assert.That(project.Make().HasChanges, Is.False);
    }

    private static MigrationChain MigrationChainOf(AuthoredProject project, MigrationDraft last) =>
        MigrationChain.Of("default", project.Chain().Migrations.TakeWhile(migration => string.CompareOrdinal(migration.Id, last.Migration.Id) <= 0));

    private static async Task<IEnumerable<SchemaDifference>> DifferencesAsync(Database db, SchemaModel wanted) =>
        wanted.Compare(await db.IntrospectAsync()).Where(static difference => difference.Table != "tortoise_migrations");

    private static async Task RunAsync(Database db, IEnumerable<string> statements, int key)
    {
        foreach (var statement in statements)
        {
            await db.ExecuteScriptAsync(string.Format(System.Globalization.CultureInfo.InvariantCulture, statement, key));
        }
    }
}
