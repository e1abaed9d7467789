namespace Tortoise.Tests.Harness;

public abstract partial class TestServer
{
    /// <summary>SQLite answers; what SQL Server would be sent is recorded.</summary>
    public static IEnumerable<TestServer> All { get; } = [new SqliteMemoryServer()];
}
