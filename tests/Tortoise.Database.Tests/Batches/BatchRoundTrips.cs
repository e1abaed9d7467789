namespace Tortoise.Tests.Batches;

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
}
