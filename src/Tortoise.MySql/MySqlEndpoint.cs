using MySqlConnector;
using Tortoise.Diagnostics;
using Tortoise.Dialects.MySql;

namespace Tortoise.MySql;

/// <summary>Where a database is, as telemetry tells it.</summary>
internal static class MySqlEndpoint
{
    private const int DefaultPort = 3306;

    public static DatabaseEndpoint Of(string connectionString, MySqlDialect dialect)
    {
        var connection = new MySqlConnectionStringBuilder(connectionString);
        return new DatabaseEndpoint(
            dialect.Name, Known(connection.Database), Known(connection.Server), connection.Port == DefaultPort ? null : (int)connection.Port);
    }

    private static string? Known(string text) => text.Length == 0 ? null : text;
}
