using System.Data.Common;
using System.Runtime.CompilerServices;
using Tortoise.CompilerServices;
using Tortoise.Dialects;
using Tortoise.Execution;
using Tortoise.Sqlite;

namespace Tortoise.SqlServer.Tests.Recording;

/// <summary>SQLite, whose statements are recorded in the SQL of SQL Server. It takes the place of the driver of SQLite.</summary>
internal sealed class RecordingDriver : IDriver
{
    private readonly IDriver _sqlite = new SqliteDriver();

    public IReadOnlyList<string> Schemes => _sqlite.Schemes;

    Dialect IDriver.Dialect => RecordingDialect.Instance;

    // A driver that is registered first stays, and hand-written initializers run before generated ones.
    [ModuleInitializer]
    public static void Register() => DriverRegistry.Add(new RecordingDriver());

    SessionPool IDriver.Open(DatabaseUrl url) => _sqlite.Open(url);

    SessionPool IDriver.Open(string connectionString) => _sqlite.Open(connectionString);

    SessionPool? IDriver.Open(DbConnection connection) => _sqlite.Open(connection);
}
