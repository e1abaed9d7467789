namespace Tortoise.Generators.Resolution;

/// <summary>Which databases an assembly can be used with: those of the drivers that it references.</summary>
internal static class Databases
{
    private static readonly Dictionary<string, string[]> ByDriver = new(StringComparer.Ordinal)
    {
        ["SqliteDriver"] = ["sqlite"],
        ["PostgreSqlDriver"] = ["postgresql"],
        ["MySqlDriver"] = ["mysql", "mariadb"],
        ["SqlServerDriver"] = ["sqlserver"],
    };

    /// <summary>The databases of each driver.</summary>
    /// <param name="drivers">The classes of the drivers.</param>
    public static IEnumerable<string[]> Of(IEnumerable<string> drivers) => drivers
        .Select(static driver => ByDriver.TryGetValue(driver.Substring(Math.Max(driver.LastIndexOf('.'), driver.LastIndexOf(':')) + 1), out var databases) ? databases : [])
        .Where(static databases => databases.Length > 0);
}
