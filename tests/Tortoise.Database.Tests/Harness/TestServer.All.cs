namespace Tortoise.Tests.Harness;

public abstract partial class TestServer
{
    /// <summary>The servers of a run. SQL Server is among them where there is one; its SQL is checked without in any case.</summary>
    public static IEnumerable<TestServer> All { get; } =
    [
        new SqliteFileServer(),
        new SqliteMemoryServer(),
        new PostgreSqlServer(),
        new MariaDbServer(),
        .. SqlServerServer.IsNamed ? [new SqlServerServer()] : Array.Empty<TestServer>(),
    ];

    /// <summary>Those of them that are servers of their own.</summary>
    public static IEnumerable<TestServer> Remote => All.Where(server => server is not (SqliteFileServer or SqliteMemoryServer));

    /// <summary>Those of them that a test can have for its own, to end it or to start it otherwise.</summary>
    public static IEnumerable<TestServer> Startable => All.Where(server => server is PostgreSqlServer or MariaDbServer);
}
