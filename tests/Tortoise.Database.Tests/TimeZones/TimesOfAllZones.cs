using Tortoise.Dialects.MySql;
using Tortoise.Dialects.PostgreSql;

namespace Tortoise.Tests.TimeZones;

/// <summary>A time is an instant, kept in UTC, whatever the zones of the machine, the server and the session are (docs/time-zones.md).</summary>
public sealed class TimesOfAllZones(TestServer server) : DatabaseTest(server, AppointmentQuerySet.Model)
{
    private static readonly DateTime Evening = new(2026, 3, 28, 22, 30, 0, DateTimeKind.Utc);

    [Test]
    public async Task A_session_in_another_zone_writes_and_reads_the_same()
    {
        // There it is the next day, and the clocks change in the night of it.
        await InZoneAsync("Europe/Zurich", "+01:00", async () =>
        {
            await Appointment.CreateAsync(new() { Name = "abroad", At = Evening, Meets = Evening, Day = new(2026, 3, 28), Time = new(22, 30) });
            await AssertAsync();
        });
        await InZoneAsync("Asia/Kolkata", "+05:30", AssertAsync);
        await AssertAsync();

        static async Task AssertAsync()
        {
            var read = await Appointment.GetAsync(a => a.Name == "abroad");
            Assert.That((read.At, read.Meets, read.Day, read.Time), Is.EqualTo((Evening, new DateTimeOffset(Evening), new DateOnly(2026, 3, 28), new TimeOnly(22, 30))));
            Assert.That((read.At.Kind, read.Meets.Offset), Is.EqualTo((DateTimeKind.Utc, TimeSpan.Zero)));
            Assert.That(await Appointment.Filter(a => a.At == Evening && a.Meets == Evening && a.Day == new DateOnly(2026, 3, 28) && a.Time == new TimeOnly(22, 30)).CountAsync(), Is.EqualTo(1));
        }
    }

    [Test]
    public async Task Parts_days_and_arithmetic_are_those_of_UTC_in_every_session()
    {
        await Appointment.CreateAsync(new() { Name = "abroad", At = Evening, Meets = Evening });
        await InZoneAsync("Europe/Zurich", "+01:00", AssertAsync);
        await InZoneAsync("Pacific/Kiritimati", "+13:00", AssertAsync);
        await AssertAsync();

        static async Task AssertAsync()
        {
            Assert.That(
                await Appointment.All().Select(a => (a.At.Day(), a.At.Hour(), a.Meets.Day(), a.Meets.Date(), a.Meets.Time())).GetAsync(),
                Is.EqualTo((28, 22, 28, new DateOnly(2026, 3, 28), new TimeOnly(22, 30))));
            Assert.That(
                await Appointment.All().Select(a => (a.At.Truncate(DateUnit.Day), a.At.AddDays(1), a.At.AddMonths(1), a.Meets.AddHours(12))).GetAsync(),
                Is.EqualTo((Evening.Date, Evening.AddDays(1), Evening.AddMonths(1), new DateTimeOffset(Evening.AddHours(12)))));
            Assert.That(await Appointment.FilterBy("meets__day", 28).FilterBy("at__hour__lt", 23).CountAsync(), Is.EqualTo(1));
            Assert.That((await Appointment.All().Select(a => Sql.UtcNow()).ToListAsync())[0], Is.EqualTo(DateTime.UtcNow).Within(TimeSpan.FromMinutes(5)));
        }
    }

    [Test]
    public async Task Offsets_say_which_instant_is_meant_and_are_not_kept()
    {
        await Appointment.BulkCreateAsync([
            new() { Name = "third", Meets = new(2026, 5, 1, 9, 0, 0, TimeSpan.FromHours(-5)) },
            new() { Name = "first", Meets = new(2026, 5, 1, 15, 0, 0, TimeSpan.FromHours(5.5)) },
            new() { Name = "second", Meets = new(2026, 5, 1, 10, 0, 0, TimeSpan.Zero) },
        ]);
        Assert.That(await Appointment.All().OrderBy(a => a.Meets).Select(a => a.Name), Is.EqualTo(["first", "second", "third"]));
        var noonInZurich = new DateTimeOffset(2026, 5, 1, 12, 0, 0, TimeSpan.FromHours(2));
        Assert.That(await Appointment.Filter(a => a.Meets == noonInZurich).Select(a => a.Name), Is.EqualTo(["second"]));
        Assert.That(await Appointment.Filter(a => a.Meets.In([noonInZurich, noonInZurich.AddHours(4)])).CountAsync(), Is.EqualTo(2));
        Assert.That(await Appointment.Filter(a => a.Name == "first").Select(a => a.Meets), Is.EqualTo([new DateTimeOffset(2026, 5, 1, 9, 30, 0, TimeSpan.Zero)]));
        Assert.That((await Appointment.GetAsync(a => a.Name == "first")).Meets.Offset, Is.EqualTo(TimeSpan.Zero));
    }

    [Test]
    public async Task An_hour_that_comes_twice_is_two_instants()
    {
        var (summer, winter) = (new DateTimeOffset(2026, 10, 25, 2, 30, 0, TimeSpan.FromHours(2)), new DateTimeOffset(2026, 10, 25, 2, 30, 0, TimeSpan.FromHours(1)));
        await Appointment.BulkCreateAsync([
            new() { Name = "winter", At = winter.UtcDateTime, Meets = winter }, new() { Name = "summer", At = summer.UtcDateTime, Meets = summer },
        ]);
        await InZoneAsync("Europe/Zurich", "+01:00", async () =>
        {
            Assert.That(await Appointment.All().OrderBy(a => a.Meets).Select(a => a.Name), Is.EqualTo(["summer", "winter"]));
            Assert.That(await Appointment.Filter(a => a.Name == "winter").Select(a => (a.Meets - summer, a.At - summer.UtcDateTime)), Is.EqualTo([(TimeSpan.FromHours(1), TimeSpan.FromHours(1))]));
            Assert.That(await Appointment.Filter(a => a.Meets == winter).CountAsync(), Is.EqualTo(1));
        });
    }

    [Test]
    public async Task The_first_and_the_last_time_stay_what_they_are()
    {
        var first = DateTime.SpecifyKind(DateTime.MinValue, DateTimeKind.Utc);
        var last = Server.Kept(DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc));

        // Their own zones lead beyond the range of a DateTime; the instants do not.
        var (firstAbroad, lastAbroad) = (new DateTimeOffset(first).ToOffset(TimeSpan.FromHours(14)), new DateTimeOffset(last).ToOffset(TimeSpan.FromHours(-11)));
        await InZoneAsync("Pacific/Kiritimati", "+13:00", async () =>
        {
            await Appointment.CreateAsync(new() { Name = "first", At = first, Meets = firstAbroad, Day = DateOnly.MinValue, Time = TimeOnly.MinValue });
            await Appointment.CreateAsync(new() { Name = "last", At = last, Meets = lastAbroad, Day = DateOnly.MaxValue, Time = Server.Kept(TimeOnly.MaxValue) });
        });
        await InZoneAsync("America/Los_Angeles", "-08:00", async () =>
        {
            var rows = await Appointment.All().OrderBy(a => a.At);
            Assert.That(rows.Select(static row => (row.At, row.Meets.UtcDateTime, row.Day)), Is.EqualTo(new[] { (first, first, DateOnly.MinValue), (last, last, DateOnly.MaxValue) }));
            Assert.That(await Appointment.Filter(a => a.Meets == firstAbroad).Select(a => (a.Name, a.Meets.Year())), Is.EqualTo([("first", 1)]));
            Assert.That(await Appointment.Filter(a => a.Meets >= lastAbroad).Select(a => (a.Name, a.Meets.Year())), Is.EqualTo([("last", 9999)]));
        });
    }

    [TestCase(DateTimeKind.Unspecified)]
    [TestCase(DateTimeKind.Local)]
    public void A_DateTime_that_is_not_of_UTC_is_refused(DateTimeKind kind)
    {
        var time = new DateTime(2026, 5, 1, 12, 0, 0, kind);
        Assert.That(async () => await Appointment.CreateAsync(new() { Name = "noon", At = time }), Throws.TypeOf<ValidationException>().With.Message.Contains("UTC"));
        Assert.That(async () => await Appointment.Filter(a => a.At > time), Throws.TypeOf<ValidationException>().With.Message.Contains($"Kind {kind}"));
    }

    /// <summary>Runs work in a session with a time zone of its own, on the databases that have any.</summary>
    private Task InZoneAsync(string zone, string offset, Func<Task> work) => Db.InTransactionAsync(async () =>
    {
        if (Db.Dialect is PostgreSqlDialect)
        {
            await Db.ExecuteAsync($"SELECT set_config('TimeZone', {zone}, true)");
        }
        else if (Db.Dialect is MySqlDialect)
        {
            await Db.ExecuteAsync($"SET time_zone = {offset}");
        }

        await work();
    });
}
