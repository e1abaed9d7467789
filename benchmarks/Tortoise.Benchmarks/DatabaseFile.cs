using Microsoft.Data.Sqlite;

namespace Tortoise.Benchmarks;

/// <summary>How everyone but Tortoise opens the file: with the settings that Tortoise's connections have.</summary>
internal static class DatabaseFile
{
    public static SqliteConnection Connect(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        connection.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON");
        return connection;
    }

    public static void Execute(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
