using LinqToDB;
using Microsoft.EntityFrameworkCore;
using Tortoise.Benchmarks.Peers;

namespace Tortoise.Benchmarks.Scenarios;

/// <summary>31,000 rows of 26 columns: the table of RawDataAccessBencher.</summary>
internal sealed class WideRows : Scenario
{
    private const string Sql = $"SELECT {Plain.Wide.Columns} FROM wide WHERE id <= @last";
    private const int All = 31_000;
    private const int Few = 500;

    public override string Title => "31,000 rows of 26 columns of mixed types";

    public override int MaxOperations => 1;

    public override async Task FillAsync(Stage stage)
    {
        if (await Models.Wide.All().CountAsync() == 0)
        {
            await Models.Wide.BulkCreateAsync(Enumerable.Range(1, stage.IsQuick ? Few : All).Select(Make));
        }
    }

    public override async Task SetUpAsync(Stage stage)
    {
        const long last = All;
        await stage.AddSqlAsync<Plain.Wide>(Sql, _ => new { last });

        stage.Add(Peer.Tortoise, async _ => await Models.Wide.Filter(w => w.Id <= last).ToListAsync());

        var context = await stage.OpenEfAsync();
        stage.Add(Peer.Ef, async _ => await context.Wides.AsNoTracking().Where(w => w.Id <= last).ToListAsync());

        var linq = await stage.OpenLinqAsync();
        stage.Add(Peer.Linq, async _ => await linq.GetTable<Plain.Wide>().Where(w => w.Id <= last).LinqToListAsync());
    }

    private static Models.Wide Make(int i) => new()
    {
        Number = i,
        Small = (short)(i % 1_000),
        Large = i * 10_000_000_000L,
        IsOpen = i % 2 == 0,
        IsPaid = i % 3 == 0,
        Weight = i / 8.0,
        Height = i / 16.0,
        Price = i / 4m,
        Tax = i / 100m,
        Created = new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(i),
        Changed = new DateTime(2025, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMilliseconds(i),
        Code = $"C{i:D8}",
        Name = $"Customer number {i}",
        Street = $"Street {i % 700} {i % 99}",
        City = i % 5 == 0 ? "Reykjavík" : "Akureyri",
        Country = "Iceland",
        Comment = i % 3 == 0 ? null : "Pays by the end of the month",
        Phone = i % 4 == 0 ? null : $"+354 {i}",
        Mail = i % 5 == 0 ? null : $"customer{i}@example.com",
        Rank = i % 2 == 0 ? null : i % 100,
        ParentId = i % 7 == 0 ? null : i / 2,
        Rating = i % 3 == 0 ? null : i / 32.0,
        Discount = i % 4 == 0 ? null : i / 50m,
        Closed = i % 2 == 0 ? null : new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(i),
        IsKnown = i % 3 == 0 ? null : i % 2 == 0,
    };
}
