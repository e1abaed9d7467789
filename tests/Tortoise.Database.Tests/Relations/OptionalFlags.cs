using Tortoise.Tests.Club;

namespace Tortoise.Tests.Relations;

/// <summary>A bool of a row that need not be there is a condition as any other, and null where it is selected.</summary>
public sealed class OptionalFlags(TestServer server) : DatabaseTest(server, DockQuerySet.Model, BoatQuerySet.Model)
{
    [SetUp]
    public async Task CreateBoats()
    {
        var (open, closed) = (new Dock { Open = true, Depth = Depth.Deep }, new Dock());
        await Dock.BulkCreateAsync([open, closed]);
        await Boat.BulkCreateAsync([new() { Id = 1, Dock = open }, new() { Id = 2, Dock = closed, Afloat = true }, new() { Id = 3, Afloat = true }]);
    }

    [Test]
    public async Task It_is_true_where_the_row_is_there_and_the_value_is_true()
    {
        Assert.That(await Ids(b => b.Dock.Open), Is.EqualTo([1]));
        Assert.That(await Ids(b => !b.Dock.Open), Is.EqualTo([2, 3]));
        Assert.That(await Boat.All().Exclude(b => b.Dock.Open).OrderBy(b => b.Id).Select(b => b.Id), Is.EqualTo([2, 3]));
        Assert.That(await Ids(b => b.Dock.Open == false), Is.EqualTo([2]));
        Assert.That(await Ids(b => b.Dock.Open == null), Is.EqualTo([3]));
        Assert.That(await Ids(b => b.Dock.Open == b.Afloat), Is.Empty);
    }

    [Test]
    public async Task It_joins_to_other_conditions()
    {
        Assert.That(await Ids(b => b.Dock.Open && b.Dock.Open), Is.EqualTo([1]));
        Assert.That(await Ids(b => b.Dock.Open || b.Afloat), Is.EqualTo([1, 2, 3]));
        Assert.That(await Ids(b => b.Afloat && b.Dock.Open), Is.Empty);
        Assert.That(await Ids(b => b.Dock.Open && b.Id < 2), Is.EqualTo([1]));
        Assert.That(await Ids(b => b.Id > 2 || b.Dock.Open), Is.EqualTo([1, 3]));
        Assert.That(await Ids(b => b.Dock.Open && b.Afloat || b.Dock.Depth == Depth.Deep), Is.EqualTo([1]));
    }

    [Test]
    public async Task Operators_are_those_of_other_conditions()
    {
        var (yes, no, unknown) = (true, false, (bool?)null);
        Assert.That(await Ids(b => b.Dock.Open ^ b.Afloat), Is.EqualTo([1, 2, 3]));
        Assert.That(await Ids(b => b.Dock.Open ^ b.Dock.Open), Is.Empty);
        Assert.That(await Ids(b => b.Dock.Open ^ yes), Is.EqualTo([2, 3]));
        Assert.That(await Ids(b => no ^ b.Dock.Open), Is.EqualTo([1]));
        Assert.That(await Ids(b => b.Dock.Open ^ b.Id > 2), Is.EqualTo([1, 3]));
        Assert.That(await Ids(b => b.Dock.Open & yes), Is.EqualTo([1]));
        Assert.That(await Ids(b => b.Dock.Open && no), Is.Empty);
        Assert.That(await Ids(b => no || b.Dock.Open), Is.EqualTo([1]));
        Assert.That(await Ids(b => b.Dock.Open || yes), Is.EqualTo([1, 2, 3]));
        Assert.That(await Ids(b => !(b.Dock.Open || b.Dock.Open)), Is.EqualTo([2, 3]));
        Assert.That(await Ids(b => !(b.Dock.Open ^ b.Afloat)), Is.Empty);

        Assert.That(await Ids(b => b.Dock.Open != true), Is.EqualTo([2, 3]));
        Assert.That(await Ids(b => b.Dock.Open != false), Is.EqualTo([1, 3]));
        Assert.That(await Ids(b => false == b.Dock.Open), Is.EqualTo([2]));
        Assert.That(await Ids(b => b.Dock.Open == unknown), Is.EqualTo([3]));
        Assert.That(await Ids(b => unknown != b.Dock.Open), Is.EqualTo([1, 2]));
        Assert.That(await Ids(b => b.Dock.Open != null), Is.EqualTo([1, 2]));
        Assert.That(await Ids(b => b.Dock.Open != b.Afloat), Is.EqualTo([1, 2, 3]));
        Assert.That(await Ids(b => b.Afloat == b.Dock.Open), Is.Empty);
        Assert.That(await Ids(b => b.Dock.Open == b.Dock.Open), Is.EqualTo([1, 2, 3]));
        Assert.That(await Ids(b => b.Dock.Open == b.Id < 2), Is.EqualTo([1, 2]));
        Assert.That(await Ids(b => b.Id < 2 != b.Dock.Open), Is.EqualTo([3]));
    }

    [Test]
    public async Task It_can_be_null()
    {
        List<bool?> open = await Boat.All().OrderBy(b => b.Id).Select(b => b.Dock.Open);
        Assert.That(open, Is.EqualTo(new bool?[] { true, false, null }));
        List<(int, Depth?)> depths = await Boat.All().OrderBy(b => b.Id).Select(b => (b.Id, b.Dock.Depth));
        Assert.That(depths, Is.EqualTo([(1, Depth.Deep), (2, Depth.Shallow), (3, (Depth?)null)]));
        Assert.That(await Boat.All().OrderBy(b => [b.Dock.Open.Desc(), b.Id]).Select(b => b.Id), Is.EqualTo([1, 2, 3]));
    }

    private static async Task<List<int>> Ids(Func<BoatFields, Q> condition) => await Boat.Filter(condition).OrderBy(b => b.Id).Select(b => b.Id);
}
