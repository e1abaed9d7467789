namespace Tortoise.Tests.Columns;

/// <summary>Keys, numbers and expressions that the database makes, in its own words.</summary>
public sealed class ValuesOfTheDatabase(TestServer server) : DatabaseTest(server, OrderQuerySet.Model, CallerQuerySet.Model)
{
    private bool HasSequences => Db.Dialect.Name is "postgresql" or "mariadb" or "sqlserver";

    [Test]
    public async Task Keys_begin_at_a_number()
    {
        var first = await Order.CreateAsync(new() { Customer = "Ann" });
        Assert.That(first.Id, Is.EqualTo(5000));
        List<Order> orders = [new() { Customer = "Bob" }, new() { Customer = "Cid" }];
        await Order.BulkCreateAsync(orders);
        Assert.That(orders.Select(order => order.Id), Is.EqualTo([5001, 5002]));
        await Order.All().DeleteAsync();
        await Db.GenerateSchemasAsync([OrderQuerySet.Model]);
        Assert.That((await Order.CreateAsync(new() { Customer = "Dot" })).Id, Is.EqualTo(5003));
    }

    [Test]
    public async Task Keys_have_a_distance_where_that_is_an_option_of_the_table()
    {
        if (Db.Dialect.Name is not ("postgresql" or "sqlserver"))
        {
            Assert.That(
                async () => await Db.GenerateSchemasAsync([ShardQuerySet.Model]),
                Throws.TypeOf<UnsupportedByDialectException>().With.Message.Contains("an increment of generated keys, such as that of id"));
            return;
        }

        await Db.GenerateSchemasAsync([ShardQuerySet.Model]);
        List<Shard> shards = [.. Enumerable.Range(1, 4).Select(i => new Shard { Name = $"s{i}" })];
        await Shard.BulkCreateAsync(shards);
        Assert.That(shards.Select(shard => shard.Id), Is.EqualTo([3, 13, 23, 33]));
    }

    [Test]
    public async Task A_sequence_numbers_rows_of_several_tables()
    {
        if (!HasSequences)
        {
            Assert.That(
                async () => await Db.GenerateSchemasAsync([ReceiptQuerySet.Model]),
                Throws.TypeOf<UnsupportedByDialectException>().With.Message.Contains("sequences, such as document_numbers"));
            return;
        }

        await Db.GenerateSchemasAsync([ReceiptQuerySet.Model, RefundQuerySet.Model]);
        await Db.GenerateSchemasAsync([ReceiptQuerySet.Model, RefundQuerySet.Model]);
        Log.Clear();
        var receipt = await Receipt.CreateAsync(new() { Customer = "Ann" });
        var note = await Refund.CreateAsync(new() { Customer = "Ann" });
        Assert.That((receipt.Number, note.Number), Is.EqualTo((1000, 1005)));
        Assert.That(Log.Statements, Has.Count.EqualTo(2));

        List<Receipt> receipts = [new() { Customer = "Bob" }, new() { Customer = "Cid" }, new() { Customer = "Dot" }];
        await Receipt.BulkCreateAsync(receipts);
        Assert.That(receipts.Select(one => one.Number), Is.EquivalentTo([1010, 1015, 1020]));
        Assert.That(await Receipt.Filter(i => i.Number > 1005).CountAsync(), Is.EqualTo(3));

        var own = await Refund.CreateAsync(new() { Number = 7, Customer = "Eve" });
        Assert.That((await Refund.GetAsync(7)).Customer, Is.EqualTo(own.Customer));
    }

    [Test]
    public async Task The_schema_of_a_sequence_compares()
    {
        if (!HasSequences)
        {
            Assert.That(() => Db.DescribeSchema([ReceiptQuerySet.Model]), Throws.TypeOf<UnsupportedByDialectException>());
            return;
        }

        await Db.GenerateSchemasAsync([ReceiptQuerySet.Model, RefundQuerySet.Model]);
        var wanted = Db.DescribeSchema([ReceiptQuerySet.Model, RefundQuerySet.Model, OrderQuerySet.Model, CallerQuerySet.Model]);
        Assert.That(wanted.Sequences, Is.EqualTo([new Tortoise.Schema.SequenceSchema(null, "document_numbers", 1000, 5)]));
        Assert.That(wanted.Compare(await Db.IntrospectAsync()), Is.Empty);
    }

    [Test]
    public async Task Each_database_has_its_own_words()
    {
        if (Db.Dialect.Name != "mysql")
        {
            var caller = await Caller.CreateAsync(new() { First = "Ann", Last = "Lee" });
            Assert.That(caller.Id, Is.Not.EqualTo(Guid.Empty));
            Assert.That((await Caller.GetAsync(caller.Id)).Name, Is.EqualTo("Lee, Ann"));
        }

        var own = await Caller.CreateAsync(new() { Id = Guid.NewGuid(), First = "Bob", Last = "May" });
        Assert.That(await Caller.Filter(v => v.Name == "May, Bob").Select(v => v.Id), Is.EqualTo([own.Id]));
        Assert.That(own.Name, Is.EqualTo("May, Bob"));
    }

    [Test]
    public void What_only_another_database_has_is_refused()
    {
        Assert.That(
            () => Db.GenerateSchemasAsync([VoucherQuerySet.Model]).AsTask(),
            Db.Dialect.Name == "postgresql"
                ? Throws.Nothing
                : Throws.TypeOf<ConfigurationException>().With.Message.StartsWith("Voucher.Code has a [DbDefault] for other databases, but none for"));
    }
}
