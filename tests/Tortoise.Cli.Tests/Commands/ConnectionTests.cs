using Tortoise.Cli.Projects;
using Tortoise.Cli.Tests.Harness;

namespace Tortoise.Cli.Tests.Commands;

/// <summary>Which database is meant, and what is told of it.</summary>
[TestFixture]
internal sealed class ConnectionTests
{
    private const string Project = """<Project><ItemGroup><PackageReference Include="Tortoise.Sqlite" /></ItemGroup></Project>""";

    [Test]
    public async Task The_command_line_counts_before_the_environment_and_that_before_files()
    {
        using var folder = new UserFolder().Team().Write("App.csproj", Project).Write("appsettings.json", """{ "ConnectionStrings": { "Default": "sqlite://settings.db" } }""");
        var place = new ToolPlace(folder.Path);
        Assert.That(await DatabaseAsync(place), Is.EqualTo("settings.db"));

        folder.Write("appsettings.Development.json", """{ /* of a developer */ "ConnectionStrings": { "Default": "sqlite://development.db" }, }""");
        Assert.That(await DatabaseAsync(place), Is.EqualTo("development.db"));
        Assert.That(await DatabaseAsync(place, "--environment", "Production"), Is.EqualTo("settings.db"));
        Assert.That(await DatabaseAsync(new ToolPlace(folder.Path) { Environment = { ["DOTNET_ENVIRONMENT"] = "Production" } }), Is.EqualTo("settings.db"));

        place = new ToolPlace(folder.Path) { Environment = { ["ConnectionStrings__default"] = "sqlite://variable.db" } };
        Assert.That(await DatabaseAsync(place), Is.EqualTo("variable.db"));

        folder.Write("tortoise.json", """{ "groups": { "default": { "connection": "env:CLUB", "environments": { "staging": "config:Staging:Url" } } } }""");
        place.Environment["CLUB"] = "sqlite://club.db";
        Assert.That(await DatabaseAsync(place), Is.EqualTo("club.db"));
        place.Environment["Staging__Url"] = "sqlite://staging.db";
        Assert.That(await DatabaseAsync(place, "--environment", "staging"), Is.EqualTo("staging.db"));

        place.Environment["TORTOISE_CONNECTION"] = "sqlite://tortoise.db";
        Assert.That(await DatabaseAsync(place), Is.EqualTo("tortoise.db"));
        Assert.That(await DatabaseAsync(place, "--connection", "config:ConnectionStrings:Default"), Is.EqualTo("variable.db"));
        Assert.That(await DatabaseAsync(place, "--connection", "sqlite://named.db"), Is.EqualTo("named.db"));
    }

    [Test]
    public async Task Each_group_has_its_own()
    {
        using var folder = new UserFolder().Team().Write("App.csproj", Project).Write(".config/tortoise.json", """
            { "groups": { "default": { "connection": "sqlite://club.db" }, "audit": { "connection": "sqlite://audit.db" } } }
            """);
        var place = new ToolPlace(folder.Path);

        var run = await ToolRun.OfAsync(place, "status", "--json");
        Assert.That(run.Json.GetProperty("groups").EnumerateArray().Select(static one => $"{one.GetProperty("group")} {one.GetProperty("database")} {one.GetProperty("migrations")}"), Is.EqualTo(new[] { "audit audit.db 0", "default club.db 2" }));
        place.Environment["TORTOISE_AUDIT_CONNECTION"] = "sqlite://other.db";
        Assert.That(await DatabaseAsync(place, "--group", "audit"), Is.EqualTo("other.db"));
    }

    [Test]
    public async Task Secrets_of_the_user_are_read_as_a_file()
    {
        using var folder = new UserFolder().Team().Write("App.csproj", """
            <Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework><UserSecretsId>club-secrets</UserSecretsId></PropertyGroup></Project>
            """).Write("home/.microsoft/usersecrets/club-secrets/secrets.json", """{ "ConnectionStrings:default": "sqlite://secret.db" }""");
        var place = new ToolPlace(folder.Path) { Environment = { ["HOME"] = folder.File("home") } };

        Assert.That(await DatabaseAsync(place), Is.EqualTo("secret.db"));
        Assert.That(await DatabaseAsync(place, "--environment", "Production"), Is.Null, "A host reads them in Development only.");
    }

    [Test]
    public async Task The_variable_without_a_group_is_not_that_of_a_group_that_was_asked_for()
    {
        using var folder = new UserFolder();
        var place = new ToolPlace(folder.Path) { Environment = { ["TORTOISE_CONNECTION"] = "sqlite://club.db" } };

        var run = await ToolRun.OfAsync(place, "history", "--json", "-g", "audit", "--from", ".");
        Assert.That(run.Json.GetProperty("database").GetString(), Is.Null);
        folder.Write("tortoise.json", """{ "groups": { "audit": {} } }""");
        Assert.That(await DatabaseAsync(place, "-g", "audit", "--from", "."), Is.EqualTo("club.db"));
    }

    [Test]
    public async Task The_log_of_a_database_that_a_variable_names_needs_no_project()
    {
        using var folder = new UserFolder();
        var place = new ToolPlace(folder.Path) { Environment = { ["TORTOISE_AUDIT_CONNECTION"] = "sqlite://audit.db", ["TORTOISE_CONNECTION"] = "" } };

        var run = await ToolRun.OfAsync(place, "log", "-g", "audit", "--json");
        Assert.That((run.Code, run.Error), Is.EqualTo((0, "")));
        Assert.That((await ToolRun.OfAsync(place, "log")).Error, Does.Contain("--project"), "An empty variable names nothing.");
    }

    [Test]
    public async Task A_connection_string_is_that_of_the_only_driver_and_its_file_beside_the_project()
    {
        using var folder = new UserFolder().Write("src/App/App.csproj", Project).Write("src/App/appsettings.json", """{ "ConnectionStrings": { "Main": "Data Source=club.db" } }""");

        Assert.That((await ToolRun.OfAsync(folder.Path, "migrate")).Code, Is.Zero);
        Assert.That((await ToolRun.OfAsync(folder.Path, "log", "-v")).Error, Is.EqualTo("The database is from appsettings.json, ConnectionStrings:Main: Data Source=club.db\n"));
        folder.Write("src/App/Migrations/1_a/migration.json", """{ "format": 1, "id": "1_a" }""").Write("src/App/Migrations/1_a/sqlite.sql", "CREATE TABLE a (id INTEGER);");
        Assert.That((await ToolRun.OfAsync(folder.Path, "migrate")).Code, Is.Zero);
        Assert.That(folder.File("src/App/club.db"), Does.Exist);
    }

    [TestCase("postgres://app:s3cr:e@t@127.0.0.1:1/club", "postgres://app:***@127.0.0.1:1/club")]
    [TestCase("postgresql:Host=127.0.0.1;Port=1;Username=app;Password='s3cr;et';Database=club", "postgresql:Host=127.0.0.1;Port=1;Username=app;Password=***;Database=club")]
    [TestCase("sqlserver:Server=127.0.0.1,1;User Id=app;Pwd=s3cret;Database=club;Connect Timeout=1", "sqlserver:Server=127.0.0.1,1;User Id=app;Pwd=***;Database=club;Connect Timeout=1")]
    public async Task A_database_that_does_not_answer_ends_with_5_and_a_password_is_never_shown(string connection, string shown)
    {
        using var folder = new UserFolder().Migration(UserFolder.First, null, "SELECT 1;", "postgresql");

        var run = await ToolRun.OfAsync(folder.Path, "migrate", "-v", "--from", "Migrations", "--connection", connection);
        Assert.That((run.Code, run.Out), Is.EqualTo((5, "")));
        Assert.That(run.Error, Does.Contain($"The database is from --connection: {shown}\n").And.Not.Contain("s3cr"));
    }

    [TestCase("postgres://db/club?user=app&password=hunter2&sslmode=require", "postgres://db/club?user=app&password=***")]
    [TestCase("postgres://app:a@hunter2@db/club?sslPassword=hunter2", "postgres://app:***@db/club?sslPassword=***")]
    [TestCase("mysql:Server=db;CertificatePassword=hunter2;Database=club", "mysql:Server=db;CertificatePassword=***;Database=club")]
    [TestCase("""Host=db;Password="a"";hunter2";Database=club""", "Host=db;Password=***;Database=club")]
    [TestCase("Host=db;Password='a;hunter2", "Host=db;Password=***")]
    [TestCase("Server=tcp://db;Pwd=x://hunter2;Database=club", "Server=tcp://db;Pwd=***;Database=club")]
    public void Secrets_are_masked_wherever_they_are(string connection, string shown) => Assert.That(new FoundConnection(connection, "--connection", "").Shown, Is.EqualTo(shown));

    [Test]
    public async Task A_wrong_url_names_its_source_and_not_its_password()
    {
        using var folder = new UserFolder().Team();

        var run = await ToolRun.OfAsync(new ToolPlace(folder.Path) { Environment = { ["TORTOISE_CONNECTION"] = "oracle://app:s3cret@host/club" } }, "migrate", "--from", "Migrations");
        Assert.That(run.Code, Is.EqualTo(2));
        Assert.That(run.Error, Does.Contain("'oracle://'").And.Contain("the variable TORTOISE_CONNECTION: oracle://app:***@host/club").And.Not.Contain("s3cret"));
    }

    [Test]
    public async Task Without_any_it_is_said_where_it_was_looked_for()
    {
        using var folder = new UserFolder().Team().Write("App.csproj", Project).Write("appsettings.json", """{ "ConnectionStrings": { "Read": "a", "Write": "b" } }""");

        var run = await ToolRun.OfAsync(folder.Path, "migrate");
        Assert.That((run.Code, run.Error), Is.EqualTo((5, "error: Which database? Looked at --connection, the variable TORTOISE_CONNECTION, tortoise.json upwards (there is none), and 'ConnectionStrings:default' in "
            + "appsettings.json, appsettings.Development.json, the environment, which has Read, Write: say which with --connection config:ConnectionStrings:Read. Use --connection sqlite://club.db, for example.\n")));
    }

    private static async Task<string?> DatabaseAsync(ToolPlace place, params string[] arguments)
    {
        var run = await ToolRun.OfAsync(place, ["history", "--json", .. arguments]);
        Assert.That(run.Code, Is.Zero, run.Error);
        return run.Json.GetProperty("database").GetString();
    }
}
