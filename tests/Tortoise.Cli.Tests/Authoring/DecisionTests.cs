using Tortoise.Cli.Authoring;
using Tortoise.Cli.Tests.Harness;

namespace Tortoise.Cli.Tests.Authoring;

/// <summary>What no tool can know is asked, or said beforehand: never guessed.</summary>
internal sealed class DecisionTests
{
    private const string Team = "namespace Club; [Model(Table = \"team\")] public partial class Team { public int Id { get; set; } [MaxLength(40)] public string Town { get; set; } = \"\"; }";

    [Test]
    public void A_column_that_went_while_another_came_asks_for_flags_where_nobody_can_be_asked()
    {
        using var project = Changed(Team, With("City"));
        var result = project.Make();
        Assert.That(result.Open.Single().Question, Is.EqualTo("team.town is gone and team.city is new. Say which it is:"));
        Assert.That(result.Open.Single().Flags, Is.EqualTo(new[] { "--rename team.town=city", "--drop team.town" }));
        Assert.That((result.Draft, project.Chain().Migrations.Count, result.HasChanges), Is.EqualTo(((MigrationDraft?)null, 1, true)));
    }

    [Test]
    public void Each_answer_gives_another_migration()
    {
        using var project = Changed(Team, With("City"));
        Assert.That(Changes(project, renames: ["team.town=city"]), Is.EqualTo(new[] { "rename column team.town to city" }));
        Assert.That(Changes(project, drops: ["team.town"], fills: ["team.city=nowhere"]), Is.EqualTo(new[] { "add column team.city", "drop column team.town" }));
        Assert.That(project.MakeWith(drops: ["team.town"]).Open.Single().Flags, Is.EqualTo(new[] { "--fill team.city=…" }));
    }

    [Test]
    public void Who_is_there_is_asked()
    {
        using var project = Changed(Team, With("City", "Score"));
        var questions = new ScriptedQuestions("city", "7");
        var result = project.Make(request => request with { Questions = questions, IsDryRun = true });
        Assert.That(questions.Asked, Is.EqualTo(new[] { "team.town: city or score?", "team.score (varchar(40) COLLATE \"C\")?" }));
        Assert.That(result.Draft!.Migration.Changes, Is.EqualTo(new[] { "rename column team.town to city", "add column team.score" }));
        Assert.That(result.Draft.Scripts["postgresql"].Sql, Does.Contain("ADD COLUMN \"score\" varchar(40) COLLATE \"C\" NOT NULL DEFAULT '7'"));
    }

    [Test]
    public void A_column_of_another_kind_is_another_column()
    {
        using var project = Changed(Team, Team.Replace("[MaxLength(40)] public string Town { get; set; } = \"\";", "public int? Size { get; set; }", StringComparison.Ordinal));
        Assert.That(Changes(project), Is.EqualTo(new[] { "add column team.size", "drop column team.town" }));
    }

    [Test]
    public void The_attribute_answers_until_it_is_spent()
    {
        var hinted = With("City").Replace("[MaxLength(40)]", "[MaxLength(40), RenamedFrom(\"town\")]", StringComparison.Ordinal);
        using var project = Changed(Team, hinted);
        Assert.That(project.Make().Draft!.Migration.Changes, Is.EqualTo(new[] { "rename column team.town to city" }));
        Assert.That(project.Make().HasChanges, Is.False);

        // A new column with the old name takes nothing from the one that had it.
        project.Models(hinted.Replace("public int Id", "[MaxLength(40)] public string? Town { get; set; } public int Id", StringComparison.Ordinal));
        Assert.That(Changes(project), Is.EqualTo(new[] { "add column team.town" }));
    }

    [Test]
    public void A_chain_of_names_is_followed()
    {
        var three = "namespace Club; [Model(Table = \"team\")] public partial class Team { public int Id { get; set; } public int A { get; set; } public int B { get; set; } }";
        using var project = Changed(three, three.Replace("public int A", "[RenamedFrom(\"a\")] public int B", StringComparison.Ordinal).Replace("public int B { get; set; } }", "[RenamedFrom(\"b\")] public int C { get; set; } }", StringComparison.Ordinal));
        Assert.That(project.Make().Draft!.Migration.Changes, Is.EquivalentTo(new[] { "rename column team.b to c", "rename column team.a to b" }));
        Assert.That(project.Make().HasChanges, Is.False);
    }

    [Test]
    public void Columns_swap_their_names_by_flags()
    {
        var two = "namespace Club; [Model(Table = \"team\")] public partial class Team { public int Id { get; set; } public int Home { get; set; } public int Away { get; set; } }";
        using var project = Changed(two, two);
        Assert.That(Changes(project, renames: ["team.home=away", "team.away=home"]), Is.EqualTo(new[] { "rename column team.away to home", "rename column team.home to away" }).Or.EqualTo(new[] { "rename column team.home to away", "rename column team.away to home" }));
    }

    [Test]
    public void A_table_that_went_while_a_like_one_came_asks_too()
    {
        using var project = Changed(Team, Team.Replace("\"team\"", "\"club\"", StringComparison.Ordinal));
        Assert.That(project.Make().Open.Single(), Has.Property("Question").EqualTo("The table team is gone and club is new. Say which it is:"));
        Assert.That(Changes(project, renames: ["team=club"]), Is.EqualTo(new[] { "rename table team to club" }));
        Assert.That(Changes(project, drops: ["team"]), Is.EqualTo(new[] { "create table club", "drop table team" }));
    }

    [Test]
    public void A_table_gets_the_name_of_one_that_goes_when_it_is_said()
    {
        var two = Team + " [Model(Table = \"city\")] public partial class City { public int Id { get; set; } public int Size { get; set; } }";
        using var project = Changed(two, Team.Replace("Table = \"team\"", "Table = \"city\"", StringComparison.Ordinal));
        Assert.That(Changes(project, renames: ["team=city"]), Is.EqualTo(new[] { "rename table team to city", "drop table city" }));

        // The attribute may have been there since the table city was made of another one.
        project.Models(Team.Replace("Table = \"team\")", "Table = \"city\"), RenamedFrom(\"team\")", StringComparison.Ordinal));
        Assert.That(project.Make().Open.Single().ToString(), Does.Contain("The table team is gone and city is [RenamedFrom] it, but there already. Say which it is:"));
        Assert.That(project.Make().Open.Single().Flags, Is.EqualTo(new[] { "--rename team=city", "--drop team" }));
        Assert.That(project.MakeWith(renames: ["team=city"]).Losses, Is.EqualTo(new[] { "drop table city" }));
        Assert.That(project.Make().HasChanges, Is.False);
    }

    [Test]
    public void A_table_and_its_column_have_other_names_at_once()
    {
        using var project = Changed(Team, With("City").Replace("\"team\"", "\"club\"", StringComparison.Ordinal));
        Assert.That(Changes(project, renames: ["team=club", "club.town=city"]), Is.EqualTo(new[] { "rename table team to club", "rename column club.town to city" }));
        Assert.That(Changes(project, renames: ["team=club", "team.town=city"]), Has.Count.EqualTo(2));
    }

    [Test]
    public void A_class_with_another_name_asks_for_its_table_and_the_columns_of_its_links()
    {
        const string Models =
            """
            namespace Club;
            [Model] public partial class Team { public int Id { get; set; } public int Size { get; set; } [ManyToMany] public partial ManyToMany<Event> Events { get; } }
            [Model] public partial class Event { public int Id { get; set; } }
            """;
        using var project = Changed(Models, Models.Replace("class Team", "class Squad", StringComparison.Ordinal));
        var questions = new ScriptedQuestions("squad", "squad_events", "squad_id");
        var result = project.Make(request => request with { Questions = questions, IsDryRun = true });
        Assert.That(questions.Asked, Is.EqualTo(new[] { "team: squad?", "team_events: squad_events?", "team_events.team_id: squad_id?" }));
        Assert.That(result.Losses, Is.Empty);
    }

    [TestCase("team.town", "--rename team.town does not say what becomes of what: write it as --rename team.town=city.")]
    [TestCase("team.town=street", "--rename team.town=street: the model of team has no column street.")]
    [TestCase("team.twon=city", "--rename team.twon=city: the migrations have no table or column team.twon. Name it as it was until now: a table, or a table and a column with a point between them.")]
    [TestCase("team=clubs", "--rename team=clubs: no model has the table clubs. No table is new.")]
    public void A_wrong_answer_is_told(string rename, string why)
    {
        using var project = Changed(Team, With("City"));
        Assert.That(() => project.MakeWith(renames: [rename]), Throws.TypeOf<MigrationException>().With.Message.EqualTo(why.Replace("team.twon=city:", "team.twon:", StringComparison.Ordinal)));
    }

    [TestCase("int", "5", "5")]
    [TestCase("long", "-5", "-5")]
    [TestCase("bool", "true", "TRUE")]
    [TestCase("double", "1.5", "1.5")]
    [TestCase("string", "it's", "'it''s'")]
    [TestCase("string", "'quoted'", "'quoted'")]
    [TestCase("string", "(lower(town))", "(lower(town))")]
    [TestCase("DateOnly", "2026-01-31", "'2026-01-31'")]
    [TestCase("Guid", "6f9619ff-8b86-d011-b42d-00cf4fc964ff", "'6f9619ff-8b86-d011-b42d-00cf4fc964ff'")]
    public void A_fill_is_spelled_as_its_column_needs(string type, string value, string sql)
    {
        using var project = new AuthoredProject(Dialects.PostgreSql.PostgreSqlDialect.Instance).Models(Team);
        project.Make();
        project.Models(Team.Replace("public int Id", $"public {type} Fresh {{ get; set; }}{(type == "string" ? " = \"\";" : "")} public int Id", StringComparison.Ordinal));
        var script = project.MakeWith(fills: [$"team.fresh={value}"]).Draft!.Scripts["postgresql"].Sql;
        Assert.That(script, Does.Contain(value[0] == '(' ? $"SET \"fresh\" = {sql} WHERE" : $"NOT NULL DEFAULT {sql};"));
    }

    [TestCase("decimal", "0.00001", "'0.00001' FROM")]
    [TestCase("int?", "5", "5 FROM")]
    public void SQLite_gets_a_fill_as_it_keeps_the_values(string type, string value, string sql)
    {
        using var project = new AuthoredProject(Dialects.Sqlite.SqliteDialect.Instance).Models(Team);
        project.Make();
        project.Models(Team.Replace("public int Id", $"public {type} Fresh {{ get; set; }} public int Id", StringComparison.Ordinal));
        Assert.That(project.MakeWith(fills: [$"team.fresh={value}"]).Draft!.Scripts["sqlite"].Sql, Does.Contain(sql).Or.Contain(sql.Replace(" FROM", ", \"", StringComparison.Ordinal)));
    }

    [Test]
    public void A_fill_that_is_none_is_told()
    {
        using var project = Changed(Team, Team.Replace("public int Id", "public int Score { get; set; } public int Id", StringComparison.Ordinal));
        Assert.That(() => project.MakeWith(fills: ["team.score=many"]), Throws.TypeOf<MigrationException>().With.Message.EqualTo(
            "'many' is nothing for the column team.score of type integer on PostgreSQL: give a whole number, --fill \"team.score=…\"."));
    }

    [Test]
    public void A_column_that_must_not_be_NULL_any_more_is_noted()
    {
        var nullable = Team.Replace("string Town { get; set; } = \"\";", "string? Town { get; set; }", StringComparison.Ordinal);
        using var project = Changed(nullable, Team);
        Assert.That(project.Make(static request => request with { IsDryRun = true }).Notes, Is.EqualTo(new[]
        {
            "team.town must not be NULL any more: where a row has no value, the migration fails. --fill team.town=… gives it one.",
        }));
        var draft = project.MakeWith(fills: ["team.town=nowhere"]).Draft!;
        Assert.That(draft.Scripts["postgresql"].Sql, Does.StartWith(
            """
            -- tortoise: no-transaction
            -- tortoise: batches 5000 by "id"
            -- alter column team.town
            UPDATE "team" SET "town" = 'nowhere' WHERE "town" IS NULL;
            -- tortoise: transaction
            -- alter column team.town
            ALTER TABLE "team" ADD CONSTRAINT "tortoise_nn_team_town" CHECK ("town" IS NOT NULL) NOT VALID;
            -- tortoise: no-transaction
            -- tortoise: batches 5000 by "id"
            -- alter column team.town
            UPDATE "team" SET "town" = 'nowhere' WHERE "town" IS NULL;
            ALTER TABLE "team" VALIDATE CONSTRAINT "tortoise_nn_team_town";
            -- tortoise: transaction
            -- alter column team.town
            ALTER TABLE "team" ALTER COLUMN "town" SET NOT NULL;
            ALTER TABLE "team" DROP CONSTRAINT "tortoise_nn_team_town";
            """));
        using var plain = Changed(nullable, Team);
        Assert.That(
            plain.Make(static request => request with { IsPlain = true, Answers = Answers.Of([], [], ["team.town=nowhere"]) }).Draft!.Scripts["postgresql"].Sql,
            Does.StartWith("-- alter column team.town\nUPDATE \"team\" SET \"town\" = 'nowhere' WHERE \"town\" IS NULL;\nALTER TABLE \"team\" ALTER COLUMN \"town\" SET NOT NULL;\n"));
    }

    [Test]
    public void What_a_database_would_round_is_a_loss_and_what_it_refuses_is_none()
    {
        const string Models = "namespace Club; [Model(Table = \"team\")] public partial class Team { public int Id { get; set; } [MaxLength(40)] public string Town { get; set; } = \"\"; [Precision(10, 2)] public decimal Price { get; set; } }";
        using var project = Changed(Models, Models.Replace("40", "30", StringComparison.Ordinal).Replace("10, 2", "10, 1", StringComparison.Ordinal));
        var result = project.Make();
        Assert.That(result.Losses, Is.EqualTo(new[] { "round column team.price" }));
        Assert.That(result.Draft!.Scripts["postgresql"].Sql, Does.Contain("TYPE varchar(30) COLLATE \"C\";"));

        project.Models(Models.Replace("40", "50", StringComparison.Ordinal).Replace("10, 2", "12, 3", StringComparison.Ordinal));
        Assert.That(project.Make().Losses, Is.Empty);
    }

    [Test]
    public void What_others_look_after_from_now_on_is_not_dropped()
    {
        using var project = Changed(Team, Team.Replace("Table = \"team\"", "Table = \"team\", Managed = false", StringComparison.Ordinal));
        var draft = project.Make().Draft!;
        Assert.That(draft.Migration.Changes, Is.EqualTo(new[] { "leave table team to others" }));
        Assert.That(project.File("postgresql.sql"), Is.EqualTo("-- Nothing changes on PostgreSQL.\n\n-- tortoise: down\n"));
        Assert.That(draft.Migration.Hashes["team"], Is.Null);
        Assert.That(project.Make().HasChanges, Is.False);

        // Nor when its class goes.
        Assert.That(project.Models("namespace Club; [Model] public partial class Other { public int Id { get; set; } }").Make().Draft!.Migration.Changes, Is.EqualTo(new[] { "create table other" }));

        project.Models(Team + " [Model] public partial class Other { public int Id { get; set; } }");
        Assert.That(project.Make().Open.Single().Flags, Is.EqualTo(new[] { "--adopt team", "--create team" }));
        var adopted = project.Make(static request => request with { Answers = Answers.None with { Adopted = ["team"] } }).Draft!;
        Assert.That(adopted.Migration.Changes, Is.EqualTo(new[] { "adopt table team" }));
        Assert.That(project.Make().HasChanges, Is.False);
    }

    private static AuthoredProject Changed(string before, string after)
    {
        var project = new AuthoredProject().Models(before);
        project.Make();
        return project.Models(after);
    }

    private static string With(params string[] columns) => Team.Replace(
        "[MaxLength(40)] public string Town { get; set; } = \"\";",
        string.Concat(columns.Select(static column => $"[MaxLength(40)] public string {column} {{ get; set; }} = \"\"; ")),
        StringComparison.Ordinal);

    private static IReadOnlyList<string> Changes(AuthoredProject project, string[]? renames = null, string[]? drops = null, string[]? fills = null) =>
        project.Make(request => request with { IsDryRun = true, Answers = Answers.Of(renames ?? [], drops ?? [], fills ?? []) }).Draft!.Migration.Changes;
}
