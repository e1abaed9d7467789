namespace Tortoise.Tests.Servers;

/// <summary>How often a program waits for the server.</summary>
public sealed class NetworkRoundTrips(TestServer server) : ServerTest(server, TeamQuerySet.Model, CityQuerySet.Model)
{
    private string _address = null!;
    private RoundTripCounter _roundTrips = null!;
    private Database _database = null!;
    private List<Team> _ten = [];

    [SetUp]
    public async Task Connect()
    {
        _address = Address("maxsize=1");
        _roundTrips = RoundTripCounter.To(ref _address);
        _database = OpenAt(_address);

        // Connected, asked for its version, with the statements prepared that are counted below.
        for (var i = 0; i < 3; i++)
        {
            await RunAllAsync();
        }
    }

    [TearDown]
    public async Task Disconnect()
    {
        await _database.DisposeAsync();
        await _roundTrips.DisposeAsync();
    }

    [Test]
    public async Task What_one_statement_does_is_one_round_trip()
    {
        using var entered = _database.Enter();
        Assert.That(await _roundTrips.OfAsync(CreateAsync), Is.EqualTo(1), "create");
        Assert.That(await _roundTrips.OfAsync(CreateOneAsync), Is.EqualTo(1), "bulk create of one");
        Assert.That(await _roundTrips.OfAsync(PageAsync), Is.EqualTo(1), "count and page");
        Assert.That(await _roundTrips.OfAsync(GetOrCreateAsync), Is.EqualTo(2), "get or create");
    }

    [Test]
    public async Task Many_rows_take_few_round_trips()
    {
        using var entered = _database.Enter();
        var (creates, hundred, updates) = _database.Dialect.Name switch
        {
            "postgresql" => (1, 1, 1),

            // Begin, inserts of eight and two, commit; begin, inserts of 64, 32 and 4, commit; begin, ten updates, commit.
            "sqlserver" => (4, 5, 12),

            // Begin, update, commit.
            _ => (1, 1, 3),
        };
        Assert.That(await _roundTrips.OfAsync(CreateTenAsync), Is.EqualTo(creates), "ten rows");
        Assert.That(await _roundTrips.OfAsync(CreateHundredAsync), Is.EqualTo(hundred), "a hundred rows");
        Assert.That(await _roundTrips.OfAsync(UpdateTenAsync), Is.EqualTo(updates), "updates of ten rows");
    }

    private async Task RunAllAsync()
    {
        using var entered = _database.Enter();
        await CreateAsync();
        await CreateOneAsync();
        await PageAsync();
        await GetOrCreateAsync();
        await CreateTenAsync();
        await CreateHundredAsync();
        await UpdateTenAsync();
    }

    private static async Task CreateHundredAsync() => await Team.BulkCreateAsync(Enumerable.Range(0, 100).Select(i => new Team { Name = $"{i}" }));

    private static async Task CreateAsync() => await Team.CreateAsync(new() { Name = "A" });

    private static async Task CreateOneAsync() => await Team.BulkCreateAsync([new() { Name = "A" }]);

    private async Task CreateTenAsync()
    {
        _ten = [.. Enumerable.Range(0, 10).Select(i => new Team { Name = $"{i}" })];
        await Team.BulkCreateAsync(_ten);
    }

    private async Task UpdateTenAsync() => await Team.BulkUpdateAsync(_ten, t => [t.Name, t.Points]);

    private static async Task PageAsync() => await Team.All().PageAsync(1, 5);

    private static async Task GetOrCreateAsync()
    {
        var name = Guid.NewGuid().ToString();
        Assert.That((await City.GetOrCreateAsync(c => c.Name == name, () => new City { Name = name })).Created);
    }
}
