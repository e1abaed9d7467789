using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tortoise.Generators.Tests.Harness;

namespace Tortoise.Generators.Tests.Rules;

/// <summary>What the compiler says of models and migrations: in words, and where.</summary>
[TestFixture]
internal sealed partial class MigrationRulesTests
{
    private const string Team = "namespace Club; [Model] public partial class Team { public int Id { get; set; } public string? City { get; set; } }";
    private const string Initial = "20261120093011_initial";
    private const string AddCity = "20261128125400_add_city";
    private const string AfterDeploy = "20261128125401_add_city_after_deploy";

    private static readonly ProjectFile Sql = Script(Initial, "sqlite", "CREATE TABLE team (id INTEGER PRIMARY KEY);");

    [Test]
    public async Task A_project_without_migrations_is_not_asked_for_one() => Assert.That(await Reports(Team), Is.Empty);

    [Test]
    public async Task A_model_as_the_last_migration_left_it_is_silent() =>
        Assert.That(await Reports(Team, Migration(Initial, null, Hashes("old")), Migration(AddCity, Initial, Hashes(HashOf(Team)))), Is.Empty);

    [Test]
    public async Task The_second_of_two_split_migrations_leaves_a_table_as_the_model_is()
    {
        var first = Migration(AddCity, Initial, $"\"hashes\": {{}}, {Tables("id", "town", "city")}");
        Assert.That(await Reports(Team, Migration(Initial, null, Hashes("old")), first, Migration(AfterDeploy, AddCity, $"\"phase\": \"after-deploy\", {Hashes(HashOf(Team))}, {Tables("id", "city")}")), Is.Empty);
        Assert.That(await Reports(Team, Migration(Initial, null, Hashes("old")), first), Has.One.Contains("TORT7001").And.Contains("column 'town' is gone"));
    }

    [Test]
    public async Task A_new_model_is_reported_on_its_class() => Assert.That(
        await Reports(Team, Migration(Initial, null, "\"hashes\": {}")),
        Is.EqualTo(new[] { "File1.cs(1): TORT7001: Table 'team' of 'Team' is in no migration; run `tortoise makemigrations`" }));

    [Test]
    public async Task The_build_of_the_tool_that_makes_the_migration_is_not_told_to_make_it() => Assert.That(
        await AnalyzerRun.ReportsAsync(TestCompilation.Of(Team), new ProjectOptions("TortoiseMakesMigrations", "true"), Migration(Initial, null, "\"hashes\": {}")),
        Is.Empty);

    [Test]
    public async Task What_is_new_and_gone_is_told() => Assert.That(
        await Reports(Team.Replace("City", "Town", StringComparison.Ordinal), Migration(Initial, null, $"{Hashes("old")}, {Tables("id", "city")}"), Migration(AddCity, Initial, Hashes("x"))),
        Is.EqualTo(new[]
        {
            $"File1.cs(1): TORT7001: Table 'team' of 'Team' differs from what '{AddCity}', the last migration that changed it, has made: column 'town' is new, column 'city' is gone; run `tortoise makemigrations`",
        }));

    [Test]
    public async Task A_renamed_column_is_told_as_one() => Assert.That(
        await Reports(Team.Replace("public string? City", "[RenamedFrom(\"city\")] public string? Town", StringComparison.Ordinal), Migration(Initial, null, $"{Hashes("old")}, {Tables("id", "city")}")),
        Has.One.EndsWith("has made: column 'city' is called 'town'; run `tortoise makemigrations`"));

    [Test]
    public async Task A_change_that_no_name_shows_is_told_as_such() => Assert.That(
        await Reports(Team, Migration(Initial, null, $"{Hashes("old")}, {Tables("id", "city")}")),
        Has.One.EndsWith("has made: not in the names of its columns, but in what they are or in what belongs to the table; run `tortoise makemigrations`"));

    [Test]
    public async Task A_table_without_a_model_is_reported_in_the_last_migration_that_has_it() => Assert.That(
        await Reports("public class Other;", Migration(Initial, null, Hashes("old")), Migration(AddCity, Initial, "\n" + Hashes("new"))),
        Is.EqualTo(new[] { $"{PathOf(AddCity)}(2): TORT7001: Table 'team', which '{AddCity}' was the last migration to change, has no model any more; run `tortoise makemigrations`" }));

    [TestCase("\"hashes\": { \"team\": null }", "public class Other;", Description = "the table was dropped")]
    [TestCase("\"hashes\": { \"team\": \"old\" }", "[Model(Managed = false)] public partial class Team { public int Id { get; set; } }", Description = "no migration makes it")]
    [TestCase("\"hashes\": { \"team\": \"old\" }", "[Model] public partial class Team { public int id; }", Description = "the model is broken, which is another rule")]
    [TestCase("\"hashes\": {}", "[Model(Group = \"audit\")] public partial class Visit { public int Id { get; set; } }", Description = "the group has no migrations")]
    public async Task Nothing_is_asked_for(string hashes, string source) =>
        Assert.That((await Reports(source, Migration(Initial, null, hashes))).Where(static report => report.Contains("TORT7", StringComparison.Ordinal)), Is.Empty);

    [Test]
    public async Task Models_of_other_assemblies_are_reported_at_the_last_migration_unless_those_have_their_own()
    {
        Assert.That(await Of(TestCompilation.Library(Team)), Is.EqualTo(new[] { $"{PathOf(Initial)}(1): TORT7001: Table 'team' of 'Team' is in no migration; run `tortoise makemigrations`" }));

        using var image = new MemoryStream();
        Assert.That(GeneratorRun.Clean(TestCompilation.Of(Team), Migration(Initial, null, Hashes("old")), Sql).Output.Emit(image).Success, Is.True);
        Assert.That(await Of(MetadataReference.CreateFromImage(image.ToArray())), Is.Empty);

        static Task<string[]> Of(MetadataReference library) =>
            Reports(TestCompilation.With(TestCompilation.ParseOptions, [TestCompilation.Runtime, library], "public class Other;").WithAssemblyName("App"), Migration(Initial, null, "\"hashes\": {}"));
    }

    [Test]
    public async Task The_history_of_a_model_is_compared_too() => Assert.That(
        await Reports("[Model, Audited] public partial class Team { public int Id { get; set; } }", Migration(Initial, null, "\"hashes\": {}")),
        Has.Exactly(1).Contains("'team'").And.Exactly(1).Contains("'team_history'"));

    [Test]
    public async Task Two_migrations_after_one_are_reported_at_the_later() => Assert.That(
        await Reports("public class Other;", Migration(Initial, null), Migration(AddCity, Initial), Migration("20261129000000_add_score", Initial)),
        Is.EqualTo(new[] { $"{PathOf("20261129000000_add_score")}(1): TORT7002: '{AddCity}' and '20261129000000_add_score' both come after '{Initial}'; let one of them come after the other, by \"after\" in its migration.json" }));

    [Test]
    public async Task Groups_have_heads_of_their_own() =>
        Assert.That(await Reports("public class Other;", Migration(Initial, null), Migration(AddCity, null, "\"group\": \"audit\"")), Is.Empty);

    [TestCase("{ \"format\": 1,\n \"id\": }", 2, "a string is expected here, not '}'")]
    [TestCase("{ \"format\": 1", 1, "',' or '}' is expected, but the file ends")]
    [TestCase("{ \"format\": 1 }", 1, "it has no \"id\", the name of the migration")]
    [TestCase("{ \"id\": \"20261120093011_initial\" }", 1, "it has no \"format\"")]
    [TestCase("{ \"format\": 1, \"id\": \"other\" }", 1, "its \"id\" is 'other', but its folder is called '20261120093011_initial'")]
    [TestCase("{ \"format\": 3, \"id\": \"20261120093011_initial\" }", 1, "it has the format 3, of a newer version of Tortoise: update the package Tortoise.Runtime")]
    [TestCase("{ \"format\": 1, \"id\": \"20261120093011_initial\",\n\n \"after\": \"none\" }", 3, "it comes after 'none', but the group 'default' has no such migration")]
    [TestCase("{ \"format\": 1, \"id\": \"20261120093011_initial\", \"after\": \"20261120093011_initial\" }", 1, "it comes after itself")]
    [TestCase("{ \"format\": 1, \"id\": \"20261120093011_initial\",\n \"phase\": \"later\" }", 2, "the \"phase\" is 'later', and can only be 'after-deploy'")]
    [TestCase("{ \"format\": 1, \"id\": \"20261120093011_initial\" } more", 1, "nothing may follow the last brace")]
    [TestCase("{ \"format\": \"one\" }", 1, "a whole number is expected here")]
    [TestCase("{ \"format\": 1, \"id\": \"2026\\x\" }", 1, "JSON has no such escape")]
    [TestCase("[]", 1, "an object is expected here, not '['")]
    public async Task A_broken_file_is_reported_at_its_line(string json, int line, string problem) => Assert.That(
        await Reports("public class Other;", new ProjectFile(PathOf(Initial), json)),
        Is.EqualTo(new[] { $"{PathOf(Initial)}({line}): TORT7003: migration.json is broken: {problem}" }));

    [Test]
    public async Task While_a_file_is_broken_no_model_is_compared() =>
        Assert.That(await Reports(Team, new ProjectFile(PathOf(Initial), "{")), Has.All.Contains("TORT7003"));

    [TestCase("Sqlite", "sqlite.sql", "postgresql")]
    [TestCase("SqlServer", "sqlserver.sql", "sqlite")]
    [TestCase("MySql", "mysql.sql or mariadb.sql", "sqlite")]
    public async Task SQL_that_a_referenced_driver_needs_is_asked_for(string driver, string missing, string there) => Assert.That(
        await Reports(With(driver), Migration(Initial, null), Script(Initial, there, "SELECT 1;")),
        Is.EqualTo(new[] { $"{PathOf(Initial)}(1): TORT7004: '{Initial}' has no SQL for a database whose driver is referenced; add {missing} to its folder" }));

    [Test]
    public async Task Of_two_databases_of_a_driver_those_with_scripts_are_used()
    {
        Assert.That(await Reports(With("MySql"), Migration(Initial, null), Script(Initial, "mariadb", "SELECT 1;")), Is.Empty);
        Assert.That(
            await Reports(With("MySql"), Migration(Initial, null), Script(Initial, "mariadb", "SELECT 1;"), Migration(AddCity, Initial)),
            Has.One.Contains($"'{AddCity}' has no SQL for a database whose driver is referenced; add mariadb.sql"));
    }

    [Test]
    public async Task A_step_that_uses_a_model_of_today_is_reported_and_a_frozen_one_is_not() => Assert.That(
        await Reports(
            $$"""
            [Model(Managed = false)] public partial class Team { public int Id { get; set; } public partial string? City { get; set; } }
            [Model] public partial class Person { public int Id { get; set; } }
            [MigrationStep("{{Initial}}")]
            internal static partial class FillCity
            {
                [Model(Table = "person", Managed = false)] internal partial class PersonThen { public int Id { get; set; } }

                public static async ValueTask UpAsync(MigrationContext step)
                {
                    await Team.All().UpdateAsync(team => team.City.Set("x"));
                    await PersonThen.All().DeleteAsync();
                    await Person.All().DeleteAsync();
                }
            }
            """,
            Migration(Initial, null, $"\"hashes\": {{ \"person\": \"{HashOf("[Model] public partial class Person { public int Id { get; set; } }")}\" }}")),
        Is.EqualTo(new[]
        {
            "File1.cs(12): TORT7006: 'FillCity' uses the model 'Person', whose columns will be others one day, when the step still runs; declare in the step what it needs, [Model(Table = \"person\", Managed = false)]",
        }));

    [Test]
    public async Task A_script_that_runs_no_step_is_reported_at_its_line() => Assert.That(
        await Reports(
            $$"""[MigrationStep("{{Initial}}")] internal static class FillCity { public static ValueTask UpAsync(MigrationContext step) => default; }""",
            Migration(Initial, null),
            Script(Initial, "sqlite", "-- tortoise: run FillCity\n\n  --tortoise: run FillTown\n")),
        Is.EqualTo(new[] { $"/app/Migrations/{Initial}/sqlite.sql(3): TORT7007: 'FillTown' is not a step of '{Initial}'; declare it: [MigrationStep(\"{Initial}\")] internal static class FillTown" }));

    [TestCase("internal static class FillCity { public static ValueTask UpAsync(MigrationContext step) => default; }", "'FillCity' is a step of '20261128125400_add_city', but this project has no such migration")]
    [TestCase("internal static class FillCity { public static void UpAsync(MigrationContext step) { } }", "'FillCity' cannot be run as a step: it has no method 'public static ValueTask UpAsync(MigrationContext step)'")]
    [TestCase("internal static class FillCity<T> { public static ValueTask UpAsync(MigrationContext step) => default; }", "'FillCity' cannot be run as a step: it has type parameters")]
    [TestCase("file static class FillCity { public static ValueTask UpAsync(MigrationContext step) => default; }", "'FillCity' cannot be run as a step: generated code cannot access it; make it internal or public")]
    [TestCase("internal static class FillCity { public static ValueTask UpAsync(MigrationContext step) => default; public static void DownAsync() { } }", "'FillCity' cannot be run as a step: its way back must be 'public static ValueTask DownAsync(MigrationContext step)'")]
    public async Task A_step_that_nothing_can_run_is_reported(string step, string problem) => Assert.That(
        await Reports($"[MigrationStep(\"{AddCity}\")] {step}", Migration(Initial, null)),
        Is.EqualTo(new[] { $"File1.cs(1): TORT7007: {problem}" }));

    [Test]
    public async Task A_former_name_that_a_migration_has_taken_into_account_is_spent()
    {
        const string source = """
            [Model, RenamedFrom("squad")]
            public partial class Team
            {
                public int Id { get; set; }
                [RenamedFrom("town")] public string? City { get; set; }
                [ForeignKey, RenamedFrom("owner")] public partial Team? Parent { get; set; }
            }
            """;

        Assert.That(
            await Reports(source, Migration(Initial, null, $"{Hashes(HashOf(source))}, {Tables("id", "city", "parent_id")}")),
            Is.EquivalentTo(new[]
            {
                "File1.cs(1): TORT7010: A migration has given 'team' its name, so [RenamedFrom(\"squad\")] says nothing; remove it",
                "File1.cs(5): TORT7010: A migration has given 'city' its name, so [RenamedFrom(\"town\")] says nothing; remove it",
                "File1.cs(6): TORT7010: A migration has given 'parent_id' its name, so [RenamedFrom(\"owner\")] says nothing; remove it",
            }));
        Assert.That(
            await Reports(source, Migration(Initial, null, $"\"hashes\": {{ \"squad\": \"old\" }}, {Tables("id", "town", "owner")}")),
            Has.None.Contains("TORT7010"));
    }

    private static Task<string[]> Reports(string source, params AdditionalText[] files) => Reports(TestCompilation.Of(source), files);

    private static async Task<string[]> Reports(CSharpCompilation compilation, params AdditionalText[] files) =>
    [
        .. (await AnalyzerRun.ReportsAsync(compilation, files))
            .Select(static report => $"{report.Location.GetLineSpan().Path}({report.Location.GetLineSpan().StartLinePosition.Line + 1}): {report.Id}: {report.GetMessage()}")
            .Order(StringComparer.Ordinal),
    ];

    private static CSharpCompilation With(string driver) => TestCompilation.With(
        TestCompilation.ParseOptions,
        [TestCompilation.Runtime, TestCompilation.Library($"[assembly: Tortoise.CompilerServices.TortoiseDriver(typeof({driver}Driver))] public sealed class {driver}Driver;")],
        "public class Other;");

    private static string HashOf(string source) =>
        Hash().Match(string.Concat(GeneratorRun.Of(TestCompilation.Of(source)).Result.GeneratedSources.Select(static file => file.SourceText.ToString()))).Groups["hash"].Value;

    private static string PathOf(string id) => $"/app/Migrations/{id}/migration.json";

    private static ProjectFile Migration(string id, string? after, string members = "\"hashes\": {}") => new(
        PathOf(id), $$"""{ "format": 1, "id": "{{id}}", "after": {{(after is null ? "null" : $"\"{after}\"")}}, {{members}} }""");

    private static ProjectFile Script(string id, string database, string sql) => new($"/app/Migrations/{id}/{database}.sql", sql);

    private static string Hashes(string team) => $$"""
        "hashes": { "team": "{{team}}" }
        """;

    private static string Tables(params string[] columns) =>
        $$"""
        "tables": { "sqlite": { "team": { "comment": "x", "columns": [{{string.Join(", ", columns.Select(static column => $"{{ \"type\": \"TEXT\", \"name\": \"{column}\", \"null\": true }}"))}}], "key": ["id"] } } }
        """;

    [GeneratedRegex("Hash = \"(?<hash>[0-9a-f]+)\"")]
    private static partial Regex Hash();
}
