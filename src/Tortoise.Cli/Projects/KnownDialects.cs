using Tortoise.Dialects;
using Tortoise.Dialects.MySql;
using Tortoise.Dialects.PostgreSql;
using Tortoise.Dialects.Sqlite;
using Tortoise.Dialects.SqlServer;
using Tortoise.MySql;
using Tortoise.PostgreSql;
using Tortoise.Sqlite;
using Tortoise.SqlServer;

namespace Tortoise.Cli.Projects;

/// <summary>The databases that there are drivers for.</summary>
internal static class KnownDialects
{
    public static IReadOnlyList<Dialect> All { get; } = [PostgreSqlDialect.Instance, SqliteDialect.Instance, MySqlDialect.MySql, MySqlDialect.MariaDb, SqlServerDialect.Instance];

    public static IEnumerable<string> Names => All.Select(static dialect => dialect.Name);

    /// <summary>The dialect of a name, in any case; null if there is none.</summary>
    public static Dialect? Find(string name) => All.FirstOrDefault(dialect => dialect.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>What is said of a name that is none.</summary>
    public static string Unknown(string name) => $"'{name}' is not a database that Tortoise knows: write one of {string.Join(", ", Names)}.";

    /// <summary>The dialects of a driver, by the name of its assembly and package; empty if it is none. The one for MySQL serves MariaDB, too.</summary>
    public static IReadOnlyList<Dialect> OfDriver(string assembly) => assembly switch
    {
        "Tortoise.PostgreSql" => [PostgreSqlDialect.Instance],
        "Tortoise.Sqlite" => [SqliteDialect.Instance],
        "Tortoise.MySql" => [MySqlDialect.MySql, MySqlDialect.MariaDb],
        "Tortoise.SqlServer" => [SqlServerDialect.Instance],
        _ => [],
    };

    /// <summary>The schemes by which the databases are named in a URL, each once: one driver serves MySQL and MariaDB.</summary>
    public static IReadOnlyList<string> SchemesOf(IEnumerable<Dialect> dialects) =>
        [.. dialects.Select(static dialect => dialect is MySqlDialect ? MySqlDialect.MySql.Name : dialect.Name).Distinct()];

    /// <summary>The databases whose drivers a project file references.</summary>
    public static IEnumerable<Dialect> OfProjectFile(string text) =>
        ((string[])["Tortoise.PostgreSql", "Tortoise.Sqlite", "Tortoise.MySql", "Tortoise.SqlServer"]).Where(driver => text.Contains(driver, StringComparison.OrdinalIgnoreCase)).SelectMany(OfDriver);

    /// <summary>Makes the drivers known, by which databases are opened.</summary>
    public static void RegisterDrivers()
    {
        Database.RegisterDriver(new SqliteDriver());
        Database.RegisterDriver(new PostgreSqlDriver());
        Database.RegisterDriver(new MySqlDriver());
        Database.RegisterDriver(new SqlServerDriver());
    }
}
