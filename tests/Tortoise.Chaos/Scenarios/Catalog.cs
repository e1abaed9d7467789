namespace Tortoise.Chaos.Scenarios;

/// <summary>All scenarios, in the order in which they run.</summary>
internal static class Catalog
{
    public static IReadOnlyList<Scenario> All { get; } =
    [
        new ServerKill(),
        new ClientKill(),
        new Cancellations(),
        new Freeze(),
        new SessionReset(),
        new DdlUnderLoad(),
        new PreparedStatements(),
        new Pooler(),
        new Failover(),
        new GaleraNode(),
        new DiskFull(),
        new SqliteProcesses("wal"),
        new SqliteProcesses("delete"),
    ];
}
