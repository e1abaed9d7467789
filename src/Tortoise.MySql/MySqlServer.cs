using System.Buffers;
using MySqlConnector;
using Tortoise.Dialects.MySql;

namespace Tortoise.MySql;

/// <summary>Tells MySQL and MariaDB apart by the version that a server names when it is connected to.</summary>
internal static class MySqlServer
{
    private static readonly SearchValues<char> VersionCharacters = SearchValues.Create("0123456789.");
    private static readonly Version OldestMariaDb = new(10, 10, 1);
    private static readonly Version OldestMySql = new(8, 0, 19);

    /// <exception cref="ConfigurationException">The server is too old.</exception>
    public static MySqlDialect DialectOf(MySqlConnection connection)
    {
        var text = connection.ServerVersion;
        var isMariaDb = text.Contains("MariaDB", StringComparison.OrdinalIgnoreCase);

        // MariaDB says 5.5.5-10.11.19-MariaDB, because old clients refuse servers whose version has two digits.
        const string Prefix = "5.5.5-";
        var start = isMariaDb && text.StartsWith(Prefix, StringComparison.Ordinal) ? Prefix.Length : 0;
        var length = text.AsSpan(start).IndexOfAnyExcept(VersionCharacters);
        var number = length < 0 ? text.AsSpan(start) : text.AsSpan(start, length);
        var (dialect, oldest) = isMariaDb ? (MySqlDialect.MariaDb, OldestMariaDb) : (MySqlDialect.MySql, OldestMySql);
        if (!Version.TryParse(number, out var version) || version < oldest)
        {
            throw new ConfigurationException($"The server's version is {text}; Tortoise needs {dialect.ProductName} {oldest} or newer.");
        }

        return dialect;
    }

    /// <exception cref="ConfigurationException">The URL took the server for another.</exception>
    public static void ThrowIfNot(MySqlDialect dialect, MySqlConnection connection)
    {
        var real = DialectOf(connection);
        if (real.IsMariaDb != dialect.IsMariaDb)
        {
            throw new ConfigurationException(
                $"The URL says that the server is {dialect.ProductName}, but it is {connection.ServerVersion}: begin the URL with {real.Name}://.");
        }
    }
}
