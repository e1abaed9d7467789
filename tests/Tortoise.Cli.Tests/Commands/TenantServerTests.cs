using Tortoise.Cli.Tests.Harness;
using Tortoise.Tests.Harness;
using static Tortoise.Cli.Tests.Harness.UserFolder;

namespace Tortoise.Cli.Tests.Commands;

/// <summary>One command migrates each tenant of a server: a schema each, on MariaDB a database.</summary>
[TestFixtureSource(typeof(TestServer), nameof(TestServer.Startable))]
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
internal sealed class TenantServerTests(TestServer server) : IDisposable
{
    private static int _names;

    private readonly TestDatabase _database = server.Create(new DatabaseOptions { MayBeDefault = false });
    private readonly string _prefix = $"of_{Environment.ProcessId}_{Interlocked.Increment(ref _names)}_";

    private Database Db => _database.Database;

    private bool IsPostgreSql => server is PostgreSqlServer;

    public void Dispose()
    {
        foreach (var schema in Db.QueryAsync<string>($"SELECT schema_name FROM information_schema.schemata").AsTask().GetAwaiter().GetResult().Where(name => name.StartsWith(_prefix, StringComparison.Ordinal)))
        {
            Db.ExecuteScriptAsync(IsPostgreSql ? $"DROP SCHEMA \"{schema}\" CASCADE" : $"DROP DATABASE `{schema}`").AsTask().GetAwaiter().GetResult();
        }

        _database.Dispose();
    }

    [Test]
    public async Task The_tenants_of_a_table_have_a_schema_each()
    {
        await Db.ExecuteScriptAsync("CREATE TABLE tenant (slug varchar(20)); INSERT INTO tenant VALUES ('acme'), ('Globex'), ('initech-2')");
        using var folder = new UserFolder().Migration(First, null, "CREATE TABLE team (id int PRIMARY KEY);\n", Db.Dialect.Name)
            .Migration(Second, First, $"CREATE INDEX {(IsPostgreSql ? "CONCURRENTLY " : "")}ix_team ON team (id);\nINSERT INTO team VALUES (1);\n", Db.Dialect.Name);
        string[] database = ["--from", "Migrations", "--connection", server.AddressOf(_database, "maxsize=4")];
        string[] each = ["migrate", .. database, "--schema", _prefix + "{tenant}", "--tenants", "SELECT slug FROM tenant ORDER BY slug DESC", "--parallel", "3"];

        var run = await ToolRun.OfAsync(folder.Path, [.. each, "--dry-run"]);
        Assert.That((run.Code, run.Out), Is.EqualTo((0, run.Out)), run.Error);
        Assert.That(run.Out, Does.EndWith("\n3 tenants: 6 migrations would be applied. Nothing was changed.\n"));
        run = await ToolRun.OfAsync(folder.Path, each);
        Assert.That((run.Code, run.Error), Is.EqualTo((0, "")), run.Out);
        Assert.That(run.Out, Does.EndWith("\n3 tenants: 6 migrations applied.\n"));
        foreach (var tenant in (string[])["acme", "Globex", "initech-2"])
        {
            var name = IsPostgreSql ? $"\"{_prefix}{tenant}\"" : $"`{_prefix}{tenant}`";
            Assert.That(await Db.QueryAsync<int>(SqlTemplate.FromText($"SELECT id FROM {name}.team")), Is.EqualTo(new[] { 1 }), tenant);
        }

        Assert.That((await Db.IntrospectAsync()).Tables.Select(static table => table.Name), Is.EqualTo(new[] { "tenant" }));

        var one = (string[])[.. database, "--schema", _prefix + "acme"];
        var status = await ToolRun.OfAsync(folder.Path, ["status", .. one]);
        Assert.That((status.Code, status.Out), Is.EqualTo((0, status.Out)), status.Error);
        Assert.That(status.Out, Does.Contain($", schema {_prefix}acme"));
        Assert.That((await ToolRun.OfAsync(folder.Path, ["history", .. one, "--json"])).Json.GetProperty("migrations")[1].GetProperty("isApplied").GetBoolean());
        Assert.That((await ToolRun.OfAsync(folder.Path, ["log", .. one[2..], "--json"])).Json.GetProperty("entries").GetArrayLength(), Is.GreaterThan(1));
        Assert.That((await ToolRun.OfAsync(folder.Path, ["repair", "initial", .. one])).Code, Is.Zero);
        Assert.That((await ToolRun.OfAsync(folder.Path, ["repair", "initial", .. database])).Code, Is.EqualTo(1), "not in the schema of the connection");
    }

    [Test]
    public async Task A_tenant_that_fails_holds_up_no_other()
    {
        using var folder = new UserFolder().Migration(First, null, "CREATE TABLE team (id int PRIMARY KEY);\n", Db.Dialect.Name).Write("tenants.txt", "a\nb\nc");
        await Db.ExecuteScriptAsync(IsPostgreSql ? $"CREATE SCHEMA {_prefix}b CREATE TABLE team (id int)" : $"CREATE DATABASE {_prefix}b; CREATE TABLE {_prefix}b.team (id int)");

        var run = await ToolRun.OfAsync(
            folder.Path, "migrate", "--from", "Migrations", "--connection", server.AddressOf(_database, "maxsize=4"), "--schema", _prefix + "{tenant}", "--tenants", "@tenants.txt", "--parallel", "2", "--json");
        Assert.That((run.Code, string.Join(' ', run.Json.GetProperty("tenants").EnumerateArray().Select(static one => one.GetProperty("state").GetString()))), Is.EqualTo((1, "migrated failed migrated")));
    }
}
