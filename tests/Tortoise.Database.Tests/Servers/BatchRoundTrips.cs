using Tortoise.Tests.Batches;

namespace Tortoise.Tests.Servers;

/// <summary>How often a batch waits for the server.</summary>
public sealed class BatchRoundTrips(TestServer server) : ServerTest(
    server, ShopQuerySet.Model, ShelfQuerySet.Model, AuthorQuerySet.Model, BookQuerySet.Model, TagQuerySet.Model)
{
    private string _address = null!;
    private RoundTripCounter _roundTrips = null!;
    private Database _database = null!;

    [SetUp]
    public void Connect()
    {
        _address = Address("maxsize=1");
        _roundTrips = RoundTripCounter.To(ref _address);
        _database = OpenAt(_address);
    }

    [TearDown]
    public async Task Disconnect()
    {
        await _database.DisposeAsync();
        await _roundTrips.DisposeAsync();
    }

    [Test]
    public async Task Twenty_queries_are_one_round_trip()
    {
        // Connected, and prepared.
        for (var i = 0; i < 3; i++)
        {
            await TwentyAsync();
            await EightAsync();
        }

        Assert.That(await _roundTrips.OfAsync(TwentyAsync), Is.EqualTo(1), "of one kind");
        Assert.That(await _roundTrips.OfAsync(EightAsync), Is.EqualTo(1), "of several");

        async Task TwentyAsync() => await _database.BatchAsync(Enumerable.Range(1, 20).Select(id => Book.All().AsGetOrDefault(b => b.Id == id)));

        async Task EightAsync() => await _database.BatchAsync(
            Book.All(), Shelf.All(), Author.All(), Tag.All(), Book.All().AsCount(), Tag.All().AsExists(), Author.All().AsFirstOrDefault(), Shelf.All().AsPage(1, 5));
    }

    [Test]
    public async Task Levels_of_related_rows_are_one_round_trip_more()
    {
        using var entered = _database.Enter();
        var shops = Enumerable.Range(0, 3).Select(i => new Shop { Name = $"{i}" }).ToList();
        await Shop.BulkCreateAsync(shops);
        var shelf = await Shelf.CreateAsync(new() { Name = "Top", Shop = shops[0] });
        var book = await Book.CreateAsync(new() { Title = "A", Shelf = shelf, Author = await Author.CreateAsync(new() { Name = "Ann" }) });
        await book.Tags.AddAsync(await Tag.CreateAsync(new() { Word = "old" }));
        for (var i = 0; i < 3; i++)
        {
            await LoadAsync();
            await LoadTwoAsync();
            await LoadInTransactionAsync(System.Data.IsolationLevel.ReadCommitted);
            await LoadInTransactionAsync(System.Data.IsolationLevel.RepeatableRead);
        }

        Assert.That(await _roundTrips.OfAsync(LoadAsync), Is.EqualTo(2), "three levels");
        Assert.That(await _roundTrips.OfAsync(LoadTwoAsync), Is.EqualTo(2), "two relations of the same objects");
        Assert.That(
            await _roundTrips.OfAsync(() => LoadInTransactionAsync(System.Data.IsolationLevel.ReadCommitted))
            - await _roundTrips.OfAsync(() => LoadInTransactionAsync(System.Data.IsolationLevel.RepeatableRead)),
            Is.EqualTo(2), "where each statement sees its own state of the database, it needs the rows above");

        async Task LoadAsync()
        {
            var loaded = await Shop.OrderBy(s => s.Id).Prefetch(s => s.Shelves.Prefetch(h => h.Books.Prefetch(b => b.Tags)));
            Assert.That(loaded[0].Shelves.Single().Books.Single().Tags.Single().Word, Is.EqualTo("old"));
            Assert.That((loaded.Count, loaded[1].Shelves.Count), Is.EqualTo((3, 0)));
        }

        async Task LoadTwoAsync() => Assert.That((await Book.All().Prefetch(b => [b.Author, b.Tags])).Single().Author!.Name, Is.EqualTo("Ann"));

        async Task LoadInTransactionAsync(System.Data.IsolationLevel isolation)
        {
            await using var transaction = await _database.BeginAsync(new TransactionOptions { Isolation = isolation });
            await LoadAsync();
            await transaction.CommitAsync();
        }
    }
}
