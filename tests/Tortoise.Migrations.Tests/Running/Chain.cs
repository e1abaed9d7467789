namespace Tortoise.Tests.Migrations;

/// <summary>Migrations for tests, one after the other: <c>m1</c>, <c>m2</c>.</summary>
internal static class Chain
{
    private static readonly string[] Dialects = ["sqlite", "postgresql", "mysql", "mariadb", "sqlserver"];

    /// <summary>The migrations with these scripts, the same for each database.</summary>
    public static MigrationOptions Of(params string[] scripts) => new() { Migrations = MigrationSource.Of(scripts.Select(Migration)) };

    /// <summary>Writes them to a folder.</summary>
    public static void Write(string folder, params string[] scripts)
    {
        foreach (var migration in scripts.Select(Migration))
        {
            var path = Directory.CreateDirectory(Path.Combine(folder, migration.Id)).FullName;
            var after = migration.After is null ? "null" : $"\"{migration.After}\"";
            File.WriteAllText(Path.Combine(path, "migration.json"), $$"""{ "format": 1, "id": "{{migration.Id}}", "after": {{after}} }""");
            foreach (var (dialect, sql) in migration.Sql)
            {
                File.WriteAllText(Path.Combine(path, dialect + ".sql"), sql);
            }
        }
    }

    /// <summary>The script for each database.</summary>
    public static Dictionary<string, string> ForAll(string sql) => Dialects.ToDictionary(static dialect => dialect, _ => sql);

    private static Migration Migration(string sql, int index) => new($"m{index + 1}")
    {
        After = index == 0 ? null : $"m{index}",
        Sql = ForAll(sql),
    };
}
