namespace Tortoise.Tests.Harness;

/// <summary>A database of one test; nothing of it is left when it is disposed.</summary>
public abstract class TestDatabase(Database database) : IDisposable
{
    public Database Database { get; } = database;

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => Database.DisposeAsync().AsTask().GetAwaiter().GetResult();
}
