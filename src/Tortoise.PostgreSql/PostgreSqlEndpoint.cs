using Npgsql;
using Tortoise.Diagnostics;

namespace Tortoise.PostgreSql;

/// <summary>Where a database is, as telemetry tells it.</summary>
internal static class PostgreSqlEndpoint
{
    public static DatabaseEndpoint Of(string connectionString) => Of(new NpgsqlConnectionStringBuilder(connectionString));

    public static DatabaseEndpoint Of(NpgsqlConnectionStringBuilder connection)
    {
        var database = connection.Database ?? connection.Username;

        // The first schema of the search path is where names are looked for.
        var schema = connection.SearchPath?.Split(',')[0].Trim();
        return new DatabaseEndpoint(
            "postgresql",
            string.IsNullOrEmpty(schema) ? database : $"{database}|{schema}",
            connection.Host,
            connection.Port == NpgsqlConnection.DefaultPort ? null : connection.Port);
    }
}
