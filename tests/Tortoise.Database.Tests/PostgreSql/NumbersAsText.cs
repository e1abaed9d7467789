namespace Tortoise.Tests.PostgreSql;

/// <summary>Whole numbers in a column of texts, which the server does not order as numbers.</summary>
public sealed class NumbersAsText() : PostgreSqlTest(LotQuerySet.Model, OfferQuerySet.Model)
{
    [Test]
    public async Task Related_rows_of_many_are_found()
    {
        var lots = Enumerable.Range(1, 200).Select(static i => new Lot { Number = i }).ToArray();
        await Lot.BulkCreateAsync(lots);
        await Offer.BulkCreateAsync(lots.Select(static lot => new Offer { Lot = lot }));
        Assert.That(await Lot.All().Prefetch(l => l.Offers), Has.All.Matches<Lot>(static lot => lot.Offers.Count == 1));
        Assert.That(await Offer.All().Prefetch(o => o.Lot), Has.All.Matches<Offer>(static offer => offer.Lot.Number > 0));
    }
}

[Model(Table = "lot_numbered_as_text")]
public partial class Lot
{
    public int Id { get; set; }

    [Unique, Column(Type = "varchar(20)")]
    public int Number { get; set; }
}

[Model(Table = "offer_of_lot_numbered_as_text")]
public partial class Offer
{
    public int Id { get; set; }

    [ForeignKey(ToField = "Number", RelatedName = "Offers")]
    public partial Lot Lot { get; set; }
}
