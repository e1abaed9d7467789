using Tortoise.Diagnostics;

namespace Tortoise.Sqlite;

/// <summary>Where a database is, as telemetry tells it: the name of its file, without the folder.</summary>
internal static class SqliteEndpoint
{
    public const string System = "sqlite";

    public static DatabaseEndpoint Of(string dataSource, bool isInMemory) =>
        isInMemory ? new(System, ":memory:", IsInProcess: true) : new(System, Path.GetFileName(dataSource));
}
