namespace Tortoise.Tests.Migrations;

/// <summary>Migrations for tests, one after the other: <c>m1</c>, <c>m2</c>.</summary>
internal static class Chain
{
    /// <summary>The migrations with these scripts, the same for each database.</summary>
    public static MigrationOptions Of(params string[] scripts) => new() { Migrations = MigrationSource.Of(scripts.Select(Migration)) };

    private static Migration Migration(string sql, int index) => new($"m{index + 1}")
    {
        After = index == 0 ? null : $"m{index}",
        Sql = new[] { "sqlite", "postgresql", "mysql", "mariadb", "sqlserver" }.ToDictionary(static dialect => dialect, _ => sql),
    };
}
