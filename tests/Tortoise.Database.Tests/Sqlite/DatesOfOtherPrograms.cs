namespace Tortoise.Tests.Sqlite;

/// <summary>Days that other programs wrote into a column of times are found where the URL says so.</summary>
public sealed class DatesOfOtherPrograms : SqliteFile
{
    private static readonly DateTime Day = new(2018, 5, 6, 0, 0, 0, DateTimeKind.Utc);

    [SetUp]
    public void CreateTable()
    {
        using var other = Foreign();
        Run(other, """
            CREATE TABLE shipment (id INTEGER PRIMARY KEY, shipped DATETIME NOT NULL); CREATE INDEX by_shipped ON shipment (shipped);
            INSERT INTO shipment VALUES (1, '2018-05-05'), (2, '2018-05-06'), (3, '2018-05-06 00:00:01'), (4, '2018-05-07')
            """);
    }

    [Test]
    public async Task Comparisons_and_ranges_are_right()
    {
        await using var database = Database.Open($"sqlite://{Path}?datetime=short", new DatabaseOptions { MayBeDefault = false });
        using var entered = database.Enter();
        Assert.That(await Ids(s => s.Shipped == Day), Is.EqualTo([2]));
        Assert.That(await Ids(s => s.Shipped >= Day), Is.EqualTo([2, 3, 4]));
        Assert.That(await Ids(s => s.Shipped > Day), Is.EqualTo([3, 4]));
        Assert.That(await Ids(s => s.Shipped <= Day.AddSeconds(1)), Is.EqualTo([1, 2, 3]));
        Assert.That(await Ids(s => s.Shipped >= Day && s.Shipped < Day.AddDays(1)), Is.EqualTo([2, 3]));
        Assert.That(await Ids(s => s.Shipped.In(Enumerable.Range(0, 100).Select(day => Day.AddDays(day)))), Is.EqualTo([2, 4]));

        await Shipment.BulkCreateAsync([new() { Shipped = Day.AddDays(2) }, new() { Shipped = Day.AddHours(25) }]);
        Assert.That(
            await database.QueryAsync<string>($"SELECT shipped FROM shipment WHERE id > 4 ORDER BY id"), Is.EqualTo(["2018-05-08", "2018-05-07 01:00:00"]));
        Assert.That(await Shipment.Filter(s => s.Id > 4).OrderBy(s => s.Shipped).Select(s => s.Shipped), Is.EqualTo([Day.AddHours(25), Day.AddDays(2)]));
    }

    [Test]
    public async Task Without_it_a_midnight_has_its_time()
    {
        await using var database = Database.Open($"sqlite://{Path}?datetime=full", new DatabaseOptions { MayBeDefault = false });
        using var entered = database.Enter();
        var shipment = await Shipment.CreateAsync(new() { Shipped = Day });
        Assert.That(await database.QueryAsync<string>($"SELECT shipped FROM shipment WHERE id = {shipment.Id}"), Is.EqualTo(["2018-05-06 00:00:00"]));
    }

    private static async Task<List<int>> Ids(Func<ShipmentFields, Q> condition) => await Shipment.Filter(condition).OrderBy(s => s.Id).Select(s => s.Id);
}

[Model(Managed = false)]
public partial class Shipment
{
    public int Id { get; set; }

    public DateTime Shipped { get; set; }
}
