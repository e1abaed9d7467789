using Tortoise.Benchmarks.Models;

namespace Tortoise.Benchmarks.Peers;

/// <summary>orm-benchmarks by Tortoise, on the related model.</summary>
internal sealed class RelatedTortoiseJournal(List<RelatedJournal> loaded) : IJournalPeer
{
    public async Task InsertAsync(int number) => await RelatedJournal.CreateAsync(Make(number));

    public async Task InsertInTransactionAsync(int count) => await Database.Current.InTransactionAsync(async () =>
    {
        for (var i = 0; i < count; i++)
        {
            await RelatedJournal.CreateAsync(Make(i));
        }
    });

    public async Task BulkInsertAsync(int count) => await RelatedJournal.BulkCreateAsync(Enumerable.Range(0, count).Select(Make));

    public async Task<object?> FilterAsync(int level) => await RelatedJournal.Filter(j => j.Level == level);

    public async Task<object?> PageAsync(int level, int offset) => await RelatedJournal.Filter(j => j.Level == level).OrderBy(j => j.Id).Limit(20).Offset(offset);

    public async Task<object?> GetAsync(long id) => await RelatedJournal.GetAsync(id);

    public async Task<object?> DictionariesAsync(int level) =>
        (await RelatedJournal.Filter(j => j.Level == level).ValuesAsync("id", "timestamp", "level", "text")).Count;

    public async Task<object?> TuplesAsync(int level) => (await RelatedJournal.Filter(j => j.Level == level).Select(j => (j.Id, j.Timestamp, j.Level, j.Text))).Count;

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
            await RelatedJournal.Attach(new RelatedJournal { Id = id, Text = "" }).DeleteAsync();
        }
    });

    private static RelatedJournal Make(int number) => new() { Level = Journals.Level(number), Text = Journals.Text(number) };
}
