using Tortoise.Benchmarks.Models;

namespace Tortoise.Benchmarks.Peers;

/// <summary>orm-benchmarks by Tortoise, on the small model.</summary>
internal sealed class SmallTortoiseJournal(List<SmallJournal> loaded) : IJournalPeer
{
    public async Task InsertAsync(int number) => await SmallJournal.CreateAsync(Make(number));

    public async Task InsertInTransactionAsync(int count) => await Database.Current.InTransactionAsync(async () =>
    {
        for (var i = 0; i < count; i++)
        {
            await SmallJournal.CreateAsync(Make(i));
        }
    });

    public async Task BulkInsertAsync(int count) => await SmallJournal.BulkCreateAsync(Enumerable.Range(0, count).Select(Make));

    public async Task<object?> FilterAsync(int level) => await SmallJournal.Filter(j => j.Level == level);

    public async Task<object?> PageAsync(int level, int offset) => await SmallJournal.Filter(j => j.Level == level).OrderBy(j => j.Id).Limit(20).Offset(offset);

    public async Task<object?> GetAsync(long id) => await SmallJournal.GetAsync(id);

    public async Task<object?> DictionariesAsync(int level) =>
        (await SmallJournal.Filter(j => j.Level == level).ValuesAsync("id", "timestamp", "level", "text")).Count;

    public async Task<object?> TuplesAsync(int level) => (await SmallJournal.Filter(j => j.Level == level).Select(j => (j.Id, j.Timestamp, j.Level, j.Text))).Count;

    public async Task UpdateAsync(int level) => await Database.Current.InTransactionAsync(async () =>
    {
        foreach (var journal in loaded)
        {
            (journal.Level, journal.Text) = (level, Journals.Updated(journal.Id, level));
            await journal.SaveAsync();
        }
    });

    public async Task UpdateLevelAsync(int level) => await Database.Current.InTransactionAsync(async () =>
    {
        foreach (var journal in loaded)
        {
            journal.Level = level;
            await journal.SaveAsync(j => j.Level);
        }
    });

    public async Task DeleteAsync() => await Database.Current.InTransactionAsync(async () =>
    {
        for (var id = 1; id <= Journals.Loaded; id++)
        {
            await SmallJournal.Attach(new SmallJournal { Id = id, Text = "" }).DeleteAsync();
        }
    });

    private static SmallJournal Make(int number) => new() { Level = Journals.Level(number), Text = Journals.Text(number) };
}
