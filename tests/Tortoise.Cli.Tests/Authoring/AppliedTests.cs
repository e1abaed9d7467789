using Tortoise.Cli.Authoring;
using Tortoise.Cli.Tests.Harness;
using Tortoise.Migrations;
using Tortoise.Tests.Harness;

namespace Tortoise.Cli.Tests.Authoring;

/// <summary>Migrations that are made of two versions of models make of the first one's database, with its rows, the second one's.</summary>
[TestFixtureSource(typeof(TestServer), nameof(TestServer.All))]
internal sealed class AppliedTests(TestServer server)
{
    /// <summary>A change of models.</summary>
    /// <param name="Name">What it is.</param>
    /// <param name="Before">The models before it.</param>
    /// <param name="Rows">The statements that insert rows.</param>
    /// <param name="After">The models after it.</param>
    internal sealed record Change(string Name, string Before, string Rows, string After)
    {
        public Answers Answers { get; init; } = Answers.None;

        /// <summary>A query of texts, whose rows it does not change.</summary>
        public required string Query { get; init; }

        public required string[] Kept { get; init; }

        public override string ToString() => Name;
    }

    private static readonly Change[] Changes =
    [
        new(
            "renames, fills and indexes at once",
            """
            [Model(Table = "team")]
            public partial class Team { public int Id { get; set; } [MaxLength(40)] public required string Town { get; set; } }
            """,
            "INSERT INTO team (id, town) VALUES (1, 'Rome'); INSERT INTO team (id, town) VALUES (2, 'Paris')",
            """
            [Model(Table = "team"), Index(nameof(City), nameof(Score))]
            public partial class Team { public int Id { get; set; } [MaxLength(40)] public required string City { get; set; } [Precision(10, 2)] public decimal Score { get; set; } [MaxLength(9)] public required string Code { get; set; } }
            """)
        {
            Answers = Answers.Of(["team.town=city"], [], ["team.score=1.5", "team.code=(upper(city))"]),
            Query = "SELECT concat(city, ' ', code, ' ', CASE WHEN score = 1.5 THEN 'yes' ELSE 'no' END) FROM team ORDER BY id",
            Kept = ["Rome ROME yes", "Paris PARIS yes"],
        },
        new(
            "a table that others refer to has another name",
            """
            [Model(Table = "team")] public partial class Team { public int Id { get; set; } public int Size { get; set; } }
            [Model(Table = "player")] public partial class Player { public int Id { get; set; } [ForeignKey(OnDelete = OnDelete.Cascade)] public partial Team Team { get; set; } }
            """,
            "INSERT INTO team (id, size) VALUES (1, 11); INSERT INTO player (id, team_id) VALUES (7, 1)",
            """
            [Model(Table = "squad")] public partial class Team { public int Id { get; set; } public int Seats { get; set; } }
            [Model(Table = "player")] public partial class Player { public int Id { get; set; } [ForeignKey(OnDelete = OnDelete.Cascade)] public partial Team Team { get; set; } }
            """)
        {
            Answers = Answers.Of(["team=squad", "team.size=seats"], [], []),
            Query = "SELECT concat(player.id, ' ', squad.seats) FROM player JOIN squad ON squad.id = player.team_id",
            Kept = ["7 11"],
        },
        new(
            "constraints come to tables with rows",
            """
            [Model(Table = "team")] public partial class Team { public int Id { get; set; } [MaxLength(40)] public string? Town { get; set; } public int Size { get; set; } }
            [Model(Table = "player")] public partial class Player { public int Id { get; set; } public int TeamId { get; set; } }
            """,
            "INSERT INTO team (id, town, size) VALUES (1, NULL, 11); INSERT INTO player (id, team_id) VALUES (7, 1)",
            """
            [Model(Table = "team"), Check("size > 0", Name = "ck_team_size"), UniqueTogether(nameof(Town), nameof(Size))]
            public partial class Team { public int Id { get; set; } [MaxLength(40)] public required string Town { get; set; } [Unique] public int Size { get; set; } }
            [Model(Table = "player")] public partial class Player { public int Id { get; set; } [ForeignKey(OnDelete = OnDelete.Restrict)] public partial Team Team { get; set; } }
            """)
        {
            Answers = Answers.Of([], [], ["team.town=nowhere"]),
            Query = "SELECT concat(player.id, ' ', team.town) FROM player JOIN team ON team.id = player.team_id",
            Kept = ["7 nowhere"],
        },
        new(
            "types get wider, and a column goes",
            """
            [Model(Table = "team")] public partial class Team { public int Id { get; set; } [MaxLength(9)] public required string Town { get; set; } public int Size { get; set; } public int Old { get; set; } }
            """,
            "INSERT INTO team (id, town, size, old) VALUES (1, 'Rome', 11, 3)",
            """
            [Model(Table = "team")] public partial class Team { public long Id { get; set; } [MaxLength(90)] public required string Town { get; set; } public long? Size { get; set; } }
            """)
        {
            Query = "SELECT concat(id, ' ', town, ' ', size) FROM team",
            Kept = ["1 Rome 11"],
        },
        new(
            "columns swap their names",
            """[Model(Table = "game")] public partial class Game { public int Id { get; set; } public int Home { get; set; } public int Away { get; set; } }""",
            "INSERT INTO game (id, home, away) VALUES (1, 3, 2)",
            """[Model(Table = "game")] public partial class Game { public int Id { get; set; } public int Home { get; set; } public int Away { get; set; } }""")
        {
            Answers = Answers.Of(["game.home=away", "game.away=home"], [], []),
            Query = "SELECT concat(home, ':', away) FROM game",
            Kept = ["2:3"],
        },
        new(
            "links of a class with another name stay",
            """
            [Model] public partial class Team { public int Id { get; set; } public int Size { get; set; } [ManyToMany] public partial ManyToMany<Meeting> Meetings { get; } }
            [Model] public partial class Meeting { public int Id { get; set; } public int Day { get; set; } }
            """,
            "INSERT INTO team (id, size) VALUES (1, 11); INSERT INTO meeting (id, day) VALUES (5, 6); INSERT INTO team_meetings (team_id, meeting_id) VALUES (1, 5)",
            """
            [Model] public partial class Squad { public int Id { get; set; } public int Size { get; set; } [ManyToMany] public partial ManyToMany<Meeting> Meetings { get; } }
            [Model] public partial class Meeting { public int Id { get; set; } public int Day { get; set; } }
            """)
        {
            Answers = Answers.Of(["team=squad", "team_meetings=squad_meetings", "team_meetings.team_id=squad_id"], [], []),
            Query = "SELECT concat(squad_id, ' ', meeting_id) FROM squad_meetings",
            Kept = ["1 5"],
        },
        new(
            "others look after a table from now on",
            """
            [Model(Table = "team")] public partial class Team { public int Id { get; set; } public int Size { get; set; } }
            [Model(Table = "player")] public partial class Player { public int Id { get; set; } [ForeignKey(OnDelete = OnDelete.Cascade)] public partial Team Team { get; set; } }
            """,
            "INSERT INTO team (id, size) VALUES (1, 11); INSERT INTO player (id, team_id) VALUES (7, 1)",
            """
            [Model(Table = "team", Managed = false)] public partial class Team { public int Id { get; set; } public int Size { get; set; } }
            [Model(Table = "player")] public partial class Player { public int Id { get; set; } public int? Age { get; set; } [ForeignKey(OnDelete = OnDelete.Cascade)] public partial Team Team { get; set; } }
            """)
        {
            Query = "SELECT concat(player.id, ' ', team.size) FROM player JOIN team ON team.id = player.team_id",
            Kept = ["7 11"],
        },
        new(
            "tables come that refer to each other and to what is there, and comments with quotes",
            """[Model(Table = "team")] public partial class Team { public int Id { get; set; } [Comment("who's \\ there; /* now */")] public int Size { get; set; } }""",
            "INSERT INTO team (id, size) VALUES (1, 11)",
            """
            [Model(Table = "team")] public partial class Team { public int Id { get; set; } [Comment("-- it's\n\"other\"; \\")] public int Size { get; set; } [ForeignKey(OnDelete = OnDelete.SetNull, RelatedName = "")] public partial Player? Captain { get; set; } }
            [Model(Table = "player")]
            public partial class Player { public int Id { get; set; } [ForeignKey(OnDelete = OnDelete.NoAction, RelatedName = "")] public partial Team Team { get; set; } [ForeignKey(OnDelete = OnDelete.NoAction, RelatedName = "")] public partial Player? Mentor { get; set; } }
            """)
        {
            Query = "SELECT concat(id, ' ', size) FROM team",
            Kept = ["1 11"],
        },
        new(
            "the names have to be quoted",
            """[Model(Table = "order")] public partial class Order { public int Id { get; set; } [Column("größe")] public int Size { get; set; } }""",
            "",
            """[Model(Table = "group by")] public partial class Order { public int Id { get; set; } [Column("select")] public int Size { get; set; } [Column("a.b"), Index] public int? Other { get; set; } }""")
        {
            Answers = Answers.Of(["order=group by", "order.größe=select"], [], []),
            Query = "SELECT 'yes'",
            Kept = ["yes"],
        },
    ];

    [TestCaseSource(nameof(Changes))]
    public async Task Rows_survive(Change change)
    {
        using var database = server.Create(new DatabaseOptions { MayBeDefault = false });
        var db = database.Database;
        using var project = new AuthoredProject(db.Dialect).Models("namespace Club;\n" + change.Before);
        var options = new MigrationOptions { Migrations = MigrationSource.FromFolder(project.Migrations) };
        project.Make();
        await db.MigrateAsync(options);
        foreach (var row in change.Rows.Split("; ", StringSplitOptions.RemoveEmptyEntries))
        {
            await db.ExecuteScriptAsync(row);
        }

        var before = project.Chain().StateOf(db.Dialect);
        project.Models("namespace Club;\n" + change.After);
        var made = project.Make(request => request with { Answers = change.Answers });
        Assert.That(made.Open, Is.Empty);
        await db.MigrateAsync(options);
        var wanted = ProgramSchema.Of(project.Facts, "default", db.Dialect);
        Assert.That(wanted.Compare(await db.IntrospectAsync()).Where(static difference => difference.Table != "tortoise_migrations"), Is.Empty);
        Assert.That(await db.QueryAsync<string>(SqlTemplate.FromText(Concatenated(db, change.Query))), Is.EqualTo(change.Kept));

        // What is swapped is the same to models: only the flags said so.
        Assert.That(project.Make().HasChanges, Is.False);
        if (MigrationScript.Parse(db.Dialect, made.Draft!.Scripts[db.Dialect.Name].Sql, "").Down is { Count: > 0 } down)
        {
            await db.ExecuteScriptAsync(string.Join(";\n", down.Select(static statement => statement.Sql).Prepend("PRAGMA foreign_keys=OFF").Append("PRAGMA foreign_keys=ON").Where(sql => db.Dialect.Name == "sqlite" || !sql.StartsWith("PRAGMA", StringComparison.Ordinal))));
            Assert.That(before.Compare(await db.IntrospectAsync()).Where(static difference => difference.Table != "tortoise_migrations"), Is.Empty, "after the way back");
        }
    }

    [Test]
    public async Task A_sequence_goes_on_counting_under_another_name_where_it_can_and_is_a_loss_where_it_cannot()
    {
        const string Models = "namespace Club; [Model(Table = \"bill\", Databases = [\"postgresql\", \"mariadb\"])] public partial class Bill { public int Id { get; set; } [Sequence(\"bills\", Start = 100)] public int Number { get; private set; } }";
        using var database = server.Create(new DatabaseOptions { MayBeDefault = false });
        var db = database.Database;
        using var project = new AuthoredProject(db.Dialect).Models(Models);
        var options = new MigrationOptions { Migrations = MigrationSource.FromFolder(project.Migrations) };
        if (project.Make().Draft is null)
        {
            Assert.That(db.Dialect.Name, Is.EqualTo("sqlite").Or.EqualTo("mysql"));
            return;
        }

        await db.MigrateAsync(options);
        await db.ExecuteScriptAsync("INSERT INTO bill (id) VALUES (1)");
        var made = project.Models(Models.Replace("\"bills\"", "\"invoices\"", StringComparison.Ordinal)).Make();
        await db.MigrateAsync(options);
        await db.ExecuteScriptAsync("INSERT INTO bill (id) VALUES (2)");
        var isPostgreSql = db.Dialect.Name == "postgresql";
        Assert.That(await db.QueryAsync<int>(SqlTemplate.FromText("SELECT number FROM bill ORDER BY id")), Is.EqualTo(new[] { 100, isPostgreSql ? 101 : 100 }));
        Assert.That(made.Losses, Is.EqualTo(isPostgreSql ? [] : new[] { "drop sequence bills" }));
        Assert.That(project.Make().HasChanges, Is.False);
    }

    [Test]
    public async Task A_sequence_goes_on_counting_in_another_schema()
    {
        const string Models = "namespace Club; [Model(Table = \"bill\", Databases = [\"postgresql\"])] public partial class Bill { public int Id { get; set; } [Sequence(\"bills\", Start = 100)] public int Number { get; private set; } }";
        using var database = server.Create(new DatabaseOptions { MayBeDefault = false });
        var db = database.Database;
        using var project = new AuthoredProject(db.Dialect).Models(Models);
        if (project.Make().Draft is null)
        {
            Assert.That(db.Dialect.Name, Is.Not.EqualTo("postgresql"));
            return;
        }

        var options = new MigrationOptions { Migrations = MigrationSource.FromFolder(project.Migrations) };
        await db.MigrateAsync(options);
        await db.ExecuteScriptAsync("INSERT INTO bill (id) VALUES (1)");
        var made = project.Models(Models.Replace("[Model(", "[Model(Schema = \"sales\", ", StringComparison.Ordinal)).MakeWith(renames: ["bill=sales.bill"]);
        await db.MigrateAsync(options);
        await db.ExecuteScriptAsync("INSERT INTO sales.bill (id) VALUES (2)");
        Assert.That(await db.QueryAsync<int>(SqlTemplate.FromText("SELECT number FROM sales.bill ORDER BY id")), Is.EqualTo(new[] { 100, 101 }));
        Assert.That(made.Losses, Is.Empty);
        Assert.That(project.Make().HasChanges, Is.False);
    }

    /// <summary>SQLite before 3.44 has no concat.</summary>
    internal static string Concatenated(Database db, string query) => db.Dialect.Name == "sqlite"
        ? System.Text.RegularExpressions.Regex.Replace(query, @"concat\((.*)\) FROM", static match => match.Groups[1].Value.Replace(", ", " || ", StringComparison.Ordinal) + " FROM")
        : query;
}
