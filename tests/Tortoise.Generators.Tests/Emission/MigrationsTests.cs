using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tortoise.Generators.Tests.Harness;

namespace Tortoise.Generators.Tests.Emission;

/// <summary>Migrations become part of the assembly: which of them, how they read, and what writes them again.</summary>
[TestFixture]
internal sealed class MigrationsTests
{
    private const string File = "Tortoise.Migrations.g.cs";
    private const string Json = "/app/Migrations/20261120093011_initial/migration.json";
    private const string Sqlite = "/app/Migrations/20261120093011_initial/sqlite.sql";

    private static readonly ProjectFile[] Files =
    [
        new(Json, """
            {
              "format": 1, "id": "20261120093011_initial", "after": null, "group": "default", "tool": "0.2.0",
              "changes": ["create table team"],
              "hashes": { "team": "9c51e2" },
              "tables": { "sqlite": { "team": { "columns": [{ "name": "id", "type": "INTEGER" }] } } }
            }
            """),
        new(Sqlite, "-- create table team\r\nCREATE TABLE \"\"\"team\"\"\" (id INTEGER PRIMARY KEY);\r\n\r\n"),
        new("/app/Migrations/20261120093011_initial/postgresql.sql", "-- create table team\nCREATE TABLE team (id int);\n"),
        new("/app/Migrations/20261128125400_add_city/migration.json", """
            { "format": 2, "id": "20261128125400_add_city", "after": "20261120093011_initial", "group": "archive", "phase": "after-deploy", "changes": [], "hashes": {}, "tables": {}, }
            """),
        new("/app/Migrations/20261128125400_add_city/sqlite.sql", "SELECT '\u0001';\n-- tortoise: run FillCity"),
        new("/app/Other/prisma.sql", "SELECT 1;"),
    ];

    private const string Step = """
        namespace Club;

        [MigrationStep("20261128125400_add_city")]
        internal static class FillCity
        {
            public static ValueTask UpAsync(MigrationContext step) => default;
            public static ValueTask DownAsync(MigrationContext step) => default;
        }
        """;

    private const string Model = "[Model] public partial class Team { public int Id { get; set; } }";

    [Test]
    public void They_are_registered_and_built_when_somebody_migrates()
    {
        var run = GeneratorRun.Of(With("Sqlite", Model, Step), Files);

        Assert.That(run.File("Tortoise.Registration.g.cs"), Does.Contain("orm::CompilerServices.EmbeddedMigrations.Add(MigrationsOf_Tests_Models.All);"));
        Assert.That(Body(run.File(File)), Is.EqualTo(""""""""
            public static class MigrationsOf_Tests_Models
            {
                /// <summary>Builds them.</summary>
                public static sys::Collections.Generic.IReadOnlyList<orm::Migration> All() =>
                [
                    new orm::Migration("20261120093011_initial")
                    {
                        Changes =
                        [
                            "create table team",
                        ],
                        Sql = new sys::Collections.Generic.Dictionary<string, string>
                        {
                            ["sqlite"] = orm::CompilerServices.EmbeddedMigrations.Script(""""
                                -- create table team
                                CREATE TABLE """team""" (id INTEGER PRIMARY KEY);


                                """"u8),
                        },
                    },
                    new orm::Migration("20261128125400_add_city")
                    {
                        After = "20261120093011_initial",
                        Group = "archive",
                        IsAfterDeploy = true,
                        Sql = new sys::Collections.Generic.Dictionary<string, string>
                        {
                            ["sqlite"] = orm::CompilerServices.EmbeddedMigrations.Script("SELECT '\u0001';\n-- tortoise: run FillCity"u8),
                        },
                        Steps = new sys::Collections.Generic.Dictionary<string, sys::Func<orm::MigrationContext, sys::Threading.Tasks.ValueTask>>
                        {
                            ["FillCity"] = global::Club.FillCity.UpAsync,
                        },
                        DownSteps = new sys::Collections.Generic.Dictionary<string, sys::Func<orm::MigrationContext, sys::Threading.Tasks.ValueTask>>
                        {
                            ["FillCity"] = global::Club.FillCity.DownAsync,
                        },
                    },
                ];
            }

            """"""""));
    }

    [Test]
    public void A_library_without_a_driver_has_the_scripts_for_all_databases() =>
        Assert.That(GeneratorRun.Clean(TestCompilation.Of(Model, Step), Files).File(File), Does.Contain("[\"postgresql\"] =").And.Contain("[\"sqlite\"] ="));

    [Test]
    public void A_driver_of_another_database_has_no_script_of_these() =>
        Assert.That(GeneratorRun.Of(With("SqlServer", Model), Files).File(File), Does.Not.Contain("Sql ="));

    [Test]
    public void They_can_be_left_out()
    {
        var run = GeneratorRun.Of(TestCompilation.Of(Model), [.. Files], new ProjectOptions("TortoiseEmbedMigrations", "false"));

        Assert.That(run.HintNames, Does.Not.Contain(File));
        Assert.That(run.File("Tortoise.Registration.g.cs"), Does.Not.Contain("EmbeddedMigrations"));
    }

    [Test]
    public void A_broken_migration_is_left_out() => Assert.That(
        GeneratorRun.Clean(TestCompilation.Of(Model), [.. Files.Skip(1), new ProjectFile(Json, "{ \"format\": 1,")]).File(File),
        Does.Contain("_add_city").And.Not.Contain("(\"20261120093011_initial\")"));

    [Test]
    public void A_project_without_migrations_has_no_file() => Assert.That(GeneratorRun.Clean(Model).HintNames, Does.Not.Contain(File));

    [Test]
    public void A_project_without_models_has_a_registration() =>
        Assert.That(GeneratorRun.Clean(TestCompilation.Of("public class Other;"), Files).HintNames, Does.Contain("Tortoise.Registration.g.cs"));

    [Test]
    public void An_edit_of_a_model_writes_no_migration() => Assert.That(
        GeneratorRun.Clean(TestCompilation.Of(Model, Step), Files).After(static compilation => compilation.Replace("Team {", "Team { public int Age { get; set; }")).Rewritten(),
        Is.EqualTo(new[] { "Team.g.cs" }));

    [Test]
    public void An_edit_of_a_script_writes_no_model() => Assert.That(
        GeneratorRun.Clean(TestCompilation.Of(Model, Step), Files).After(Sqlite, "SELECT 2;").Rewritten(),
        Is.EqualTo(new[] { File }));

    [Test]
    public void What_a_step_does_writes_nothing() => Assert.That(
        GeneratorRun.Clean(TestCompilation.Of(Model, Step), Files).After(static compilation => compilation.Replace("UpAsync(MigrationContext step) => default", "UpAsync(MigrationContext step) => ValueTask.CompletedTask")).Rewritten(),
        Is.Empty);

    [Test]
    public void What_tools_keep_in_a_file_writes_nothing() => Assert.That(
        GeneratorRun.Clean(TestCompilation.Of(Model), Files).After(Json, Files[0].GetText().ToString().Replace("9c51e2", "aaaaaa", StringComparison.Ordinal)).Rewritten(),
        Is.Empty);

    private static string Body(string file) => file[file.IndexOf("public static class", StringComparison.Ordinal)..];

    /// <summary>A project that references a driver.</summary>
    private static CSharpCompilation With(string driver, params string[] sources) => TestCompilation.With(
        TestCompilation.ParseOptions,
        [
            TestCompilation.Runtime,
            TestCompilation.Library($$"""
                [assembly: Tortoise.CompilerServices.TortoiseDriver(typeof(Drivers.{{driver}}Driver))]
                namespace Drivers { public sealed class {{driver}}Driver; }
                """),
        ],
        sources);
}
