using Tortoise.Aot.Tests.Models;

namespace Tortoise.Aot.Tests.Checks;

internal static class TransactionChecks
{
    public static async Task RunAsync(Report report, Database db)
    {
        await report.ThrowsAsync<InvalidOperationException>("transaction: the exception comes through", () => FailAsync(db));
        report.Check("transaction: rolled back", !await Exists("A"));

        await db.InTransactionAsync(async () =>
        {
            await Visit.CreateAsync(new() { Place = "B" });
            await using (await db.BeginAsync())
            {
                await Visit.CreateAsync(new() { Place = "C" });
            }
        });
        report.Check("transaction: committed", await Exists("B"));
        report.Check("savepoint: not committed, so rolled back", !await Exists("C"));

        await using (var transaction = await db.BeginAsync())
        {
            await Visit.CreateAsync(new() { Place = "D" });
            await transaction.CommitAsync();
        }

        report.Check("transaction: committed by hand", await Exists("D"));
    }

    private static async Task FailAsync(Database db) =>
        await db.InTransactionAsync(async () =>
        {
            await Visit.CreateAsync(new() { Place = "A" });
            throw new InvalidOperationException("on purpose");
        });

    private static ValueTask<bool> Exists(string place) => Visit.Filter(v => v.Place == place).ExistsAsync();
}
