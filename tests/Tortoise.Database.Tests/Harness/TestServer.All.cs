namespace Tortoise.Tests.Harness;

public abstract partial class TestServer
{
    /// <summary>The servers that the suite knows, whether they are here or not. SQL Server is among them where there is one; its SQL is checked without in any case.</summary>
    public static IReadOnlyList<TestServer> Known { get; } =
    [
        new SqliteFileServer(),
        new SqliteMemoryServer(),
        new PostgreSqlServer(),
        new MariaDbServer(),
        .. SqlServerServer.IsNamed ? [new SqlServerServer()] : Array.Empty<TestServer>(),
    ];

    /// <summary>The servers of a run. One that is missing has no tests; <see cref="MissingDatabases"/> tells it, once.</summary>
    public static IEnumerable<TestServer> All { get; } = [.. Known.Where(server => server.WhyMissing is null)];

    /// <summary>Those of them that are servers of their own.</summary>
    public static IEnumerable<TestServer> Remote => All.Where(server => server is not (SqliteFileServer or SqliteMemoryServer));

    /// <summary>Those of them that a test can have for its own, to end it or to start it otherwise.</summary>
    public static IEnumerable<TestServer> Startable => All.Where(server => server is PostgreSqlServer or MariaDbServer);

    /// <summary>A fixture without arguments where there is PostgreSQL.</summary>
    public static IEnumerable<TestFixtureData> OnPostgreSql => OnOnly<PostgreSqlServer>();

    /// <summary>A fixture without arguments where there is MariaDB or MySQL.</summary>
    public static IEnumerable<TestFixtureData> OnMySql => OnOnly<MariaDbServer>();

    private static IEnumerable<TestFixtureData> OnOnly<TServer>() => All.OfType<TServer>().Select(_ => new TestFixtureData());
}
