using Tortoise.Metadata;

namespace Tortoise.Tests.Harness;

/// <summary>A test with a fresh database, which has the tables of the models it names and is the current one while the test runs.</summary>
[TestFixtureSource(typeof(TestServer), nameof(TestServer.All))]
public abstract class DatabaseTest(TestServer server, params ModelMetadata[] models)
{
    private TestDatabase _database = null!;
    private IDisposable _scope = null!;

    protected Database Db => _database.Database;

    /// <summary>What the database was sent since the test began.</summary>
    protected SqlLog Log { get; } = new();

    protected TestClock Clock { get; } = new();

    /// <summary>What is called around writes.</summary>
    protected virtual IReadOnlyList<WriteHook> Hooks => [];

    /// <summary>Who writes; null for nobody.</summary>
    protected virtual Func<string?>? Actor => null;

    /// <summary>The query filters of the database.</summary>
    protected virtual IReadOnlyList<QueryFilter> Filters => [];

    // Not async: what an async method makes current is lost to the test.
    [SetUp]
    public void OpenDatabase()
    {
        _database = server.Create(new DatabaseOptions { LoggerFactory = Log, TimeProvider = Clock, Hooks = Hooks, Filters = Filters, Actor = Actor });
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

    /// <summary>What is particular to the database.</summary>
    protected TestServer Server => server;

    /// <summary>Another database of the same kind, with the same tables. The caller disposes it.</summary>
    protected async Task<TestDatabase> AnotherAsync()
    {
        var other = server.Create(new DatabaseOptions { LoggerFactory = new SqlLog() });
        await other.Database.GenerateSchemasAsync(models);
        return other;
    }
}
