namespace Tortoise.Dialects;

/// <summary>The names of databases, by which a model says where a table or an index belongs.</summary>
internal static class DialectNames
{
    private static readonly string[] Known = ["sqlite", "postgresql", "mysql", "mariadb", "sqlserver"];

    /// <summary>True if the names hold the dialect's, or there are none.</summary>
    /// <param name="only">The names.</param>
    /// <param name="dialect">The dialect in use.</param>
    /// <param name="owner">What has them, for the message.</param>
    /// <exception cref="ConfigurationException">One of them is the name of no database: nothing would ever be made by it.</exception>
    public static bool Include(IReadOnlyList<string> only, Dialect dialect, string owner) =>
        only.FirstOrDefault(name => !Known.Contains(name)) is { } unknown
            ? throw new ConfigurationException($"{owner} is limited to '{unknown}', which is not the name of a database. Use one of: {string.Join(", ", Known)}.")
            : only.Count == 0 || only.Contains(dialect.Name);
}
