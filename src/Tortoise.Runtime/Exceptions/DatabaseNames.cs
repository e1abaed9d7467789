namespace Tortoise;

/// <summary>The databases: the names by which declarations and URLs refer to them, and the names of the products, for messages.</summary>
internal static class DatabaseNames
{
    private static readonly Dictionary<string, string> Products = new(StringComparer.Ordinal)
    {
        ["sqlite"] = "SQLite",
        ["postgresql"] = "PostgreSQL",
        ["mysql"] = "MySQL",
        ["mariadb"] = "MariaDB",
        ["sqlserver"] = "SQL Server",
    };

    private static readonly Dictionary<string, string> Packages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["sqlite"] = "Tortoise.Sqlite",
        ["postgres"] = "Tortoise.PostgreSql",
        ["postgresql"] = "Tortoise.PostgreSql",
        ["asyncpg"] = "Tortoise.PostgreSql",
        ["psycopg"] = "Tortoise.PostgreSql",
        ["mysql"] = "Tortoise.MySql",
        ["mariadb"] = "Tortoise.MySql",
        ["mssql"] = "Tortoise.SqlServer",
        ["sqlserver"] = "Tortoise.SqlServer",
    };

    /// <summary>The names in declarations and URLs.</summary>
    public static IReadOnlyCollection<string> All => Products.Keys;

    /// <summary>The name of the product.</summary>
    public static string Product(string name) => Products[name];

    /// <summary>The package with the driver of a URL's scheme; null for a database that has none.</summary>
    public static string? PackageOf(string scheme) => Packages.GetValueOrDefault(scheme);
}
