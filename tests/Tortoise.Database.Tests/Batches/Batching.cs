using Microsoft.Extensions.Logging;

namespace Tortoise.Tests.Batches;

/// <summary>Queries that run together, and what they return.</summary>
public sealed class Batching(TestServer server) : DatabaseTest(
    server, ShopQuerySet.Model, ShelfQuerySet.Model, AuthorQuerySet.Model, BookQuerySet.Model, TagQuerySet.Model)
{
    private Shop[] _shops = [];

    [SetUp]
    public async Task Fill()
    {
        _shops = [new() { Name = "North", Rating = 1.1f }, new() { Name = "South", Rating = 16777217 / 3f }, new() { Name = "East" }];
        await Shop.BulkCreateAsync(_shops);
        var shelf = await Shelf.CreateAsync(new() { Name = "Top", Shop = _shops[0] });
        await Book.BulkCreateAsync([new() { Title = "A", Pages = 10, Shelf = shelf }, new() { Title = "B", Pages = 20, Shelf = shelf }]);
        Log.Clear();
    }

    [Test]
    public async Task Each_query_returns_what_it_returns_by_itself()
    {
        var (shops, names, count, any, north, none, pages, page) = await Db.BatchAsync(
            Shop.OrderBy(s => s.Name),
            Shop.Filter(s => s.Name != "East").Select(s => s.Name),
            Book.All().AsCount(),
            Author.All().AsExists(),
            Shop.All().AsGet(s => s.Name == "North"),
            Shop.Filter(s => s.Name == "West").AsFirstOrDefault(),
            Book.All().Select(b => b.Pages.Sum()).AsGet(),
            Shop.OrderBy(s => s.Id).AsPage(2, 2));
        Assert.That(shops.Select(s => s.Name), Is.EqualTo(["East", "North", "South"]));
        Assert.That(names, Is.EquivalentTo(["North", "South"]));
        Assert.That((count, any, north.Id, none, pages), Is.EqualTo((2, false, _shops[0].Id, (Shop?)null, 30)));
        Assert.That((page.Items.Single().Name, page.Total), Is.EqualTo(("East", 3)));
        Assert.That(Log.Statements, Has.Count.EqualTo(8), "each is told of");
    }

    [Test]
    public async Task Any_number_of_queries_of_one_kind_return_their_results_in_order()
    {
        var ids = Enumerable.Range(0, 700).Select(i => _shops[i % 3].Id).ToList();
        IReadOnlyList<Shop> shops = await Db.BatchAsync(ids.Select(id => Shop.All().AsGet(s => s.Id == id)));
        Assert.That(shops.Select(s => s.Id), Is.EqualTo(ids));
        Assert.That(shops.Take(3).Select(s => s.Rating), Is.EqualTo(_shops.Select(s => s.Rating)), "to the last digit");
        Assert.That(await Db.BatchAsync(Array.Empty<ShopQuerySet>()), Is.Empty);
        Assert.That((await Db.BatchAsync([Shop.Filter(s => s.Name == "East")])).Single().Single().Name, Is.EqualTo("East"));
    }

    [Test]
    public async Task Values_of_every_kind_arrive()
    {
        await Shop.CreateAsync(new() { Name = "O'Neil \\ \"x\" ; -- ? ä 😀" });
        string[] names = ["O'Neil \\ \"x\" ; -- ? ä 😀", "none"];
        var (one, listed, numbers) = await Db.BatchAsync(
            Shop.Filter(s => s.Name == names[0]), Shop.Filter(s => s.Name.In(names)), Book.Filter(b => b.Pages > 10 && b.Pages < 9_999_999_999m).Select(b => b.Pages));
        Assert.That((one.Single().Name, listed.Single().Name), Is.EqualTo((names[0], names[0])));
        Assert.That(numbers, Is.EqualTo([20]));
    }

    [Test]
    public async Task Objects_of_a_batch_are_those_of_the_database()
    {
        var (north, _) = await Db.BatchAsync(Shop.All().AsGet(s => s.Name == "North"), Book.All().AsCount());
        north.Name = "Far North";
        await north.SaveAsync();
        Assert.That(await Shop.Filter(s => s.Name == "Far North").CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task Related_rows_are_loaded_afterwards()
    {
        var (shops, shelf, title) = await Db.BatchAsync(
            Shop.OrderBy(s => s.Id).Prefetch(s => s.Shelves.Prefetch(h => h.Books)),
            Shelf.All().SelectRelated(h => h.Shop).AsFirst(),
            Book.OrderBy(b => b.Title).Prefetch(b => b.Shelf).AsPage(1, 1));
        Assert.That(shops[0].Shelves.Single().Books.Select(b => b.Title), Is.EquivalentTo(["A", "B"]));
        Assert.That(shops[1].Shelves, Is.Empty);
        Assert.That((shelf.Shop.Name, title.Items.Single().Shelf.Name), Is.EqualTo(("North", "Top")));
    }

    [Test]
    public async Task It_runs_in_the_transaction_of_the_flow()
    {
        await using (await Db.BeginAsync())
        {
            await Shop.CreateAsync(new() { Name = "West" });
            var (shops, west) = await Db.BatchAsync(Shop.All().AsCount(), Shop.Filter(s => s.Name == "West").AsExists());
            Assert.That((shops, west), Is.EqualTo((4, true)));
        }

        Assert.That(await Shop.All().CountAsync(), Is.EqualTo(3));
        await using (await Db.BeginAsync(new TransactionOptions { Timeout = TimeSpan.FromMinutes(1) }))
        {
            Assert.That(await Db.BatchAsync(Shop.All().AsCount(), Book.All().AsCount()), Is.EqualTo((3L, 2L)), "one that has a deadline");
        }
    }

    [Test]
    public async Task A_stream_that_is_open_in_the_transaction_goes_on()
    {
        await using var transaction = await Db.BeginAsync();
        List<string> names = [];
        await foreach (var shop in Shop.OrderBy(s => s.Name))
        {
            names.Add(shop.Name);
            Assert.That(await Db.BatchAsync(Shop.All().AsCount(), Book.All().AsCount()), Is.EqualTo((3L, 2L)));
        }

        Assert.That(names, Is.EqualTo(["East", "North", "South"]));
    }

    [Test]
    public void A_failure_tells_which_query_it_is_of()
    {
        var missing = Assert.ThrowsAsync<DoesNotExistException>(async () => await Db.BatchAsync(
            Shop.All(), Shop.All().AsGet(s => s.Name == "West"), Shop.All().AsGet()))!;
        Assert.That((missing.BatchIndex, missing.Message), Is.EqualTo((1, "Query 2 of the batch: " + Missing())));
        var several = Assert.ThrowsAsync<MultipleObjectsReturnedException>(async () => await Db.BatchAsync(Shop.All(), Book.All().AsCount(), Shop.All().AsGetOrDefault()))!;
        Assert.That(several.BatchIndex, Is.EqualTo(2));

        static string Missing() => Assert.ThrowsAsync<DoesNotExistException>(async () => await Shop.All().GetAsync(s => s.Name == "West"))!.Message;
    }

    [Test]
    public async Task A_query_that_the_database_refuses_leaves_nothing_behind()
    {
        await Db.ExecuteScriptAsync("DROP TABLE batched_book_tag");
        await Db.ExecuteScriptAsync("DROP TABLE batched_book");
        for (var i = 0; i < 3; i++)
        {
            var refused = Assert.ThrowsAsync<StatementException>(async () => await Db.BatchAsync(Shop.All(), Book.All(), Author.All()))!;
            Assert.That(refused.BatchIndex, Is.EqualTo(1));
            Assert.That(await Db.BatchAsync(Shop.All().AsCount(), Author.All().AsCount()), Is.EqualTo((3L, 0L)));
        }
    }

    [Test]
    public async Task A_cancelled_batch_leaves_nothing_behind()
    {
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();
        Assert.That(async () => await Db.BatchAsync(Shop.All(), Book.All(), cancellation.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(await Db.BatchAsync(Shop.All().AsCount(), Book.All().AsCount()), Is.EqualTo((3L, 2L)));
    }

    [Test]
    public async Task Queries_of_other_databases_are_refused()
    {
        using var other = await AnotherAsync();
        var named = Assert.ThrowsAsync<ConfigurationException>(async () => await Db.BatchAsync(Shop.All(), Book.All().Using(other.Database)))!;
        Assert.That(named.Message, Is.EqualTo(
            "Query 2 of the batch: A batch is one round trip to one database, but it names another database. Run the queries of each database in a batch of its own."));
        Assert.That(
            async () => await Db.BatchAsync(BatchedParcel.All(), Shop.All()),
            Throws.TypeOf<ConfigurationException>().With.Message.Contains("it reads BatchedParcel, a model of the group 'batched_parcels', which this database is not for"));
        Assert.That((await Db.BatchAsync(Shop.All().Using(Db).AsCount(), Book.All().AsCount())).Item1, Is.EqualTo(3));
        Assert.That((await other.Database.BatchAsync(Shop.All().AsCount(), Book.All().AsCount())).Item1, Is.Zero, "whatever is current");
    }

    [Test]
    public async Task Raw_SQL_takes_its_turn()
    {
        var (before, raw, after) = await Db.BatchAsync(
            Shop.All().AsCount(), Shop.FromSql($"SELECT * FROM batched_shop WHERE name = {"East"}"), Book.OrderBy(b => b.Title).Select(b => b.Title));
        Assert.That((before, raw.Single().Name, string.Concat(after)), Is.EqualTo((3, "East", "AB")));
    }

    [Test]
    public async Task Locks_need_a_transaction_as_they_do_elsewhere()
    {
        Assert.That(
            async () => await Db.BatchAsync(Shop.All(), Shop.All().ForUpdate()), Throws.TypeOf<TransactionException>().Or.InstanceOf<UnsupportedByDialectException>());
        await using var transaction = await Db.BeginAsync();
        if (Db.Dialect.Name != "sqlite")
        {
            Assert.That((await Db.BatchAsync(Book.All().AsCount(), Shop.All().ForUpdate())).Item2, Has.Count.EqualTo(3));
        }
    }

    [Test]
    public async Task Queries_that_run_at_once_do_not_mix()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(async () =>
        {
            var name = _shops[i % 3].Name;
            for (var n = 0; n < 20; n++)
            {
                var (one, shops, titles) = await Db.BatchAsync(Shop.All().AsGet(s => s.Name == name), Shop.All(), Book.All().Select(b => b.Title));
                Assert.That((one.Name, shops.Count, titles.Count), Is.EqualTo((name, 3, 2)));
            }
        })));
    }
}

/// <summary>Query filters hold in a batch.</summary>
public sealed class BatchedFilters(TestServer server) : DatabaseTest(server, ShopQuerySet.Model)
{
    protected override IReadOnlyList<QueryFilter> Filters => [Shop.QueryFilter("open", s => s.Rating > 0)];

    [Test]
    public async Task Filters_hold_in_a_batch()
    {
        await Shop.BulkCreateAsync([new() { Name = "Open", Rating = 1 }, new() { Name = "Closed" }]);
        Assert.That(await Db.BatchAsync(Shop.All().AsCount(), Shop.IgnoreFilters().AsCount()), Is.EqualTo((1L, 2L)));
    }
}
