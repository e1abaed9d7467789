using Npgsql;
using Tortoise.Metadata;

namespace Tortoise.Tests.PostgreSql;

/// <summary>A test of what only PostgreSQL has, with a schema of its own.</summary>
[TestFixtureSource(typeof(TestServer), nameof(TestServer.OnPostgreSql))]
public abstract class PostgreSqlTest(params ModelMetadata[] models)
{
    private PostgreSqlServer.Schema _schema = null!;
    private IDisposable _scope = null!;

    protected static PostgreSqlServer Server { get; } = TestServer.Known.OfType<PostgreSqlServer>().Single();

    protected string Name => _schema.Name;

    protected Database Db => _schema.Database;

    protected SqlLog Log { get; } = new();

    [SetUp]
    public void OpenDatabase()
    {
        _schema = (PostgreSqlServer.Schema)Server.Create(new DatabaseOptions { LoggerFactory = Log });
        _scope = Db.Enter();
        Db.GenerateSchemasAsync(models).AsTask().GetAwaiter().GetResult();
        Log.Clear();
    }

    [TearDown]
    public void CloseDatabase()
    {
        _scope?.Dispose();
        _schema?.Dispose();
    }

    /// <summary>The address of the test's schema, with options.</summary>
    protected string Address(string options = "maxsize=5") => Server.Address($"schema={_schema.Name}&{options}");

    /// <summary>The same as a connection string of Npgsql.</summary>
    protected string NpgsqlAddress()
    {
        var url = new Uri(Address());
        var user = url.UserInfo.Split(':');
        return new NpgsqlConnectionStringBuilder
        {
            Host = url.Host,
            Port = url.Port > 0 ? url.Port : 5432,
            Username = Uri.UnescapeDataString(user[0]),
            Password = user.Length > 1 ? Uri.UnescapeDataString(user[1]) : null,
            Database = url.AbsolutePath.Trim('/'),
            SearchPath = Name,
            MaxPoolSize = 5,
        }.ConnectionString;
    }

    /// <summary>Creates an extension in the test's schema. A server that lacks it has no such test, and CI fails.</summary>
    protected async Task CreateExtensionAsync(string name, string howToInstall)
    {
        var versions = await Db.QueryAsync<string?>($"SELECT installed_version FROM pg_available_extensions WHERE name = {name}");
        if (versions is not [null])
        {
            Assert.Ignore(versions is [] ? $"The server does not have the extension {name}: {howToInstall}." : $"The extension {name} is in another schema.");
        }

        await Db.ExecuteScriptAsync($"CREATE EXTENSION {name}");
    }

    /// <summary>The plan of a query whose values stand in its text, as the server made it.</summary>
    protected async ValueTask<string> PlanAsync(string sql)
    {
        await Db.ExecuteScriptAsync("""
            CREATE OR REPLACE FUNCTION plan_of(sql text) RETURNS SETOF text LANGUAGE plpgsql AS $$ BEGIN RETURN QUERY EXECUTE 'EXPLAIN ' || sql; END $$
            """);
        return string.Join('\n', await Db.QueryAsync<string>($"SELECT plan_of({sql})"));
    }
}
