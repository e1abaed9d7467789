namespace Tortoise.Tests.History;

/// <summary>Classes that share a table have one history, with the columns of all of them.</summary>
public sealed class HistoriesOfSharedTables(TestServer server) : DatabaseTest(server, CashboxQuerySet.Model, DuesQuerySet.Model, DuesHistoryQuerySet.Model)
{
    [Test]
    public async Task Objects_of_each_class_are_kept_with_what_their_class_has()
    {
        var box = await Cashbox.CreateAsync(new() { Place = "Bar" });
        var card = await CardDues.CreateAsync(new() { Amount = 10, LastDigits = "1234", Attempts = 1, Bank = new("Bern") { Zone = new(3) }, Token = "secret", Remark = "late" });
        var cash = await Dues.CreateAsync(new CashDues { Amount = 20, Box = box, Remark = "coins" });
        card.Attempts = 2;
        await card.SaveAsync();
        cash.Amount = 21;
        await cash.SaveAsync();
        await card.DeleteAsync();
        var history = await DuesHistory.All().OrderBy(h => h.ChangeId);
        Assert.That(history.Select(static h => (h.ChangeKind, h.Discriminator, h.Amount, h.LastDigits, h.Attempts, h.Bank, h.BoxId)), Is.EqualTo(new[]
        {
            (ChangeKind.Inserted, "CardDues", 10m, "1234", (int?)1, new Locality("Bern") { Zone = new(3) }, (int?)null),
            (ChangeKind.Inserted, "cash", 20m, null, null, null, box.Id),
            (ChangeKind.Updated, "CardDues", 10m, "1234", 2, new Locality("Bern") { Zone = new(3) }, null),
            (ChangeKind.Updated, "cash", 21m, null, null, null, box.Id),
            (ChangeKind.Deleted, "CardDues", 10m, "1234", 2, new Locality("Bern") { Zone = new(3) }, null),
        }));
        Assert.That(history.Select(static h => (h.CardDuesRemark, h.CashDuesRemark)).Take(2), Is.EqualTo(new[] { ("late", (string?)null), (null, "coins") }));
        Assert.That(await DuesHistory.Filter(h => h.Discriminator == "CardDues" && h.Bank.City == "Bern" && h.Attempts == 2).CountAsync(), Is.EqualTo(2));
        Assert.That(DuesHistoryQuerySet.Model.Fields.Select(static field => field.Column), Does.Not.Contain("token"));
    }

    [Test]
    public async Task Writes_of_queries_are_kept_whatever_their_class()
    {
        var box = await Cashbox.CreateAsync(new() { Place = "Bar" });
        await Dues.BulkCreateAsync([Card("1"), Card("2"), new CashDues { Amount = 5, Box = box, Number = "C" }]);
        await CardDues.Filter(c => c.LastDigits == "1").UpdateAsync(c => c.Attempts.Set(7));
        await Dues.All().UpdateAsync(d => d.Amount.Set(d.Amount + 1));
        await CardDues.BulkUpdateAsync(await CardDues.All(), c => c.Attempts);
        await Dues.BulkCreateAsync([new CashDues { Amount = 6, Box = box, Number = "C" }, new CashDues { Amount = 7, Box = box, Number = "D" }], onConflict: d => d.Number, update: d => d.Amount);
        await CardDues.All().DeleteAsync();
        Assert.That(await ChangesAsync("CardDues"), Is.EqualTo((2, 5, 2)));
        Assert.That(await ChangesAsync("cash"), Is.EqualTo((2, 2, 0)));
        await CardDues.All().UpdateAsync(c => c.Token.Set("x"));
        Assert.That(await DuesHistory.Filter(h => h.Number == "C").OrderBy(h => h.ChangeId).Select(h => h.Amount), Is.EqualTo([5m, 6m, 6m]));

        static CardDues Card(string digits) => new() { Amount = 1, LastDigits = digits, Bank = new("Bern") };
    }

    [Test]
    public async Task A_cascade_to_one_of_the_classes_is_kept()
    {
        var box = await Cashbox.CreateAsync(new() { Place = "Bar" });
        await CashDues.CreateAsync(new() { Amount = 5, Box = box });
        await box.DeleteAsync();
        Assert.That(await ChangesAsync("cash"), Is.EqualTo((1, 0, 1)));
    }

    private static async Task<(long Inserted, long Updated, long Deleted)> ChangesAsync(string kind)
    {
        var of = DuesHistory.Filter(h => h.Discriminator == kind);
        return (await of.CountAsync(h => h.ChangeKind == ChangeKind.Inserted), await of.CountAsync(h => h.ChangeKind == ChangeKind.Updated), await of.CountAsync(h => h.ChangeKind == ChangeKind.Deleted));
    }
}
