namespace Tortoise.Tests.Batches;

/// <summary>Levels of related rows, which may be sent for together, are those that are loaded one after the other.</summary>
public sealed class LevelsOfRelations(TestServer server) : DatabaseTest(
    server, ShopQuerySet.Model, ShelfQuerySet.Model, AuthorQuerySet.Model, BookQuerySet.Model, TagQuerySet.Model)
{
    private Shop[] _shops = [];

    [SetUp]
    public async Task Fill()
    {
        var random = new Random(7);
        _shops = [.. Enumerable.Range(0, 5).Select(i => new Shop { Name = $"shop {i}" })];
        await Shop.BulkCreateAsync(_shops);
        Author[] authors = [new() { Name = "Ann" }, new() { Name = "Bob" }];
        await Author.BulkCreateAsync(authors);
        Tag[] tags = [new() { Word = "old" }, new() { Word = "new" }, new() { Word = "blue" }];
        await Tag.BulkCreateAsync(tags);
        List<Shelf> shelves = [.. Enumerable.Range(0, 12).Select(i => new Shelf { Name = $"shelf {i}", Shop = _shops[random.Next(4)] })];
        await Shelf.BulkCreateAsync(shelves);
        List<Book> books =
        [
            .. Enumerable.Range(0, 30).Select(i => new Book { Title = $"book {i:00}", Pages = i, Shelf = shelves[random.Next(9)], Author = i % 3 == 0 ? null : authors[i % 2] }),
        ];
        await Book.BulkCreateAsync(books);
        foreach (var book in books)
        {
            await book.Tags.AddAsync(tags.Where(_ => random.Next(2) == 0).ToArray());
        }

        Log.Clear();
    }

    [Test]
    public async Task Levels_that_are_loaded_whole()
    {
        var shops = await Shop.OrderBy(s => s.Id).Prefetch(s => s.Shelves.Prefetch(h => h.Books.OrderBy(b => b.Title).Prefetch(b => b.Tags)));
        await CheckAsync(shops);
        Assert.That(shops.SelectMany(s => s.Shelves).All(h => ReferenceEquals(h.Shop, shops.Single(s => s.Id == h.ShopId))), "the way back is set");
    }

    [Test]
    public async Task In_transactions_of_every_kind()
    {
        foreach (var isolation in new[] { System.Data.IsolationLevel.Unspecified, System.Data.IsolationLevel.RepeatableRead, System.Data.IsolationLevel.Serializable })
        {
            await using var transaction = await Db.BeginAsync(new TransactionOptions { Isolation = isolation });
            await Shelf.CreateAsync(new() { Name = "within", Shop = _shops[4] });
            var shops = await Shop.OrderBy(s => s.Id).Prefetch(s => s.Shelves.Prefetch(h => h.Books.OrderBy(b => b.Title).Prefetch(b => b.Tags)));
            Assert.That(shops[4].Shelves.Single().Name, Is.EqualTo("within"));
            await CheckAsync(shops);
        }
    }

    [Test]
    public async Task A_level_of_some_rows_is_waited_for()
    {
        var shops = await Shop.OrderBy(s => s.Id).Limit(3)
            .Prefetch(s => s.Shelves.Filter(h => h.Name != "shelf 3").OrderBy(h => h.Name).Limit(2).Prefetch(h => h.Books.Filter(b => b.Pages > 10).Prefetch(b => b.Author)));
        var ids = shops.Select(s => s.Id).ToList();
        var expected = (await Shelf.Filter(h => h.ShopId.In(ids) && h.Name != "shelf 3")).GroupBy(h => h.ShopId).ToDictionary(g => g.Key, g => g.Select(h => h.Name).Order(StringComparer.Ordinal).Take(2));
        foreach (var shop in shops)
        {
            Assert.That(shop.Shelves.Select(h => h.Name), Is.EqualTo(expected.GetValueOrDefault(shop.Id) ?? []));
            foreach (var shelf in shop.Shelves)
            {
                Assert.That(shelf.Books.Select(b => b.Title), Is.EquivalentTo((await Book.Filter(b => b.ShelfId == shelf.Id && b.Pages > 10)).Select(b => b.Title)));
                Assert.That(shelf.Books.All(b => b.AuthorId == b.Author?.Id));
            }
        }
    }

    [Test]
    public async Task Several_relations_of_the_same_objects_and_the_same_relation_twice()
    {
        var books = await Book.OrderBy(b => b.Id).Prefetch(b => [b.Author, b.Tags, b.Shelf.Shop, b.Shelf.Books]);
        Assert.That(books.All(b => b.AuthorId == b.Author?.Id && b.Shelf.Shop.Name.Length > 0));
        Assert.That(books[0].Shelf.Books.Select(b => b.Title), Does.Contain(books[0].Title));
        var byTag = await Tag.OrderBy(t => t.Id).Prefetch(t => t.Books.Prefetch(b => b.Shelf.Shop));
        Assert.That(byTag.SelectMany(t => t.Books).All(b => b.Shelf.Shop.Id == b.Shelf.ShopId));
        Assert.That(byTag[0].Books.Select(b => b.Id), Is.EquivalentTo((await Book.Filter(b => b.Tags.Any(t => t.Word == "old"))).Select(b => b.Id)));
    }

    [Test]
    public async Task Back_to_where_it_came_from()
    {
        var shops = await Shop.OrderBy(s => s.Id).Prefetch(s => s.Shelves.Prefetch(h => h.Shop.Shelves));
        Assert.That(shops.SelectMany(s => s.Shelves).All(h => h.Shop.Shelves.Contains(h)));
    }

    [Test]
    public async Task What_is_loaded_already_is_kept_with_what_is_below_it()
    {
        var shops = await Shop.OrderBy(s => s.Id).Prefetch(s => s.Shelves);
        var shelf = shops.SelectMany(s => s.Shelves).First();
        await shops.FetchRelatedAsync(s => s.Shelves.Prefetch(h => h.Books.Prefetch(b => b.Tags)));
        Assert.That(shops.SelectMany(s => s.Shelves), Does.Contain(shelf));
        await CheckAsync(shops);
    }

    [Test]
    public async Task Of_more_objects_than_one_batch_may_name()
    {
        await Shop.BulkCreateAsync([.. Enumerable.Range(0, 2_000).Select(i => new Shop { Name = $"another {i}" })]);
        await CheckAsync(await Shop.OrderBy(s => s.Id).Prefetch(s => s.Shelves.Prefetch(h => h.Books.Prefetch(b => b.Tags))));
    }

    [Test]
    public async Task Numbers_have_all_their_digits_on_every_level()
    {
        await Shop.All().UpdateAsync(s => s.Rating.Set(16777215f));
        Assert.That((await Shelf.All().Prefetch(h => h.Shop.Shelves.Prefetch(other => other.Books))).Select(h => h.Shop.Rating), Is.All.EqualTo(16777215f));

        // A column that has another type than the model says.
        var column = Db.Dialect.Name switch
        {
            "postgresql" => "ALTER COLUMN width TYPE real",
            "mysql" or "mariadb" => "MODIFY width FLOAT NOT NULL",
            _ => null,
        };
        if (column is not null)
        {
            await Db.ExecuteScriptAsync($"ALTER TABLE batched_shelf {column}");
        }

        await Shelf.All().UpdateAsync(h => h.Width.Set(1234567.5));
        for (var i = 0; i < 3; i++)
        {
            var shops = await Shop.OrderBy(s => s.Id).Prefetch(s => s.Shelves.Prefetch(h => h.Books.Prefetch(b => b.Tags)));
            Assert.That(shops.SelectMany(s => s.Shelves).Select(h => h.Width), Is.All.EqualTo(1234567.5));
            await CheckAsync(shops);
        }
    }

    [Test]
    public async Task A_level_that_fails_leaves_nothing_behind()
    {
        await Db.ExecuteScriptAsync("DROP TABLE batched_book_tag");
        for (var i = 0; i < 3; i++)
        {
            Assert.That(
                async () => await Shop.All().Prefetch(s => s.Shelves.Prefetch(h => h.Books.Prefetch(b => b.Tags))),
                Throws.TypeOf<StatementException>().With.Property("BatchIndex").Null);
            Assert.That((await Shop.OrderBy(s => s.Id).Prefetch(s => s.Shelves.Prefetch(h => h.Books))).SelectMany(s => s.Shelves).SelectMany(h => h.Books).Count(), Is.EqualTo(30));
        }
    }

    /// <summary>Rows that go, come and move while levels are read never leave an object without what it had, or with what is not its own.</summary>
    [Test]
    public async Task Other_writers_tear_nothing_apart()
    {
        using var end = new CancellationTokenSource();
        var shelf = await Shelf.CreateAsync(new() { Name = "moving", Shop = _shops[0] });
        await Book.CreateAsync(new() { Title = "moved", Shelf = shelf });
        var writer = Task.Run(async () =>
        {
            for (var i = 0; !end.IsCancellationRequested; i++)
            {
                await Shelf.Filter(h => h.Id == shelf.Id).UpdateAsync(h => h.ShopId.Set(_shops[i % 2].Id));
            }
        });
        try
        {
            for (var i = 0; i < 100; i++)
            {
                var shops = await Shop.All().Prefetch(s => s.Shelves.Prefetch(h => h.Books));
                foreach (var moving in shops.SelectMany(s => s.Shelves).Where(h => h.Id == shelf.Id))
                {
                    Assert.That(moving.Books.Select(b => b.Title), Is.EqualTo(["moved"]));
                }
            }
        }
        finally
        {
            await end.CancelAsync();
            await writer;
        }
    }

    private static async Task CheckAsync(IReadOnlyList<Shop> shops)
    {
        var shelves = await Shelf.All();
        var books = await Book.All();
        var tags = await Book.All().Join(b => b.Tags).Select((b, t) => (b.Id, t.Word));
        foreach (var shop in shops)
        {
            Assert.That(shop.Shelves.Select(h => h.Id), Is.EquivalentTo(shelves.Where(h => h.ShopId == shop.Id).Select(h => h.Id)));
            foreach (var shelf in shop.Shelves)
            {
                Assert.That(shelf.Books.Select(b => b.Id), Is.EquivalentTo(books.Where(b => b.ShelfId == shelf.Id).Select(b => b.Id)));
                foreach (var book in shelf.Books)
                {
                    Assert.That(book.Tags.Select(t => t.Word), Is.EquivalentTo(tags.Where(pair => pair.Item1 == book.Id).Select(pair => pair.Item2)));
                }
            }
        }
    }
}
