using Tortoise.Cli.Authoring;
using Tortoise.Cli.Tests.Harness;

namespace Tortoise.Cli.Tests.Authoring;

/// <summary>What is written of a change in two migrations, and what is not divided.</summary>
internal sealed class SplitFileTests
{
    private const string Before = """namespace Club; [Model(Table = "team")] public partial class Team { public int Id { get; set; } [MaxLength(40)] public string Town { get; set; } = ""; }""";
    private const string After = """namespace Club; [Model(Table = "team")] public partial class Team { public int Id { get; set; } public int Score { get; set; } [MaxLength(40)] public string City { get; set; } = ""; }""";

    [Test]
    public void The_first_adds_and_the_second_takes_away()
    {
        using var project = new AuthoredProject().Models(Before);
        project.Make();
        var made = project.Models(After).Make(static request => request with { Name = "city", IsSplit = true, Answers = Answers.Of([], ["team.town"], ["team.score=0", "team.city=(town)"]) });
        var (first, second) = (made.Draft!, made.AfterDeploy!);
        Assert.That((first.Migration.Id, first.Migration.IsAfterDeploy), Is.EqualTo(("20261128120200_city", false)));
        Assert.That((second.Migration.Id, second.Migration.After, second.Migration.IsAfterDeploy), Is.EqualTo(("20261128120201_city_after_deploy", first.Migration.Id, true)));
        Assert.That(first.Migration.Changes, Is.EqualTo(new[] { "add column team.score", "add column team.city", "alter column team.town", "drop check team.limit_team_town" }).Or.EqualTo(new[] { "add column team.score", "add column team.city", "alter column team.town" }));
        Assert.That(second.Migration.Changes, Is.EqualTo(new[] { "alter column team.score", "alter column team.city", "drop column team.town" }));
        Assert.That(made.Losses, Is.EqualTo(new[] { "drop column team.town" }));
        Assert.That(made.Notes, Is.EqualTo(new[]
        {
            "team.city has no value in rows that the program of the version before adds, until the second migration gives them one.",
            "team.town becomes nullable before it goes: rows of the new program have no value there, which the program of the version before must not mind.",
        }));
        Assert.That(Up(first), Is.EqualTo(
            """
            -- add column team.score
            ALTER TABLE "team" ADD COLUMN "score" integer NOT NULL DEFAULT 0;

            -- add column team.city
            ALTER TABLE "team" ADD COLUMN "city" varchar(40) COLLATE "C";
            -- tortoise: no-transaction
            -- tortoise: batches 5000 by "id"
            -- add column team.city
            UPDATE "team" SET "city" = (town) WHERE "city" IS NULL;

            -- tortoise: transaction
            -- alter column team.town
            ALTER TABLE "team" ALTER COLUMN "town" DROP NOT NULL;

            """));
        Assert.That(Up(second), Is.EqualTo(
            """
            -- alter column team.score
            ALTER TABLE "team" ALTER COLUMN "score" DROP DEFAULT;

            -- tortoise: no-transaction
            -- tortoise: batches 5000 by "id"
            -- alter column team.city
            UPDATE "team" SET "city" = (town) WHERE "city" IS NULL;
            -- tortoise: transaction
            -- alter column team.city
            ALTER TABLE "team" ADD CONSTRAINT "tortoise_nn_team_city" CHECK ("city" IS NOT NULL) NOT VALID;
            -- tortoise: no-transaction
            -- tortoise: batches 5000 by "id"
            -- alter column team.city
            UPDATE "team" SET "city" = (town) WHERE "city" IS NULL;
            ALTER TABLE "team" VALIDATE CONSTRAINT "tortoise_nn_team_city";
            -- tortoise: transaction
            -- alter column team.city
            ALTER TABLE "team" ALTER COLUMN "city" SET NOT NULL;
            ALTER TABLE "team" DROP CONSTRAINT "tortoise_nn_team_city";

            -- drop column team.town
            ALTER TABLE "team" DROP COLUMN "town";

            """));
        Assert.That(project.File("migration.json"), Does.Contain("\"group\": \"default\",\n  \"phase\": \"after-deploy\",\n").And.Contain($"\"team\": \"{project.Facts.Hashes.Values.Single()}\""));
        Assert.That(first.Migration.Hashes, Is.Empty, "the table is not as the model is before the second");

        // What is read is what was written.
        Assert.That(project.Chain().Migrations.Select(static migration => migration.IsAfterDeploy), Is.EqualTo(new[] { false, false, true }));
        Assert.That(project.Make().HasChanges, Is.False);
    }

    [Test]
    public void A_new_table_is_done_with_the_first()
    {
        using var project = new AuthoredProject().Models(Before);
        project.Make();
        var made = project.Models(Before.Replace("string Town", "string? Town", StringComparison.Ordinal).Replace("Size", "", StringComparison.Ordinal) + " [Model(Table = \"player\")] public partial class Player { public int Id { get; set; } }")
            .Make(static request => request with { IsSplit = true });
        Assert.That((made.AfterDeploy, made.Notes[^1]), Is.EqualTo(((MigrationDraft?)null, "There is nothing to split: programs of the version before do not mind it.")));
        Assert.That(made.Draft!.Migration.Hashes.Keys, Is.EqualTo(new[] { "player", "team" }));
    }

    [Test]
    public void What_only_takes_away_is_one_that_waits()
    {
        using var project = new AuthoredProject().Models(Before.Replace("string Town", "string? Town", StringComparison.Ordinal));
        project.Make();
        var made = project.Models(Before.Replace("[MaxLength(40)] public string Town { get; set; } = \"\";", "", StringComparison.Ordinal)).Make(static request => request with { IsSplit = true, IsPlain = true });
        Assert.That((made.Draft!.Migration.IsAfterDeploy, made.AfterDeploy, made.Notes.Single()), Is.EqualTo((true, (MigrationDraft?)null, "There is nothing to split: all of it waits until programs of the version before are gone.")));
        Assert.That(project.Make().HasChanges, Is.False);
    }

    [Test]
    public void A_step_in_CSharp_is_part_of_the_first()
    {
        using var project = new AuthoredProject().Models(Before);
        project.Make();
        var made = project.Models(After).Make(static request => request with { IsSplit = true, Step = "FillCity", Answers = Answers.Of([], ["team.town"], ["team.score=0", "team.city=nowhere"]) });
        Assert.That((made.Draft!.Step?.Name, made.AfterDeploy!.Step), Is.EqualTo(("FillCity", ((string, string)?)null)));
        Assert.That((made.Draft.Scripts["sqlite"].Sql.Contains("run FillCity", StringComparison.Ordinal), made.AfterDeploy.Scripts["sqlite"].Sql.Contains("FillCity", StringComparison.Ordinal)), Is.EqualTo((true, false)));
    }

    [TestCase("string Town", "string City", "team.town=city", "--split: team.town is to be called city, and no program knows both names. Let city be a new column instead that is filled from the old one, --drop team.town --fill \"team.city=(town)\", or leave --split out, and stop the program while the migration is applied.")]
    [TestCase("(Table = \"team\")", "(Table = \"club\")", "team=club", "--split: team is to be called club, and no program knows both names. Leave --split out, and stop the program while the migration is applied.")]
    [TestCase("[MaxLength(40)] public string Town { get; set; } = \"\";", "public byte[] Town { get; set; } = [];", null, "--split: team.town is varchar(40) COLLATE \"C\" in one version and bytea in the other, and no type has the values of both. Let it be a new column instead, of another name, that is filled from the old one, or leave --split out, and stop the program while the migration is applied.")]
    [TestCase("[MaxLength(40)]", "[MaxLength(40), Generated(\"'x'\")]", null, "--split: team.town is computed in one version, and not in the other. Leave --split out, and stop the program while the migration is applied.")]
    public void What_no_schema_is_for_both_is_refused(string was, string now, string? rename, string message)
    {
        using var project = new AuthoredProject().Models(Before);
        project.Make();
        project.Models(Before.Replace(was, now, StringComparison.Ordinal));
        Assert.That(() => project.Make(request => request with { IsSplit = true, Answers = Answers.Of(rename is null ? [] : [rename], [], []) }), Throws.TypeOf<MigrationException>().With.Message.EqualTo(message));
        Assert.That(project.Chain().Migrations, Has.Count.EqualTo(1), "nothing was written");
    }

    [Test]
    public void An_empty_one_is_not_divided()
    {
        using var project = new AuthoredProject().Models(Before);
        Assert.That(() => project.Make(static request => request with { IsSplit = true, IsEmpty = true }), Throws.TypeOf<MigrationException>().With.Message.StartsWith("--split divides what has changed in the models, and --empty leaves that out."));
    }

    [TestCase("integer", "bigint", true)]
    [TestCase("bigint", "integer", false)]
    [TestCase("INT", "INT UNSIGNED", false)]
    [TestCase("varchar(9) COLLATE \"C\"", "varchar(90) COLLATE \"C\"", true)]
    [TestCase("varchar(90) COLLATE \"C\"", "text COLLATE \"C\"", true)]
    [TestCase("varchar(9)", "varchar(90) COLLATE \"C\"", false)]
    [TestCase("nvarchar(max)", "nvarchar(9)", false)]
    [TestCase("char(9)", "varchar(90)", false)]
    [TestCase("numeric(10,2)", "numeric(12,4)", true)]
    [TestCase("numeric(10,2)", "numeric(11,4)", false)]
    [TestCase("numeric(10,2)", "numeric", true)]
    [TestCase("real", "double precision", true)]
    [TestCase("double precision", "real", false)]
    [TestCase("ENUM('a','b')", "ENUM('c','b','a')", true)]
    [TestCase("ENUM('a','b')", "ENUM('a')", false)]
    [TestCase("uuid", "text", false)]
    public void A_type_is_wider_if_it_has_all_values_of_the_other(string from, string to, bool isWider) => Assert.That(Schema.TypeFamilies.Widens(from, to), Is.EqualTo(isWider));

    /// <summary>The way forward on PostgreSQL.</summary>
    private static string Up(MigrationDraft draft) => draft.Scripts["postgresql"].Sql.Split("\n-- tortoise: down")[0];
}
