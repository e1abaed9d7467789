using Tortoise.Cli.Tests.Harness;

namespace Tortoise.Cli.Tests.Commands;

/// <summary>Which project is meant, and what <c>tortoise.json</c> may say.</summary>
[TestFixture]
internal sealed class ProjectTests
{
    private const string Driver = """<Project><ItemGroup><PackageReference Include="Tortoise.Sqlite" /></ItemGroup></Project>""";

    [Test]
    public async Task The_folder_of_migrations_is_that_from_which_the_compiler_takes_them()
    {
        using var folder = new UserFolder().Team()
            .Write("src/Directory.Build.props", """<Project><PropertyGroup><TortoiseMigrationsFolder>..\..\Migrations</TortoiseMigrationsFolder></PropertyGroup></Project>""")
            .Write("src/App/App.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""");

        Assert.That((await ToolRun.OfAsync(folder.Path, "heads", "-p", "src/App")).Out, Does.Contain(UserFolder.Second));
        folder.Write("tortoise.json", """{ "groups": { "default": { "project": "src/App", "migrations": "Sql" } } }""");
        var run = await ToolRun.OfAsync(folder.Path, "heads");
        Assert.That((run.Code, run.Error), Is.EqualTo((2, $"error: 'groups.default.migrations' in {folder.File("tortoise.json")} is src/App/Sql, but the compiler takes migrations from Migrations, "
            + "the TortoiseMigrationsFolder of App.csproj. Name the same folder in both, or leave it out of tortoise.json.\n")));
    }

    [Test]
    public async Task The_one_here_counts_before_those_below()
    {
        using var folder = new UserFolder().Write("Here.csproj", "<Project />").Write("src/App/App.csproj", Driver);

        Assert.That(await MigrationsOfAsync(folder), Is.EqualTo("Migrations"));
    }

    [Test]
    public async Task Below_it_is_the_one_that_references_a_driver()
    {
        using var folder = new UserFolder().Write("src/App/App.csproj", Driver).Write("src/Lib/Lib.csproj", "<Project />").Write("obj/x/Old.csproj", Driver);

        Assert.That(await MigrationsOfAsync(folder), Is.EqualTo("src/App/Migrations"));
    }

    [Test]
    public async Task Of_several_one_must_be_named()
    {
        using var folder = new UserFolder().Write("src/A/A.csproj", Driver).Write("src/B/B.csproj", Driver);

        var run = await ToolRun.OfAsync(folder.Path, "heads");
        Assert.That((run.Code, run.Error), Is.EqualTo((2, "error: There are 2 projects. Say which it is:\n  --project src/A/A.csproj\n  --project src/B/B.csproj\n")));
        Assert.That(await MigrationsOfAsync(folder, "-p", "src/B"), Is.EqualTo("src/B/Migrations"));
        Assert.That((await ToolRun.OfAsync(folder.Path, "heads", "-p", "src/C")).Error, Does.StartWith($"error: --project src/C: no project is at {folder.File("src/C")}."));
    }

    [Test]
    public async Task The_file_is_found_upwards_and_names_project_and_folder()
    {
        using var folder = new UserFolder().Write("src/App/App.csproj", Driver).Write("src/Other/Other.csproj", Driver)
            .Write("tortoise.json", """{ "$schema": "…", "groups": { "default": { "project": "src/App", "migrations": "../Sql" } }, "lint": { "off": [] } }""");

        Assert.That(await MigrationsOfAsync(folder), Is.EqualTo("src/Sql"));
        Assert.That(await MigrationsOfAsync(folder, "-C", "src/Other"), Is.EqualTo(folder.File("src/Sql")));
    }

    [TestCase("""{ "groups": { "default": { "projekt": "a" } } }""", "'groups.default' has a member 'projekt', which is none of project, migrations, dialects, connection, environments.")]
    [TestCase("""{ "group": {} }""", "the file has a member 'group', which is none of groups, $schema, lint, drift, inspectdb, queries.")]
    [TestCase("""{ "groups": { "default": { "dialects": ["oracle"] } } }""", "'oracle' is not a database that Tortoise knows: write one of postgresql, sqlite, mysql, mariadb, sqlserver.")]
    [TestCase("""{ "groups": { "default": { "connection": 1 } } }""", "'groups.default.connection' must be a string that is not empty.")]
    [TestCase("""{ "groups": [] }""", "'groups' must be an object.")]
    [TestCase("""{ "groups": """, "Expected")]
    public async Task What_is_wrong_in_the_file_is_named(string json, string expected)
    {
        using var folder = new UserFolder().Write("tortoise.json", json);

        var run = await ToolRun.OfAsync(folder.Path, "heads");
        Assert.That(run.Code, Is.EqualTo(2));
        Assert.That(run.Error, Does.StartWith($"error: {folder.File("tortoise.json")} is wrong: ").And.Contain(expected));
    }

    [Test]
    public async Task A_broken_migration_is_named()
    {
        using var folder = new UserFolder().Write("App.csproj", Driver).Write("Migrations/1_a/migration.json", "{");

        var run = await ToolRun.OfAsync(folder.Path, "heads");
        Assert.That(run.Code, Is.EqualTo(1));
        Assert.That(run.Error, Does.Contain($"{folder.File("Migrations/1_a/migration.json")} is broken"));
    }

    private static async Task<string?> MigrationsOfAsync(UserFolder folder, params string[] arguments)
    {
        var run = await ToolRun.OfAsync(folder.Path, ["status", "--connection", "sqlite://club.db", "--json", .. arguments]);
        Assert.That(run.Code, Is.Zero, run.Error);
        return run.Json.GetProperty("groups")[0].GetProperty("folder").GetString();
    }
}
