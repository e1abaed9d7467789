namespace Tortoise.Tests.Harness;

/// <summary>A file with its write-ahead log: one writer, several readers.</summary>
public sealed class SqliteFileServer() : TestServer("SQLite file")
{
    public override string NamespacePattern => @"^[^/\\]+\.db$";

    public override bool ContainsJson => false;

    public override bool HasLateralJoins => false;

    public override bool HasOneWriter => true;

    public override bool HasSchemas => false;

    public override bool ReportsForeignKey => false;

    public override TestDatabase Create(DatabaseOptions options)
    {
        var folder = new TemporaryFolder();
        return new File(folder, Database.Open($"sqlite://{folder.PathOf("test.db")}?synchronous=off", options));
    }

    private sealed class File(TemporaryFolder folder, Database database) : TestDatabase(database)
    {
        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            folder.Dispose();
        }
    }
}
