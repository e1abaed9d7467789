namespace Tortoise.Tests.Writing;

/// <summary>Which of several objects of one call wins where they are in each other's way.</summary>
public sealed class OrderOfRows(TestServer server) : DatabaseTest(server, BoothQuerySet.Model)
{
    [Test]
    public async Task The_first_of_two_that_share_any_unique_value_is_inserted()
    {
        Booth[] booths = [new() { Place = "b", Tenant = "Ann" }, new() { Place = "a", Tenant = "Ann" }, new() { Place = "b", Tenant = "Bob" }];
        Assert.That(await Booth.BulkCreateAsync(booths, ignoreConflicts: true), Is.EqualTo(1));
        Assert.That(await Booth.All().Select(b => (b.Place, b.Tenant)), Is.EqualTo([("b", "Ann")]));
    }

    [Test]
    public async Task The_first_given_wins_over_those_that_follow_one_by_one()
    {
        // Once "c" is there, "a" may not be; "b" has nothing to do with both.
        Booth[] booths = [new() { Place = "c", Tenant = "Ann" }, new() { Place = "a", Tenant = "Ann" }, new() { Place = "b", Tenant = "Bob" }];
        Assert.That(await Booth.BulkCreateAsync(booths, ignoreConflicts: true, batchSize: 1), Is.EqualTo(2));
        Assert.That(await Booth.All().OrderBy(b => b.Place).Select(b => (b.Place, b.Tenant)), Is.EqualTo([("b", "Bob"), ("c", "Ann")]));
    }

    [Test]
    public async Task Keys_rise_in_the_order_given()
    {
        Booth[] booths = [new() { Place = "c", Tenant = "1" }, new() { Place = "a", Tenant = "2" }, new() { Place = "b", Tenant = "3" }];
        await Booth.BulkCreateAsync(booths);
        Assert.That(booths.Select(booth => booth.Id), Is.Ordered.Ascending);
    }

    [Test]
    public async Task Objects_over_the_same_row_are_written_in_the_order_given()
    {
        Booth[] booths = [new() { Place = "b", Tenant = "1" }, new() { Place = "a", Tenant = "2" }, new() { Place = "b", Tenant = "3" }];
        await Booth.BulkCreateAsync(booths, onConflict: b => b.Place, update: b => b.Tenant, batchSize: 1);
        Assert.That(await Booth.All().OrderBy(b => b.Place).Select(b => (b.Place, b.Tenant)), Is.EqualTo([("a", "2"), ("b", "3")]));
    }
}

[Model]
public partial class Booth
{
    public int Id { get; set; }

    [Unique, MaxLength(20)]
    public required string Place { get; set; }

    [Unique, MaxLength(20)]
    public required string Tenant { get; set; }
}
