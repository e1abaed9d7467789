using Tortoise.TestServers;

namespace Tortoise.Benchmarks;

/// <summary>A database that is measured.</summary>
internal sealed record Engine(string Name)
{
    public static Engine Sqlite { get; } = new("SQLite");

    public static Engine PostgreSql { get; } = new("PostgreSQL");

    public static Engine MariaDb { get; } = new("MariaDB");

    public static IReadOnlyList<Engine> All { get; } = [Sqlite, PostgreSql, MariaDb];

    /// <summary>Whether it can be measured here.</summary>
    public bool IsInstalled => this == Sqlite || (this == PostgreSql ? PostgreSqlCluster.IsInstalled : MariaDbProcess.IsInstalled);
}
