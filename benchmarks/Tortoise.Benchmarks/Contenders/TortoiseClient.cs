namespace Tortoise.Benchmarks.Contenders;

/// <summary>Tortoise as its documentation shows it.</summary>
internal sealed class TortoiseClient(Database db)
{
    public async ValueTask<double> GetByKey(int operations)
    {
        var sum = 0.0;
        for (var i = 0; i < operations; i++)
        {
            sum += (await Team.GetOrDefaultAsync(Workload.Key(i)))!.Score;
        }

        return sum;
    }

    public async ValueTask<double> GetByFilter(int operations)
    {
        var sum = 0.0;
        for (var i = 0; i < operations; i++)
        {
            var id = Workload.Key(i);
            sum += (await Team.GetOrDefaultAsync(t => t.Id == id))!.Score;
        }

        return sum;
    }

    public async ValueTask<double> List(int operations)
    {
        var sum = 0.0;
        for (var i = 0; i < operations; i++)
        {
            sum += (await Team.Filter(t => t.Rank < Workload.ListRank).ToListAsync()).Count;
        }

        return sum;
    }

    public async ValueTask<double> Insert(int operations)
    {
        var sum = 0.0;
        for (var i = 0; i < operations; i++)
        {
            sum += (await Entry.CreateAsync(Make(i))).Id > 0 ? 1 : 0;
        }

        return sum;
    }

    public async ValueTask<double> InsertInTransaction(int operations) =>
        await db.InTransactionAsync(async () => await Insert(operations));

    public async ValueTask<double> BulkInsert(int operations)
    {
        var entries = new List<Entry>(operations);
        for (var i = 0; i < operations; i++)
        {
            entries.Add(Make(i));
        }

        await Entry.BulkCreateAsync(entries);
        return entries.Count(e => e.Id > 0);
    }

    private static Entry Make(int number) => new() { Name = Workload.Name(number), City = Workload.City(number), Score = number, Rank = number };
}
