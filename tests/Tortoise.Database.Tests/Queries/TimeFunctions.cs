using System.Globalization;
using Tortoise.Dialects.MySql;
using Tortoise.Tests.Values;

namespace Tortoise.Tests.Queries;

/// <summary>Dates and times are computed as C# computes them, over the whole range of its types.</summary>
public sealed class TimeFunctions(TestServer server) : DatabaseTest(server, EverythingQuerySet.Model, AnythingQuerySet.Model)
{
    private List<Everything> _rows = [];

    [SetUp]
    public async Task CreateRows()
    {
        var random = new Random(20200520);
        DateTime[] moments =
        [
            .. Samples.Moments, Samples.Utc("2020-05-20T00:00:00"), Samples.Utc("2024-12-30T23:59:59.9999999"), Samples.Utc("2021-01-03T10:00:00"),
            Samples.Utc("2024-01-31T12:34:56.789012"), Samples.Utc("1900-02-28T00:00:00.000001"), Samples.Utc("0001-01-07T00:00:00"), Samples.Utc("9999-12-31T23:59:59"),
            .. Enumerable.Range(0, 60).Select(_ => new DateTime(random.NextInt64(DateTime.MaxValue.Ticks), DateTimeKind.Utc)),
            .. Enumerable.Range(0, 40).Select(_ => new DateTime(1970 + random.Next(100), 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMilliseconds(random.Next())),
        ];
        await Everything.BulkCreateAsync(moments.Select(moment => Server.Kept(moment)).Select((moment, i) => new Everything
        {
            Int = i, Moment = moment, Offset = new(moment), Day = DateOnly.FromDateTime(moment), Time = TimeOnly.FromDateTime(moment),
            Span = new(random.NextInt64(TimeSpan.TicksPerDay * 400) - (TimeSpan.TicksPerDay * 200)),
        }));
        _rows = await Everything.All().OrderBy(e => e.Int);
        Assert.That(_rows.Select(row => row.Moment), Is.EqualTo(moments.Select(moment => Server.Kept(moment))));
    }

    [Test]
    public async Task Parts_of_days()
    {
        Same(await Everything.All().OrderBy(e => e.Int).Select(e => (e.Moment.Year(), e.Moment.Quarter(), e.Moment.Month(), e.Moment.IsoWeek(), e.Moment.Day(), e.Moment.DayOfYear(), e.Moment.DayOfWeek())), row => Parts(row.Moment));
        Same(await Everything.All().OrderBy(e => e.Int).Select(e => (e.Offset.Year(), e.Offset.Quarter(), e.Offset.Month(), e.Offset.IsoWeek(), e.Offset.Day(), e.Offset.DayOfYear(), e.Offset.DayOfWeek())), row => Parts(row.Moment));
        Same(
            await Everything.All().OrderBy(e => e.Int).Select(e => (e.Day.Year(), e.Day.Quarter(), e.Day.Month(), e.Day.IsoWeek(), e.Day.Day(), e.Day.DayOfYear(), e.Day.DayOfWeek(), e.Day.DayNumber())),
            row => (row.Day.Year, (row.Day.Month + 2) / 3, row.Day.Month, ISOWeek.GetWeekOfYear(row.Moment), row.Day.Day, row.Day.DayOfYear, row.Day.DayOfWeek, row.Day.DayNumber));

        static (int, int, int, int, int, int, DayOfWeek) Parts(DateTime time) =>
            (time.Year, (time.Month + 2) / 3, time.Month, ISOWeek.GetWeekOfYear(time), time.Day, time.DayOfYear, time.DayOfWeek);
    }

    [Test]
    public async Task Parts_of_times()
    {
        Same(await Everything.All().OrderBy(e => e.Int).Select(e => (e.Moment.Hour(), e.Moment.Minute(), e.Moment.Second(), e.Moment.Millisecond(), e.Moment.Microsecond())), row => Parts(row.Moment));
        Same(await Everything.All().OrderBy(e => e.Int).Select(e => (e.Offset.Hour(), e.Offset.Minute(), e.Offset.Second(), e.Offset.Millisecond(), e.Offset.Microsecond())), row => Parts(row.Moment));
        Same(await Everything.All().OrderBy(e => e.Int).Select(e => (e.Time.Hour(), e.Time.Minute(), e.Time.Second(), e.Time.Millisecond(), e.Time.Microsecond())), row => Parts(row.Moment));
        Same(await Everything.All().OrderBy(e => e.Int).Select(e => (e.Moment.Date(), e.Moment.Time(), e.Offset.Date(), e.Offset.Time())), row => (row.Day, row.Time, row.Day, row.Time));

        static (int, int, int, int, int) Parts(DateTime time) => (time.Hour, time.Minute, time.Second, time.Millisecond, time.Microsecond);
    }

    [Test]
    public async Task P23_Parts_are_lookups_by_name_with_every_comparison()
    {
        (string Name, object Value, Func<Everything, bool> Holds)[] lookups =
        [
            ("moment__year", "2020", row => row.Moment.Year == 2020), ("day__year", 2020.0, row => row.Day.Year == 2020), ("day__year", -2021, _ => false),
            ("offset__quarter__not", 2, row => (row.Moment.Month + 2) / 3 != 2), ("moment__month__in", "2,5", row => row.Moment.Month is 2 or 5),
            ("day__day__range", "20,31", row => row.Day.Day >= 20), ("moment__week__gte", 52, row => ISOWeek.GetWeekOfYear(row.Moment) >= 52),
            ("day__day_of_week", 0, row => row.Day.DayOfWeek == DayOfWeek.Sunday), ("moment__day_of_year__lt", 60, row => row.Moment.DayOfYear < 60),
            ("moment__hour", 0, row => row.Moment.Hour == 0), ("time__minute__gt", 58, row => row.Time.Minute > 58), ("offset__second__lte", "1", row => row.Moment.Second <= 1),
            ("time__millisecond", 0, row => row.Time.Millisecond == 0), ("moment__microsecond__not", 0, row => row.Moment.Microsecond != 0),
            ("moment__date", "20200520", row => row.Day == new DateOnly(2020, 5, 20)), ("moment__date__lt", "2020-05-20", row => row.Day < new DateOnly(2020, 5, 20)),
            ("offset__date", new DateOnly(2020, 5, 20), row => row.Day == new DateOnly(2020, 5, 20)), ("day", "20200520", row => row.Day == new DateOnly(2020, 5, 20)),
        ];
        foreach (var (name, value, holds) in lookups)
        {
            Assert.That(await Everything.FilterBy(name, value).OrderBy(e => e.Int).Select(e => e.Int), Is.EqualTo(_rows.Where(holds).Select(row => row.Int)), name);
        }
    }

    [Test]
    public async Task A_part_of_no_time_is_null()
    {
        await Anything.BulkCreateAsync([new() { Day = new(2020, 5, 20) }, new()]);
        Assert.That(await Anything.FilterBy("day__year", 2020).CountAsync(), Is.EqualTo(1));
        Assert.That(await Anything.FilterBy("day__year", null).CountAsync(), Is.EqualTo(1));
        Assert.That(await Anything.FilterBy("day__year__not", 2020).CountAsync(), Is.EqualTo(1));
        Assert.That(await Anything.FilterBy("day__year__isnull", false).CountAsync(), Is.EqualTo(1));
    }

    [Test]
    public async Task Times_are_truncated()
    {
        foreach (var unit in Enum.GetValues<DateUnit>())
        {
            Same(await Everything.All().OrderBy(e => e.Int).Select(e => (e.Moment.Truncate(unit), e.Offset.Truncate(unit))), row => (Truncated(row.Moment, unit), new DateTimeOffset(Truncated(row.Moment, unit))));
            if (unit <= DateUnit.Day)
            {
                Same(await Everything.All().OrderBy(e => e.Int).Select(e => e.Day.Truncate(unit)), row => DateOnly.FromDateTime(Truncated(row.Moment, unit)));
            }
            else
            {
                Same(await Everything.All().OrderBy(e => e.Int).Select(e => e.Time.Truncate(unit)), row => TimeOnly.FromDateTime(Truncated(row.Moment, unit)));
            }
        }
    }

    [Test]
    public async Task Months_are_added()
    {
        foreach (var months in (int[])[1, -1, 11, 13, -25])
        {
            var years = months / 5;
            var inside = Everything.Filter(e => e.Moment.Year() > 10 && e.Moment.Year() < 9990).OrderBy(e => e.Int);
            Same(
                await inside.Select(e => (e.Moment.AddMonths(months), e.Offset.AddYears(years), e.Day.AddMonths(months), e.Day.AddYears(years))),
                row => (row.Moment.AddMonths(months), row.Offset.AddYears(years), row.Day.AddMonths(months), row.Day.AddYears(years)),
                row => row.Moment.Year is > 10 and < 9990);
        }
    }

    [Test]
    public async Task Spans_are_added_and_subtracted()
    {
        var inside = Everything.Filter(e => e.Moment.Year() > 10 && e.Moment.Year() < 9990).OrderBy(e => e.Int);
        Same(await inside.Select(e => (e.Moment + e.Span, e.Moment - e.Span, e.Offset + e.Span)), row => (Server.Kept(row.Moment + row.Span), Server.Kept(row.Moment - row.Span), Server.Kept(row.Offset + row.Span)), IsInside);
        foreach (var span in (TimeSpan[])[TimeSpan.FromDays(3), new(-1), new(1), TimeSpan.FromMicroseconds(-1), TimeSpan.FromDays(-1000) + TimeSpan.FromMilliseconds(1.5), TimeSpan.Zero])
        {
            Same(await inside.Select(e => (e.Moment + span, e.Offset - span)), row => (Server.Kept(row.Moment + span), Server.Kept(row.Offset - span)), IsInside);
        }

        Same(
            await inside.Select(e => (e.Moment.AddDays(1.5), e.Moment.AddHours(-0.1), e.Moment.AddMinutes(1), e.Moment.AddSeconds(90), e.Moment.AddMilliseconds(0.5), e.Day.AddDays(-400))),
            row => (row.Moment.AddDays(1.5), row.Moment.AddHours(-0.1), row.Moment.AddMinutes(1), row.Moment.AddSeconds(90), row.Moment.AddMilliseconds(0.5), row.Day.AddDays(-400)), IsInside);
        Same(
            await inside.Select(e => (e.Moment.AddDays(e.Int), e.Moment.AddMonths(e.Int), e.Day.AddDays(e.Int), e.Offset.AddSeconds(e.Int), e.Moment.AddDays(1).AddMonths(1).Truncate(DateUnit.Day))),
            row => (row.Moment.AddDays(row.Int), row.Moment.AddMonths(row.Int), row.Day.AddDays(row.Int), row.Offset.AddSeconds(row.Int), row.Moment.AddDays(1).AddMonths(1).Date), IsInside);
    }

    [Test]
    public async Task The_difference_of_times_is_a_span()
    {
        var epoch = DateTime.UnixEpoch;
        Same(
            await Everything.All().OrderBy(e => e.Int).Select(e => (e.Moment - epoch, epoch - e.Moment, e.Offset - DateTimeOffset.UnixEpoch, e.Moment - e.Moment.Truncate(DateUnit.Year))),
            row => (Finest(row) - epoch, epoch - Finest(row), Finest(row) - epoch, Finest(row) - Truncated(row.Moment, DateUnit.Year)));

        // The last time of all is read as it was, though it is kept with less digits.
        DateTime Finest(Everything row) => row.Moment.AddTicks(-(row.Moment.Ticks % Server.FinestTime.Ticks));
        Assert.That(
            await Everything.Filter(e => e.Moment - epoch > TimeSpan.FromDays(365)).CountAsync(), Is.EqualTo(_rows.Count(row => row.Moment - epoch > TimeSpan.FromDays(365))));
    }

    [Test]
    public async Task Parts_are_numbers_in_every_lookup()
    {
        Assert.That(await Everything.Filter(e => e.Moment.Year() == 2024).CountAsync(), Is.EqualTo(_rows.Count(row => row.Moment.Year == 2024)));
        Assert.That(await Everything.Filter(e => e.Moment.Month().In(2, 12) && !(e.Day.Day() < 29)).CountAsync(), Is.EqualTo(_rows.Count(row => row.Moment.Month is 2 or 12 && row.Day.Day >= 29)));
        Assert.That(await Everything.Filter(e => e.Moment.DayOfWeek() == DayOfWeek.Sunday).CountAsync(), Is.EqualTo(_rows.Count(row => row.Moment.DayOfWeek == DayOfWeek.Sunday)));
        Assert.That(await Everything.Filter(e => e.Moment.Hour().Range(9, 12) || e.Moment.Month() + e.Moment.Day() == 13).CountAsync(), Is.EqualTo(_rows.Count(row => row.Moment.Hour is >= 9 and <= 12 || row.Moment.Month + row.Moment.Day == 13)));
        Assert.That(await Everything.Filter(e => e.Moment.Date() == new DateOnly(2024, 2, 29) && e.Moment.Time() >= new TimeOnly(12, 0, 1)).CountAsync(), Is.EqualTo(1));
        Assert.That(await Everything.Filter(e => e.Moment.Truncate(DateUnit.Month) == Samples.Utc("2024-02-01T00:00:00")).CountAsync(), Is.EqualTo(_rows.Count(row => row.Moment is { Year: 2024, Month: 2 })));
        Assert.That(await Everything.Filter(e => e.Moment.Year() == 2024 && e.Offset.AddDays(1).AddDays(-1) == e.Offset).CountAsync(), Is.EqualTo(_rows.Count(row => row.Moment.Year == 2024)));
        Assert.That(await Everything.All().AggregateAsync(e => (e.Moment.Year().Max(), e.Moment.Month().CountDistinct(), Sql.Count().Filter(e.Moment.Hour() == 12))), Is.EqualTo(((int?)9999, 12L, (long)_rows.Count(row => row.Moment.Hour == 12))));
    }

    [Test]
    public async Task NULL_has_no_parts()
    {
        var moment = Samples.Utc("2020-05-20T10:11:12");
        await Anything.BulkCreateAsync([new() { Int = 1 }, new() { Int = 2, Moment = moment, Day = new(2020, 5, 20), Time = new(10, 11), Offset = new(moment), Span = TimeSpan.FromDays(1) }]);
        Assert.That(
            await Anything.All().OrderBy(a => a.Int).Select(a => (a.Moment.Year(), a.Day.DayOfWeek(), a.Time.Minute(), a.Offset.Date(), a.Moment.Truncate(DateUnit.Year), a.Moment + a.Span, a.Moment - a.Moment, a.Day.AddDays(1))),
            Is.EqualTo((List<(int?, DayOfWeek?, int?, DateOnly?, DateTime?, DateTime?, TimeSpan?, DateOnly?)>)
            [
                (null, null, null, null, null, null, null, null),
                (2020, DayOfWeek.Wednesday, 11, new(2020, 5, 20), Samples.Utc("2020-01-01T00:00:00"), moment.AddDays(1), TimeSpan.Zero, new(2020, 5, 21)),
            ]));
        Assert.That(await Anything.Filter(a => a.Moment.Year() != 2021).CountAsync(), Is.EqualTo(2));
        Assert.That(await Anything.Filter(a => !(a.Moment.Year() < 2021)).Select(a => a.Int), Is.EqualTo([1]));
        Assert.That(await Anything.Filter(a => a.Moment.Hour() == a.Time.Hour()).CountAsync(), Is.EqualTo(2), "two NULLs are equal");
    }

    [Test]
    public async Task The_clock_of_the_database()
    {
        var (now, today) = await Everything.All().Limit(1).Select(e => (Sql.UtcNow(), Sql.Today())).GetAsync();
        Assert.That(now, Is.EqualTo(DateTime.UtcNow).Within(TimeSpan.FromMinutes(2)));
        Assert.That(now.Kind, Is.EqualTo(DateTimeKind.Utc));
        Assert.That(today, Is.EqualTo(DateOnly.FromDateTime(now)).Or.EqualTo(DateOnly.FromDateTime(now.AddSeconds(-1))));
        Assert.That(await Everything.Filter(e => e.Moment > Sql.UtcNow().AddYears(1)).CountAsync(), Is.EqualTo(_rows.Count(row => row.Moment > DateTime.UtcNow.AddYears(1))));
        await Everything.Filter(e => e.Int == 0).UpdateAsync(e => e.Moment.Set(Sql.UtcNow().Truncate(DateUnit.Day)));
        Assert.That((await Everything.GetAsync(e => e.Int == 0)).Moment, Is.EqualTo(now.Date).Within(TimeSpan.FromDays(1)));
    }

    [Test]
    public async Task A_time_zone_has_its_own_days_and_hours()
    {
        const string Zone = "Europe/Zurich";
        if (Db.Dialect is MySqlDialect
            && (await Db.QueryAsync<DateTime?>($"SELECT CONVERT_TZ('2024-01-01 00:00:00', 'UTC', {Zone})"))[0] is null)
        {
            Assert.That(
                async () => await Everything.All().Limit(1).Select(e => e.Moment.AtTimeZone(Zone)), Throws.TypeOf<DataConversionException>(), "the server's tables of time zones are empty");
            return;
        }

        var zone = TimeZoneInfo.FindSystemTimeZoneById(Zone);
        Same(
            await Everything.Filter(e => e.Moment.Year() >= 1970 && e.Moment.Year() < 2037).OrderBy(e => e.Int).Select(e => (
                e.Moment.AtTimeZone(Zone), e.Offset.AtTimeZone(Zone).Hour(), e.Moment.AtTimeZone(Zone).Date())),
            row => (TimeZoneInfo.ConvertTimeFromUtc(row.Moment, zone), TimeZoneInfo.ConvertTimeFromUtc(row.Moment, zone).Hour, DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(row.Moment, zone))),
            row => row.Moment.Year is >= 1970 and < 2037);
        Assert.That(async () => await Everything.All().Select(e => e.Moment.AtTimeZone("Mars/Olympus")), Throws.InstanceOf<TortoiseException>());
        Assert.That(() => Everything.Fields.Moment.AtTimeZone(" "), Throws.ArgumentException);
    }

    private static bool IsInside(Everything row) => row.Moment.Year is > 10 and < 9990;

    private static DateTime Truncated(DateTime time, DateUnit unit) => unit switch
    {
        DateUnit.Year => new(time.Year, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        DateUnit.Quarter => new(time.Year, ((time.Month - 1) / 3 * 3) + 1, 1, 0, 0, 0, DateTimeKind.Utc),
        DateUnit.Month => new(time.Year, time.Month, 1, 0, 0, 0, DateTimeKind.Utc),
        DateUnit.Week => time.Date.AddDays(-(((int)time.DayOfWeek + 6) % 7)),
        DateUnit.Day => time.Date,
        DateUnit.Hour => time.Date.AddHours(time.Hour),
        DateUnit.Minute => time.Date.AddMinutes((time.Hour * 60) + time.Minute),
        DateUnit.Second => time.Date.AddSeconds((long)time.TimeOfDay.TotalSeconds),
        _ => time.Date.AddTicks(time.TimeOfDay.Ticks / TimeSpan.TicksPerMillisecond * TimeSpan.TicksPerMillisecond),
    };

    private void Same<T>(List<T> read, Func<Everything, T> computed, Func<Everything, bool>? among = null)
    {
        var rows = _rows.Where(among ?? (static _ => true)).ToList();
        Assert.That(read, Has.Count.EqualTo(rows.Count));
        Assert.Multiple(() =>
        {
            for (var i = 0; i < rows.Count; i++)
            {
                Assert.That(read[i], Is.EqualTo(computed(rows[i])), rows[i].Moment.ToString("O", CultureInfo.InvariantCulture));
            }
        });
    }
}
