using Tortoise.Metadata;

namespace Tortoise.Tests.MySql;

/// <summary>A test of what only MySQL and MariaDB have, or lack, with a fresh database.</summary>
[TestFixtureSource(typeof(TestServer), nameof(TestServer.OnMySql))]
public abstract class MySqlTest(params ModelMetadata[] models)
{
    private TestDatabase _database = null!;
    private IDisposable _scope = null!;

    protected static MariaDbServer Server { get; } = TestServer.Known.OfType<MariaDbServer>().Single();

    protected Database Db => _database.Database;

    /// <summary>The URL of the test's database, without options.</summary>
    protected string Url { get; private set; } = null!;

    protected SqlLog Log { get; } = new();

    [SetUp]
    public void OpenDatabase()
    {
        _database = Server.Create(new DatabaseOptions { LoggerFactory = Log });
        Url = Server.UrlOf(_database);
        _scope = Db.Enter();
        Db.GenerateSchemasAsync(models).AsTask().GetAwaiter().GetResult();
        Log.Clear();
    }

    [TearDown]
    public void CloseDatabase()
    {
        _scope?.Dispose();
        _database?.Dispose();
    }
}
