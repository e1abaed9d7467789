namespace Tortoise.Tests.Harness;

/// <summary>A database in memory: one connection for everybody.</summary>
public sealed class SqliteMemoryServer() : TestServer("SQLite memory")
{
    public override bool ContainsJson => false;

    public override bool HasLateralJoins => false;

    public override bool HasOneWriter => true;

    public override bool HasSchemas => false;

    public override bool ReportsForeignKey => false;

    public override TestDatabase Create(DatabaseOptions options) => new Memory(Database.Open("sqlite://:memory:", options));

    private sealed class Memory(Database database) : TestDatabase(database);
}
