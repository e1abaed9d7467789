using System.Net;
using System.Text.Json.Nodes;
using NpgsqlTypes;

namespace Tortoise.Tests.PostgreSql;

/// <summary>Types that Npgsql brings are fields, with lookups of their own.</summary>
public sealed class NativeTypes() : PostgreSqlTest(BookingQuerySet.Model, GuestQuerySet.Model)
{
    private static readonly DateTime Noon = new(2026, 7, 1, 12, 0, 0, DateTimeKind.Utc);

    [Test]
    public async Task They_come_back()
    {
        var booking = await Booking.CreateAsync(Stay(1, 4));
        var read = await Booking.GetAsync(booking.Id);
        Assert.That(read.Days, Is.EqualTo(new NpgsqlRange<DateOnly>(Day(1), true, Day(4), false)));
        Assert.That(read.Access, Is.EqualTo(new NpgsqlRange<DateTime>(Noon.AddMicroseconds(5), true, Noon.AddHours(1), false)));
        Assert.That(read.Cleaning.LowerBound, Is.EqualTo(new DateTimeOffset(Noon)));
        Assert.That(read.Cleaning.UpperBoundInfinite, Is.True);
        Assert.That(read.Guests, Is.EqualTo(new NpgsqlRange<int>(1, true, 4, false)));
        Assert.That(read.Codes.IsEmpty, Is.True);
        Assert.That(read.Price, Is.EqualTo(new NpgsqlRange<decimal>(9.5m, false, 20, true)));
        Assert.That((read.Network, read.Stay), Is.EqualTo((IPNetwork.Parse("10.1.0.0/16"), TimeSpan.FromHours(50))));
        Assert.That(read.Words, Is.EqualTo("'blue':1 'dog':3 'run':5"));
    }

    [Test]
    public async Task A_range_is_searched_by_points_and_ranges()
    {
        await Booking.BulkCreateAsync([Stay(1, 4), Stay(4, 6), Stay(10, 12)]);
        Assert.That(await Booking.Filter(b => b.Days.Contains(Day(3))).CountAsync(), Is.EqualTo(1));
        Assert.That(await Booking.Filter(b => b.Days.Contains(Day(4))).CountAsync(), Is.EqualTo(1));
        Assert.That(await Booking.Filter(b => b.Days.Overlaps(new(Day(3), Day(5)))).CountAsync(), Is.EqualTo(2));
        Assert.That(await Booking.Filter(b => !b.Days.Overlaps(new(Day(3), Day(5)))).CountAsync(), Is.EqualTo(1));
        Assert.That(await Booking.Filter(b => b.Days.ContainedBy(new(Day(1), Day(9)))).CountAsync(), Is.EqualTo(2));
        Assert.That(await Booking.Filter(b => b.Days.Contains(new NpgsqlRange<DateOnly>(Day(10), Day(11)))).CountAsync(), Is.EqualTo(1));
        Assert.That(await Booking.Filter(b => b.Days == new NpgsqlRange<DateOnly>(Day(1), Day(3))).CountAsync(), Is.EqualTo(1));
        Assert.That(await Booking.Filter(b => b.Guests.Contains(3) && b.Price.Contains(9.6m) && b.Cleaning.Contains(new DateTimeOffset(Noon))).CountAsync(), Is.EqualTo(3));
        Assert.That(await Booking.Filter(b => b.Access.Overlaps(new(Noon, Noon.AddMinutes(1)))).CountAsync(), Is.EqualTo(3));
        Assert.That(await Booking.Filter(b => b.Codes.Contains(3L)).CountAsync(), Is.Zero);
        Assert.That(
            Booking.Filter(b => b.Days.Overlaps(new(Day(3), Day(5)))).Select(b => b.Id).ToSql(),
            Is.EqualTo("""SELECT "id" FROM "booking" WHERE "days" && $1::daterange"""));
    }

    // Their texts have another order than they: "[10,11)" comes before "[9,10)".
    [Test]
    public void Distinct_ranges_are_refused_by_the_server_rather_than_sorted_as_texts() => Assert.That(
        async () => await Booking.All().OrderBy(b => b.Guests).Select(b => b.Guests).Distinct(), Throws.TypeOf<StatementException>().With.Message.Contains("DISTINCT"));

    [Test]
    public async Task An_interval_keeps_its_months_and_is_compared_by_its_length()
    {
        NpgsqlInterval[] notices = [new(14, -3, -3_723_500_000), new(0, 0, 0), new(-1, 0, 1), new(0, 40, 90_000_000_000)];
        foreach (var notice in notices)
        {
            var booking = Stay(1, 4);
            booking.Notice = notice;
            await booking.SaveAsync();
            Assert.That((await Booking.GetAsync(booking.Id)).Notice, Is.EqualTo(notice));
            Assert.That(await Booking.Filter(b => b.Notice == notice).CountAsync(), Is.EqualTo(1));
        }

        Assert.That(await Booking.Filter(b => b.Notice > new NpgsqlInterval(1, 0, 0)).OrderBy(b => b.Notice.Desc()).Select(b => b.Notice), Is.EqualTo([notices[0], notices[3]]));
    }

    [Test]
    public async Task A_range_is_updated_and_read_through_a_relation()
    {
        var booking = await Booking.CreateAsync(Stay(1, 4));
        await Guest.CreateAsync(new() { Booking = booking });
        await Booking.All().UpdateAsync(b => b.Days.Set(new NpgsqlRange<DateOnly>(Day(2), Day(5))));
        Assert.That(await Guest.Filter(g => g.Booking.Days.Contains(Day(5))).Select(g => g.Booking.Days), Is.EqualTo([new NpgsqlRange<DateOnly>(Day(2), true, Day(6), false)]));
        await booking.RefreshAsync();
        booking.Days = new(Day(7), Day(8));
        await booking.SaveAsync();
        Assert.That(await Booking.Filter(b => b.Days.Contains(Day(8))).CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task Words_are_kept_and_searched()
    {
        var booking = await Booking.CreateAsync(Stay(1, 4));
        Assert.That(await Booking.Filter(b => b.Words.Search("running dogs", "english")).CountAsync(), Is.EqualTo(1));
        Assert.That(await Booking.Filter(b => !b.Words.Search("cats", "english")).CountAsync(), Is.EqualTo(1));
        Assert.That(
            Booking.Filter(b => b.Words.Search("dog", "english")).Select(b => b.Id).ToSql(),
            Is.EqualTo("""SELECT "id" FROM "booking" WHERE "words" @@ plainto_tsquery('english', $1)"""));
    }

    [Test]
    public async Task A_document_is_kept_as_it_was_written()
    {
        await Booking.CreateAsync(Stay(1, 4));
        var raw = new JsonObject { ["zebra"] = 1, ["a"] = new JsonArray("x", "y") };
        var booking = Stay(4, 5);
        booking.Raw = raw;
        await booking.SaveAsync();
        Assert.That((await Booking.GetAsync(booking.Id)).Raw!.ToJsonString(), Is.EqualTo(raw.ToJsonString()));
        Assert.That(await Booking.Filter(b => b.Raw["zebra"].AsInt() == 1 && b.Raw["a"][1].AsString() == "y").Select(b => b.Id), Is.EqualTo([booking.Id]));
        Assert.That(await Booking.Filter(b => b.Raw.HasKey("a")).CountAsync(), Is.EqualTo(1));
        Assert.That(await Booking.Filter(b => b.Raw == raw).CountAsync(), Is.EqualTo(1));
        await Booking.Filter(b => b.Raw != null).UpdateAsync(b => b.Raw["zebra"].Set(2));
        await booking.RefreshAsync();
        Assert.That(booking.Raw!["zebra"]!.GetValue<int>(), Is.EqualTo(2));
    }

    [Test]
    public async Task Very_many_are_written()
    {
        await Booking.BulkCreateAsync(Enumerable.Range(0, 3000).Select(i => Stay(1 + (i % 20), 5)).ToList());
        Assert.That(await Booking.Filter(b => b.Days.Contains(Day(20))).CountAsync(), Is.EqualTo(150));
    }

    [Test]
    public async Task The_schema_compares() =>
        Assert.That(Db.DescribeSchema([BookingQuerySet.Model, GuestQuerySet.Model]).Compare(await Db.IntrospectAsync()), Is.Empty);

    [Test]
    public async Task Another_database_refuses_them()
    {
        await using var sqlite = Database.Open("sqlite://:memory:", new DatabaseOptions { MayBeDefault = false });
        Assert.That(
            async () => await sqlite.GenerateSchemasAsync([BookingQuerySet.Model]),
            Throws.TypeOf<UnsupportedByDialectException>().With.Message.Contains("columns of the type daterange, such as Booking.Days"));
    }

    private static DateOnly Day(int day) => new(2026, 7, day);

    private static Booking Stay(int from, int to) => new()
    {
        Room = "Blue",
        Notes = "a dog that runs",
        Days = new(Day(from), true, to > from ? Day(to) : Day(from + 1), false),
        Access = new(Noon.AddTicks(53), true, Noon.AddHours(1), false),
        Cleaning = new(Noon, true, false, default, false, true),
        Guests = new(1, 3),
        Codes = NpgsqlRange<long>.Empty,
        Price = new(9.5m, false, 20, true),
        Network = IPNetwork.Parse("10.1.0.0/16"),
        Stay = TimeSpan.FromHours(50),
    };
}
