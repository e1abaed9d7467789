namespace Tortoise.Tests.Writing;

/// <summary>What the database computes is never written, and read back.</summary>
public sealed class ComputedColumns(TestServer server) : DatabaseTest(server, SaleQuerySet.Model, VersionedSaleQuerySet.Model)
{
    [Test]
    public async Task A_create_and_a_save_read_it_back()
    {
        var sale = await Sale.CreateAsync(new() { Price = 3, Amount = 4 });
        Assert.That((sale.Total, sale.More), Is.EqualTo((12, 5L)));
        sale.Amount = 10;
        await sale.SaveAsync();
        Assert.That((sale.Total, sale.More, sale.IsSaved), Is.EqualTo((30, 11L, true)));
        Assert.That((await Sale.GetAsync(s => s.Total == 30)).Id, Is.EqualTo(sale.Id));
        sale.Price = 1;
        await sale.SaveAsync(fields: s => s.Price);
        Assert.That(sale.Total, Is.EqualTo(10));
    }

    [Test]
    public async Task So_do_writes_of_many()
    {
        var sales = Enumerable.Range(1, 30).Select(i => new Sale { Price = i, Amount = 2 }).ToList();
        await Sale.BulkCreateAsync(sales);
        Assert.That(sales.Select(sale => sale.Total), Is.EqualTo(sales.Select(sale => sale.Price * 2)));
        sales.ForEach(sale => sale.Amount = 3);
        Assert.That(await Sale.BulkUpdateAsync(sales, s => s.Amount), Is.EqualTo(30));
        Assert.That(sales.Select(sale => sale.Total), Is.EqualTo(sales.Select(sale => sale.Price * 3)));
        await Sale.BulkCreateAsync([new() { Id = sales[0].Id, Price = 7, Amount = 7 }], onConflict: s => s.Id, update: s => [s.Price, s.Amount]);
        Assert.That((await Sale.GetAsync(sales[0].Id)).Total, Is.EqualTo(49));
    }

    [Test]
    public async Task A_version_is_still_counted_and_checked()
    {
        var sale = await VersionedSale.CreateAsync(new() { Price = 3 });
        var stale = await VersionedSale.GetAsync(sale.Id);
        sale.Price = 5;
        await sale.SaveAsync();
        Assert.That((sale.Double, sale.Version), Is.EqualTo((10, 1)));
        sale.Price = 6;
        await VersionedSale.BulkUpdateAsync([sale], s => s.Price);
        Assert.That((sale.Double, sale.Version), Is.EqualTo((12, 2)));
        stale.Price = 1;
        Assert.That(async () => await stale.SaveAsync(), Throws.TypeOf<ConcurrencyException>());
        Assert.That((await VersionedSale.GetAsync(sale.Id)).Double, Is.EqualTo(12));
    }

    [Test]
    public async Task Nothing_can_be_written_to_it()
    {
        var sale = await Sale.CreateAsync(new() { Amount = 1 });
        Assert.That(async () => await sale.SaveAsync(fields: s => s.Total), Throws.TypeOf<ArgumentException>().With.Message.Contains("Sale.Total is computed by the database"));
        Assert.That(async () => await Sale.All().UpdateAsync(s => s.Total.Set(1)), Throws.TypeOf<InvalidOperationException>().With.Message.Contains("Sale.Total is computed by the database"));
    }

    [Test]
    public async Task The_schema_has_it()
    {
        var wanted = Db.DescribeSchema([SaleQuerySet.Model, VersionedSaleQuerySet.Model]);
        var actual = await Db.IntrospectAsync();
        Assert.That(wanted.Compare(actual), Is.Empty);
        Assert.That(actual.Tables.SelectMany(table => table.Columns).Where(column => column.Computed is not null).Select(column => column.Name), Is.EquivalentTo(["total", "more", "double"]));
        Assert.That(actual.Tables.SelectMany(table => table.Columns).Any(column => column is { Computed: not null, Default: not null }), Is.False);
    }

    [Test]
    public async Task It_need_not_be_kept_with_the_row()
    {
        // Version 18 is the first that has them.
        if (Db.Dialect.Name == "postgresql")
        {
            Assert.Ignore("PostgreSQL has columns that are computed at each read from version 18 on.");
        }

        await Db.GenerateSchemasAsync([QuoteQuerySet.Model]);
        var actual = await Db.IntrospectAsync();
        Assert.That(Db.DescribeSchema([SaleQuerySet.Model, VersionedSaleQuerySet.Model, QuoteQuerySet.Model]).Compare(actual), Is.Empty);
        Assert.That(actual.Tables.Single(table => table.Name == "quote").Columns.Where(column => column.Computed is not null).Select(column => (column.Name, column.IsStored)), Is.EquivalentTo([("total", false), ("more", false)]));

        var quote = await Quote.CreateAsync(new() { Price = 3, Amount = 4 });
        Assert.That((quote.Total, quote.More), Is.EqualTo((12, 5L)));
        quote.Amount = 10;
        await quote.SaveAsync();
        Assert.That((quote.Total, quote.More), Is.EqualTo((30, 11L)));
        var quotes = Enumerable.Range(1, 30).Select(i => new Quote { Price = i, Amount = 2 }).ToList();
        await Quote.BulkCreateAsync(quotes);
        Assert.That(quotes.Select(q => q.Total), Is.EqualTo(quotes.Select(q => q.Price * 2)));
        await Quote.All().UpdateAsync(q => q.Amount.Set(3));
        Assert.That(await Quote.Filter(q => q.Total == 9 && q.More == 4).CountAsync(), Is.EqualTo(2));
        Assert.That(async () => await Quote.All().UpdateAsync(q => q.Total.Set(1)), Throws.TypeOf<InvalidOperationException>().With.Message.Contains("Quote.Total is computed by the database"));
    }
}
