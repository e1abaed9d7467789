namespace Tortoise.Tests.Harness;

/// <summary>A kind of database that the suite runs on. Another one is another class here and a place in <see cref="All"/>.</summary>
public abstract class TestServer(string name)
{
    public static IEnumerable<TestServer> All { get; } = [new SqliteFileServer(), new SqliteMemoryServer()];

    public abstract TestDatabase Create(DatabaseOptions options);

    public override string ToString() => name;
}
