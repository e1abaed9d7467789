using Microsoft.EntityFrameworkCore;

namespace Tortoise.Benchmarks.Peers;

/// <summary>orm-benchmarks by Entity Framework Core: updates and deletes in a transaction are one SaveChanges, which sends them in batches.</summary>
internal sealed class EfJournal<T>(EfContext context, List<T> loaded) : IJournalPeer
    where T : Plain.Journal, new()
{
    private IQueryable<T> Rows => context.Set<T>().AsNoTracking();

    public Task InsertAsync(int number) => SaveAsync([DapperJournal<T>.Make(number)], EntityState.Added);

    public async Task InsertInTransactionAsync(int count)
    {
        await using var transaction = await context.Database.BeginTransactionAsync();
        for (var i = 0; i < count; i++)
        {
            await InsertAsync(i);
        }

        await transaction.CommitAsync();
    }

    public Task BulkInsertAsync(int count) => SaveAsync(Enumerable.Range(0, count).Select(DapperJournal<T>.Make), EntityState.Added);

    public async Task<object?> FilterAsync(int level) => await Rows.Where(j => j.Level == level).ToListAsync();

    public async Task<object?> PageAsync(int level, int offset) => await Rows.Where(j => j.Level == level).OrderBy(j => j.Id).Skip(offset).Take(20).ToListAsync();

    public async Task<object?> GetAsync(long id) => await Rows.FirstAsync(j => j.Id == id);

    public async Task<object?> DictionariesAsync(int level) => (await Rows.Where(j => j.Level == level)
        .Select(j => new Dictionary<string, object?> { { "id", j.Id }, { "timestamp", j.Timestamp }, { "level", j.Level }, { "text", j.Text } })
        .ToListAsync()).Count;

    public async Task<object?> TuplesAsync(int level) => (await Rows.Where(j => j.Level == level)
        .Select(j => new { j.Id, j.Timestamp, j.Level, j.Text }).ToListAsync()).Count;

    public Task UpdateAsync(int level)
    {
        foreach (var journal in loaded)
        {
            (journal.Level, journal.Text) = (level, Journals.Updated(journal.Id, level));
        }

        return SaveAsync(loaded, EntityState.Modified);
    }

    public async Task UpdateLevelAsync(int level)
    {
        foreach (var journal in loaded)
        {
            journal.Level = level;
            context.Attach(journal).Property(j => j.Level).IsModified = true;
        }

        await context.SaveChangesAsync();
        context.ChangeTracker.Clear();
    }

    public Task DeleteAsync() => SaveAsync(Enumerable.Range(1, Journals.Loaded).Select(id => new T { Id = id }), EntityState.Deleted);

    private async Task SaveAsync(IEnumerable<T> journals, EntityState state)
    {
        foreach (var journal in journals)
        {
            context.Entry(journal).State = state;
        }

        await context.SaveChangesAsync();
        context.ChangeTracker.Clear();
    }
}
