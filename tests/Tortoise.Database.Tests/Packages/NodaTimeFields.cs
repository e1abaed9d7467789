using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace Tortoise.Tests.Packages;

/// <summary>Dates and times of NodaTime, stored as the database's own.</summary>
public sealed class NodaTimeFields(TestServer server) : DatabaseTest(server, FlightDayQuerySet.Model, FlightQuerySet.Model)
{
    private static readonly LocalDate May = new(2026, 5, 1);
    private static readonly DateTimeZone Berlin = DateTimeZoneProviders.Tzdb["Europe/Berlin"];

    private Duration Finest => Duration.FromTimeSpan(Server.FinestTime);

    [Test]
    public async Task Values_are_read_as_they_were_written()
    {
        await FlightDay.CreateAsync(Day(0));
        var flight = Of(1);
        flight.Landed = Instant.FromUtc(1, 1, 1, 0, 0);
        flight.Shown = new LocalDateTime(9999, 12, 31, 23, 59, 59) + Period.FromTicks(10_000_000 - Server.FinestTime.Ticks);
        flight.Billed = new LocalDate(9999, 12, 31);
        flight.Delayed = LocalTime.Midnight;
        flight.Delay = Duration.FromTimeSpan(TimeSpan.MinValue);
        flight.To = DateTimeZoneProviders.Tzdb["UTC+05:30"];
        flight.Paid = new YearMonth(1, 1);
        flight.Again = new AnnualDate(2, 29);
        await Flight.BulkCreateAsync([flight, Of(2)]);
        var rows = await Flight.All().OrderBy(f => f.Id);

        Assert.That(Values(rows[0]), Is.EqualTo(Values(flight)));
        Assert.That(rows[0].Zone, Is.SameAs(Berlin));
        Assert.That(Values(rows[1])[9..], Is.All.Null);
    }

    [Test]
    public async Task They_are_compared_and_sorted_as_in_the_program()
    {
        await FlightDay.BulkCreateAsync([Day(0), Day(1), Day(2)]);
        var flights = Enumerable.Range(0, 3).Select(day => Of(10 - (4 * day), day)).ToList();
        await Flight.BulkCreateAsync(flights);

        Assert.That(await Flight.Filter(f => f.Departs > flights[1].Departs).OrderBy(f => f.Departs).Select(f => f.Departs), Is.EqualTo([flights[0].Departs]));
        Assert.That(await Flight.Filter(f => f.Scheduled <= flights[1].Scheduled).OrderBy(f => f.Scheduled.Desc()).Select(f => f.Scheduled), Is.EqualTo([flights[1].Scheduled, flights[2].Scheduled]));
        Assert.That(await Flight.Filter(f => f.Length.In(Duration.FromHours(10), Duration.FromHours(2), Duration.FromHours(9))).CountAsync(), Is.EqualTo(2));
        Assert.That(await Flight.Filter(f => f.Zone == Berlin && f.DayId != May && f.Boards >= new LocalTime(5, 30)).CountAsync(), Is.EqualTo(1));
        Assert.That(await Flight.Filter(f => f.Season >= new YearMonth(2026, 3) && f.Season < new YearMonth(2026, 10)).CountAsync(), Is.EqualTo(1));
        Assert.That(
            await Flight.All().Select(f => (f.Departs.Max(), f.Scheduled.Min(), f.DayId.Max(), f.Length.Max(), f.Boards.Min(), f.Season.Max())).GetAsync(),
            Is.EqualTo((flights[0].Departs, flights[2].Scheduled, May.PlusDays(2), flights[0].Length, flights[2].Boards, flights[0].Season)));
    }

    [Test]
    public async Task A_day_is_a_key()
    {
        await FlightDay.BulkCreateAsync([Day(0), Day(1)]);
        await Flight.BulkCreateAsync([Of(1), Of(2, 1), Of(3, 1)]);

        Assert.That((await FlightDay.GetAsync(May)).Date, Is.EqualTo(May));
        Assert.That((await FlightDay.InBulkAsync([May, May.PlusDays(7)])).Keys, Is.EqualTo([May]));
        Assert.That((await FlightDay.All().OrderBy(d => d.Date.Desc()).Prefetch(d => d.Flights)).Select(d => d.Flights.Count), Is.EqualTo([2, 1]));
        Assert.That(await Flight.Filter(f => f.Day.Opens == Day(1).Opens).CountAsync(), Is.EqualTo(2));
        Assert.That((await Flight.All().OrderBy(f => f.Id).SelectRelated(f => f.Day)).Select(f => f.Day.Date), Is.EqualTo([May, May.PlusDays(1), May.PlusDays(1)]));
    }

    [Test]
    public async Task Very_many_rows_are_inserted_and_updated()
    {
        await FlightDay.BulkCreateAsync([.. Enumerable.Range(0, 2100).Select(Day)]);
        var flights = Enumerable.Range(0, 300).Select(number => Of(1 + (number % 20), number)).ToList();
        await Flight.BulkCreateAsync(flights);
        foreach (var flight in flights)
        {
            flight.Shown = flight.Scheduled.PlusMinutes(5);
            flight.Delay = Duration.FromMinutes(-5);
        }

        await Flight.BulkUpdateAsync(await Flight.All().OrderBy(f => f.DayId), f => [f.Landed]);
        await Flight.Filter(f => f.Shown == null).UpdateAsync(f => [f.Shown.Set(f.Scheduled), f.Delay.Set(Duration.FromMinutes(-5))]);

        Assert.That(await FlightDay.All().Select(d => (d.Date.Count(), d.Date.Max(), d.Opens.Max())).GetAsync(), Is.EqualTo((2100, May.PlusDays(2099), Day(2099).Opens)));
        Assert.That(await Flight.Filter(f => f.Shown == f.Scheduled && f.Delay < Duration.Zero).CountAsync(), Is.EqualTo(300));
    }

    [Test]
    public async Task What_is_finer_than_the_database_keeps_is_cut_off_and_found()
    {
        await FlightDay.CreateAsync(Day(0));
        var flight = Of(1);
        var (departs, scheduled, boards) = (flight.Departs, flight.Scheduled, flight.Boards);
        var rest = Finest - Duration.FromNanoseconds(1);
        flight.Departs += rest;
        flight.Scheduled = flight.Scheduled.PlusNanoseconds(rest.ToInt64Nanoseconds());
        flight.Boards = flight.Boards.PlusNanoseconds(rest.ToInt64Nanoseconds());
        flight.Length += Duration.FromNanoseconds(99);
        await flight.SaveAsync();
        var (written, read) = (flight, await Flight.GetAsync(flight.Id));

        Assert.That((read.Departs, read.Scheduled, read.Boards, read.Length), Is.EqualTo((departs, scheduled, boards, Duration.FromHours(1))));
        Assert.That(await Flight.Filter(f => f.Departs == written.Departs && f.Scheduled == written.Scheduled && f.Boards == written.Boards && f.Length == written.Length).CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task Strings_are_parsed()
    {
        await FlightDay.CreateAsync(Day(0));
        await Flight.CreateAsync(Of(1));

        Assert.Multiple(() =>
        {
            foreach (var (name, text) in new[]
            {
                ("departs", InstantPattern.ExtendedIso.Format(Of(1).Departs)), ("departs__gte", "2026-05-01T01:00:00+02:00"), ("scheduled", "2026-05-01T01:00"), ("boards", "01:00"), ("length", "01:00:00"),
                ("zone", "Europe/Berlin"), ("season", "2026-01"), ("feast", "12-01"), ("day_id", "2026-05-01"), ("day_id__in", "2026-05-01,2026-05-02"),
            })
            {
                Assert.That(async () => await Flight.FilterBy(name, text).CountAsync(), Is.EqualTo(1), name);
            }

            foreach (var (name, text) in new[] { ("scheduled", "2026-05-01T01:00Z"), ("zone", "Mars/Olympus"), ("season", "2026-13"), ("feast", "02-30") })
            {
                Assert.That(async () => await Flight.FilterBy(name, text).CountAsync(), Throws.TypeOf<StringQueryException>(), name);
            }
        });
    }

    [Test]
    public void What_a_column_cannot_hold_is_refused() => Assert.Multiple(() =>
    {
        Refuses(f => f.Billed = May.WithCalendar(CalendarSystem.Julian), "The date is of the calendar Julian");
        Refuses(f => f.Scheduled = May.AtMidnight().WithCalendar(CalendarSystem.Coptic), "The date is of the calendar Coptic");
        Refuses(f => f.Season = May.WithCalendar(CalendarSystem.Julian).ToYearMonth(), "The month is of the calendar Julian");
        Refuses(f => f.Billed = new LocalDate(0, 1, 1), "years 1 to 9999");
        Refuses(f => f.Departs = Instant.MinValue, "before the year 1");
        Refuses(f => f.Length = Duration.MaxValue, "longer than 10,675,199 days");
        Refuses(f => f.Zone = new Mars(), "'Mars' is not one of DateTimeZoneProviders.Tzdb");
        Assert.That(async () => await Flight.Filter(f => f.Billed == May.WithCalendar(CalendarSystem.Julian)).CountAsync(), Throws.TypeOf<ValidationException>());
    });

    [Test]
    public async Task A_zone_that_the_program_does_not_know_is_named()
    {
        await FlightDay.CreateAsync(Day(0));
        await Flight.CreateAsync(Of(1));
        await Db.ExecuteAsync($"UPDATE noda_flight SET zone = 'Mars/Olympus'");

        Assert.That(async () => await Flight.All().ToListAsync(), Throws.TypeOf<DataConversionException>().With.Message.Contains("'zone'").And.Message.Contains("DateTimeZone"));
    }

    [Test]
    public async Task The_schema_is_that_of_the_models() =>
        Assert.That(Db.DescribeSchema([FlightDayQuerySet.Model, FlightQuerySet.Model]).Compare(await Db.IntrospectAsync()), Is.Empty);

    private static void Refuses(Action<Flight> change, string reason)
    {
        var flight = Of(1);
        change(flight);
        Assert.That(async () => await flight.SaveAsync(), Throws.TypeOf<ValidationException>().With.Message.Contains(reason));
    }

    private static FlightDay Day(int number) => new() { Date = May.PlusDays(number), Opens = May.PlusDays(number).AtStartOfDayInZone(Berlin).ToInstant(), Open = Duration.FromHours(number) };

    private static Flight Of(int hour, int day = 0)
    {
        var time = May.PlusDays(day) + new LocalTime(hour, 0);
        return new()
        {
            Departs = (May + new LocalTime(hour, 0)).InZoneStrictly(Berlin).ToInstant(),
            Scheduled = May + new LocalTime(hour, 0),
            Boards = time.TimeOfDay,
            Length = Duration.FromHours(hour),
            Zone = Berlin,
            Season = new YearMonth(2026, Math.Min(hour, 12)),
            Feast = new AnnualDate(12, 1),
            DayId = time.Date,
        };
    }

    private static object?[] Values(Flight flight) =>
    [
        flight.Departs, flight.Scheduled, flight.Boards, flight.Length, flight.Zone, flight.Season, flight.Feast, flight.DayId, flight.Id,
        flight.Landed, flight.Shown, flight.Billed, flight.Delayed, flight.Delay, flight.To, flight.Paid, flight.Again,
    ];

    private sealed class Mars() : DateTimeZone("Mars", isFixed: false, Offset.Zero, Offset.Zero)
    {
        public override ZoneInterval GetZoneInterval(Instant instant) => Utc.GetZoneInterval(instant);
    }
}
