using System.Data.Common;

namespace Tortoise.Benchmarks.Peers;

/// <summary>Inserts of an entry by hand.</summary>
internal static class EntryWriter
{
    public static Plain.Entry Insert(CApiConnection connection, CApiStatement statement, Plain.Entry entry)
    {
        statement.Bind(1, entry.Name);
        statement.Bind(2, entry.City);
        statement.Bind(3, entry.Score);
        statement.Bind(4, entry.Rank);
        statement.Run();
        entry.Id = connection.LastInsertRowId;
        return entry;
    }

    public static Task<PreparedCommand> PrepareAsync(DbConnection connection, string sql) =>
        connection.PrepareAsync(sql, ("@Name", ""), ("@City", ""), ("@Score", 0.0), ("@Rank", 0));

    public static async Task<Plain.Entry> InsertAsync(PreparedCommand command, Plain.Entry entry)
    {
        command.Set(0, entry.Name).Set(1, entry.City).Set(2, entry.Score).Set(3, entry.Rank);
        await using var reader = await command.ReadAsync();
        await reader.ReadAsync();
        entry.Id = reader.GetInt64(0);
        return entry;
    }
}
