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

    /// <summary>The names in declarations and URLs.</summary>
    public static IReadOnlyCollection<string> All => Products.Keys;

    /// <summary>The name of the product.</summary>
    public static string Product(string name) => Products[name];
}
