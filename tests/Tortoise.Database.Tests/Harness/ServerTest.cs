using Tortoise.Metadata;

namespace Tortoise.Tests.Harness;

/// <summary>A test of what all databases that are reached over connections have in common: pools, round trips, lost connections.</summary>
[TestFixtureSource(typeof(TestServer), nameof(TestServer.Remote))]
public abstract class ServerTest(TestServer server, params ModelMetadata[] models)
{
    private TestDatabase _database = null!;
    private IDisposable _scope = null!;

    protected TestServer Server => server;

    protected Database Db => _database.Database;

    [SetUp]
    public void OpenDatabase()
    {
        _database = server.Create(new DatabaseOptions());
        _scope = Db.Enter();
        Db.GenerateSchemasAsync(models).AsTask().GetAwaiter().GetResult();
    }

    [TearDown]
    public void CloseDatabase()
    {
        _scope?.Dispose();
        _database?.Dispose();
    }

    /// <summary>The address of the test's database, with options.</summary>
    protected string Address(string options) => server.AddressOf(_database, options);

    /// <summary>The test's database once more, by connections of its own.</summary>
    protected Database Open(string options) => OpenAt(Address(options));

    /// <summary>Cuts the connections to the test's database.</summary>
    protected Task KillConnectionsAsync() => server.KillConnectionsAsync(_database);

    protected static Database OpenAt(string address) => Database.Open(address, new DatabaseOptions { MayBeDefault = false });

    /// <summary>Runs work in a flow of its own, outside the transactions of this one.</summary>
    protected static Task Apart(Func<Task> work)
    {
        using (ExecutionContext.SuppressFlow())
        {
            return Task.Run(work);
        }
    }
}
