namespace Tortoise.Chaos.Testbeds;

internal enum DatabaseKind
{
    Sqlite,
    PostgreSql,
    MariaDb,
}

internal static class DatabaseKinds
{
    public static string Name(this DatabaseKind kind) => kind switch
    {
        DatabaseKind.Sqlite => "SQLite",
        DatabaseKind.PostgreSql => "PostgreSQL",
        _ => "MariaDB",
    };

    /// <summary>Why it is not here, and how to add it; null where it is.</summary>
    public static string? WhyMissing(this DatabaseKind kind) => kind switch
    {
        DatabaseKind.PostgreSql when !PostgreSqlCluster.IsInstalled => PostgreSqlCluster.NotInstalled,
        DatabaseKind.MariaDb when !MariaDbProcess.IsInstalled => MariaDbProcess.NotInstalled,
        _ => null,
    };
}
