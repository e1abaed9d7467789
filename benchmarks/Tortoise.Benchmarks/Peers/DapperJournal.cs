using System.Data.Common;
using Dapper;

namespace Tortoise.Benchmarks.Peers;

/// <summary>orm-benchmarks by Dapper, with the SQL that one writes for it.</summary>
internal sealed class DapperJournal<T>(DbConnection connection, string table, List<T> loaded) : IJournalPeer
    where T : Plain.Journal, new()
{
    private static readonly string[] Names = [.. typeof(T).GetProperties().Select(property => property.Name).Where(name => name != "Id")];

    private readonly string _insert =
        $"INSERT INTO {table} ({string.Join(", ", Names.Select(SnakeCase.Of))}) VALUES ({string.Join(", ", Names.Select(name => $"@{name}"))})";

    private readonly string _update = $"UPDATE {table} SET {string.Join(", ", Names.Select(name => $"{SnakeCase.Of(name)} = @{name}"))} WHERE id = @Id";

    private readonly string _select = $"SELECT id, {string.Join(", ", Names.Select(SnakeCase.Of))} FROM {table}";

    private readonly string _four = $"SELECT id, timestamp, level, text FROM {table}";

    public static T Make(int number) => new() { Level = Journals.Level(number), Text = Journals.Text(number), Timestamp = DateTime.UtcNow };

    public Task InsertAsync(int number) => connection.ExecuteScalarAsync<long>($"{_insert} RETURNING id", Make(number));

    public Task InsertInTransactionAsync(int count) => InTransactionAsync(async transaction =>
    {
        for (var i = 0; i < count; i++)
        {
            await connection.ExecuteScalarAsync<long>($"{_insert} RETURNING id", Make(i), transaction);
        }
    });

    public Task BulkInsertAsync(int count) => InTransactionAsync(transaction =>
        connection.ExecuteAsync(_insert, Enumerable.Range(0, count).Select(Make).ToList(), transaction));

    public async Task<object?> FilterAsync(int level) => (await connection.QueryAsync<T>($"{_select} WHERE level = @level", new { level })).AsList();

    public async Task<object?> PageAsync(int level, int offset) =>
        (await connection.QueryAsync<T>($"{_select} WHERE level = @level ORDER BY id LIMIT 20 OFFSET @offset", new { level, offset })).AsList();

    public async Task<object?> GetAsync(long id) => await connection.QueryFirstAsync<T>($"{_select} WHERE id = @id", new { id });

    public async Task<object?> DictionariesAsync(int level) =>
        (await connection.QueryAsync($"{_four} WHERE level = @level", new { level })).Cast<IDictionary<string, object?>>().ToList().Count;

    // Tuples of Dapper convert no values, and a time of SQLite is a text: so it is a class of the four columns.
    public async Task<object?> TuplesAsync(int level) => (await connection.QueryAsync<Plain.SmallJournal>(
        $"{_four} WHERE level = @level", new { level })).AsList().Count;

    public Task UpdateAsync(int level) => InTransactionAsync(async transaction =>
    {
        foreach (var journal in loaded)
        {
            (journal.Level, journal.Text) = (level, Journals.Updated(journal.Id, level));
            await connection.ExecuteAsync(_update, journal, transaction);
        }
    });

    public Task UpdateLevelAsync(int level) => InTransactionAsync(async transaction =>
    {
        foreach (var journal in loaded)
        {
            await connection.ExecuteAsync($"UPDATE {table} SET level = @level WHERE id = @id", new { level, id = journal.Id }, transaction);
        }
    });

    public Task DeleteAsync() => InTransactionAsync(async transaction =>
    {
        for (var id = 1L; id <= Journals.Loaded; id++)
        {
            await connection.ExecuteAsync($"DELETE FROM {table} WHERE id = @id", new { id }, transaction);
        }
    });

    private async Task InTransactionAsync(Func<DbTransaction, Task> work)
    {
        await using var transaction = await connection.BeginTransactionAsync();
        await work(transaction);
        await transaction.CommitAsync();
    }
}
