using Tortoise.Aot.Tests.Models;

namespace Tortoise.Aot.Tests.Checks;

internal static class InheritanceChecks
{
    public static async Task RunAsync(Report report)
    {
        await Payment.BulkCreateAsync([new CardPayment { Amount = 1, LastDigits = "1234" }, new CashPayment { Amount = 2, Drawer = 3 }]);
        var all = await Payment.OrderBy(p => p.Amount);
        report.Check("shared table: classes", all is [CardPayment { LastDigits: "1234" }, CashPayment { Drawer: 3, Country: null }]);
        report.Check("shared table: one class", await CashPayment.Filter(p => p.Drawer == 3).CountAsync() == 1);
        report.Check("shared table: narrowed", (await Payment.All().OfCardPayment()).Count == 1);
        report.Check("shared table: condition", await Payment.Filter(p => p.IsCashPayment && p.AsCashPayment.Drawer == 3).CountAsync() == 1);
        all[0].Amount = 5;
        await all[0].SaveAsync();
        report.Check("shared table: save", (await CardPayment.GetAsync(all[0].Id)).Amount == 5);
        await report.ThrowsAsync<ValidationException>(
            "shared table: rules", async () => await CardPayment.CreateAsync(new CardPayment { Amount = 1, LastDigits = "12345" }));
        await CardPayment.All().DeleteAsync();
        report.Check("shared table: delete", await Payment.CountAsync() == 1);
        await Payment.All().DeleteAsync();
    }
}
