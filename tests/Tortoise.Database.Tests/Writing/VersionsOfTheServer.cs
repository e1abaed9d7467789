using Tortoise.Metadata;

namespace Tortoise.Tests.Writing;

/// <summary>Versions that the database gives itself: SQL Server's rowversion. Every other database refuses them.</summary>
public sealed class VersionsOfTheServer(TestServer server) : DatabaseTest(server, server.HasRowVersions ? [LedgerQuerySet.Model] : (ModelMetadata[])[])
{
    [Test]
    public async Task They_are_given_at_each_write_and_checked()
    {
        if (!Server.HasRowVersions)
        {
            Assert.That(
                async () => await Ledger.CreateAsync(new() { Name = "x" }),
                Throws.TypeOf<UnsupportedByDialectException>().With.Message.Contains("Ledger.RowVersion").And.Message.Contains("int or a long"));
            return;
        }

        var first = await Ledger.CreateAsync(new() { Name = "x" });
        var second = await Ledger.GetAsync(first.Id);
        var before = first.RowVersion;
        Assert.That((before.Length, second.RowVersion), Is.EqualTo((8, before)));
        first.Amount = 1;
        await first.SaveAsync();
        Assert.That(await Ledger.Filter(l => l.RowVersion > before && l.RowVersion == first.RowVersion).CountAsync(), Is.EqualTo(1));
        Assert.That(async () => await second.SaveAsync(), Throws.TypeOf<ConcurrencyException>());
        Assert.That(async () => await second.DeleteAsync(), Throws.TypeOf<ConcurrencyException>());
        await using (await Db.BeginAsync())
        {
            await first.SaveAsync();
        }

        await first.SaveAsync();
        await Ledger.All().UpdateAsync(l => l.Amount.Set(5));
        Assert.That(async () => await first.SaveAsync(), Throws.TypeOf<ConcurrencyException>());
        await first.RefreshAsync();
        await first.DeleteAsync();
    }

    [Test]
    public async Task Many_objects()
    {
        Ledger[] ledgers = [new() { Name = "a" }, new() { Name = "b" }, new() { Name = "c" }];
        if (!Server.HasRowVersions)
        {
            Assert.That(async () => await Ledger.BulkCreateAsync(ledgers), Throws.TypeOf<UnsupportedByDialectException>());
            Assert.That(async () => await Ledger.All(), Throws.TypeOf<UnsupportedByDialectException>());
            return;
        }

        await Ledger.BulkCreateAsync(ledgers);
        await Ledger.BulkUpdateAsync(ledgers, l => l.Amount);
        await Ledger.BulkCreateAsync([new() { Name = "b", Amount = 5 }], onConflict: l => l.Name, update: l => l.Amount);
        var versions = ledgers.Select(ledger => ledger.RowVersion).ToList();
        Assert.That(async () => await Ledger.BulkUpdateAsync(ledgers, l => l.Amount), Throws.TypeOf<ConcurrencyException>());
        Assert.That(ledgers.Select(ledger => ledger.RowVersion), Is.EqualTo(versions));
        await ledgers[1].RefreshAsync();
        await Ledger.BulkUpdateAsync(ledgers, l => l.Amount);
    }
}
