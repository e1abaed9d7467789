using Clock = Tortoise.Sql;

namespace Tortoise.Runtime.Tests.Statements;

/// <summary>Functions of dates and times.</summary>
public class TimeFunctionTests
{
    private const string Moment = """(CASE "moment" WHEN 'infinity' THEN TIMESTAMP '9999-12-31 23:59:59.999999' WHEN '-infinity' THEN TIMESTAMP '0001-01-01' ELSE "moment" AT TIME ZONE 'UTC' END)""";
    private const string Offset = """(CASE "offset" WHEN 'infinity' THEN TIMESTAMP '9999-12-31 23:59:59.999999' WHEN '-infinity' THEN TIMESTAMP '0001-01-01' ELSE "offset" AT TIME ZONE 'UTC' END)""";
    private const string Day = """(CASE "day" WHEN 'infinity' THEN DATE '9999-12-31' WHEN '-infinity' THEN DATE '0001-01-01' ELSE "day" END)""";

    [Test]
    public void Parts_of_dates() =>
        SqlOf.Statement(Appointment.All().Select(a => (a.Moment.Year(), a.Offset.Quarter(), a.Day.IsoWeek(), a.Day.DayOfWeek(), a.Day.DayNumber(), a.Moment.DayOfYear())).Query).Is(new()
        {
            Sqlite = """
                SELECT tortoise_part('year', "moment"), tortoise_part('quarter', "offset"), tortoise_part('week', "day"), tortoise_part('dayofweek', "day"), tortoise_part('daynumber', "day"), tortoise_part('dayofyear', "moment") FROM "appointment"
                """,
            PostgreSql = $"""
                SELECT EXTRACT(YEAR FROM {Moment})::integer, EXTRACT(QUARTER FROM {Offset})::integer, EXTRACT(WEEK FROM {Day})::integer, EXTRACT(DOW FROM {Day})::integer, ({Day} - DATE '0001-01-01'), EXTRACT(DOY FROM {Moment})::integer FROM "appointment"
                """,
            MySql = "SELECT YEAR(`moment`), QUARTER(`offset`), WEEK(`day`, 3), (DAYOFWEEK(`day`) - 1), DATEDIFF(`day`, '0001-01-01'), DAYOFYEAR(`moment`) FROM `appointment`",
            SqlServer = """
                SELECT DATEPART(YEAR, [moment]), DATEPART(QUARTER, SWITCHOFFSET([offset], '+00:00')), DATEPART(ISO_WEEK, [day]), ((DATEDIFF(DAY, '0001-01-01', [day]) + 1) % 7), DATEDIFF(DAY, '0001-01-01', [day]), DATEPART(DAYOFYEAR, [moment]) FROM [appointment]
                """,
        });

    [Test]
    public void Parts_of_times() =>
        SqlOf.Statement(Appointment.All().Select(a => (a.Moment.Hour(), a.Time.Minute(), a.Time.Second(), a.Time.Millisecond(), a.Time.Microsecond(), a.Moment.Date(), a.Moment.Time())).Query).Is(new()
        {
            Sqlite = """
                SELECT tortoise_part('hour', "moment"), tortoise_part('minute', "time"), tortoise_part('second', "time"), tortoise_part('millisecond', "time"), tortoise_part('microsecond', "time"), tortoise_truncate('day', "moment", 'date'), tortoise_time("moment") FROM "appointment"
                """,
            PostgreSql = $"""
                SELECT EXTRACT(HOUR FROM {Moment})::integer, EXTRACT(MINUTE FROM "time")::integer, (EXTRACT(MICROSECONDS FROM "time")::integer / 1000000), (EXTRACT(MICROSECONDS FROM "time")::integer / 1000 % 1000), (EXTRACT(MICROSECONDS FROM "time")::integer % 1000), {Moment}::date, {Moment}::time FROM "appointment"
                """,
            MySql = "SELECT HOUR(`moment`), MINUTE(`time`), SECOND(`time`), (MICROSECOND(`time`) DIV 1000), (MICROSECOND(`time`) % 1000), DATE(`moment`), TIME(`moment`) FROM `appointment`",
            SqlServer = """
                SELECT DATEPART(HOUR, [moment]), DATEPART(MINUTE, [time]), DATEPART(SECOND, [time]), DATEPART(MILLISECOND, [time]), (DATEPART(MICROSECOND, [time]) % 1000), CAST([moment] AS date), CAST([moment] AS time(7)) FROM [appointment]
                """,
        });

    [Test]
    public void A_part_is_compared_like_every_number() =>
        SqlOf.Statement(Appointment.Filter(a => a.Maybe.Month().In(5, 6) || !(a.Maybe.Year() > 2020)).Select(a => a.Id).Query).Is(new()
        {
            Sqlite = new("""
                SELECT "id" FROM "appointment" WHERE tortoise_part('month', "maybe") IN (?, ?) OR tortoise_part('year', "maybe") <= ? OR tortoise_part('year', "maybe") IS NULL
                """, 5L, 6L, 2020L),
            PostgreSql = new($"""
                SELECT "id" FROM "appointment" WHERE EXTRACT(MONTH FROM {Moment.Replace("moment", "maybe", StringComparison.Ordinal)})::integer = ANY($1) OR EXTRACT(YEAR FROM {Moment.Replace("moment", "maybe", StringComparison.Ordinal)})::integer <= $2 OR EXTRACT(YEAR FROM {Moment.Replace("moment", "maybe", StringComparison.Ordinal)})::integer IS NULL
                """, (int[])[5, 6], 2020),
            MySql = "SELECT `id` FROM `appointment` WHERE MONTH(`maybe`) IN (?, ?) OR YEAR(`maybe`) <= ? OR YEAR(`maybe`) IS NULL",
            SqlServer = "SELECT [id] FROM [appointment] WHERE DATEPART(MONTH, [maybe]) IN (@p0, @p1) OR DATEPART(YEAR, [maybe]) <= @p2 OR DATEPART(YEAR, [maybe]) IS NULL",
            Values = [5, 6, 2020],
        });

    [Test]
    public void Times_are_truncated() =>
        SqlOf.Statement(Appointment.All().Select(a => (a.Moment.Truncate(DateUnit.Month), a.Day.Truncate(DateUnit.Week), a.Offset.Truncate(DateUnit.Hour), a.Time.Truncate(DateUnit.Second))).Query).Is(new()
        {
            Sqlite = """
                SELECT tortoise_truncate('month', "moment", 'datetime'), tortoise_truncate('week', "day", 'date'), tortoise_truncate('hour', "offset", 'datetimeoffset'), tortoise_truncate('second', "time", 'time') FROM "appointment"
                """,
            PostgreSql = $"""
                SELECT (DATE_TRUNC('month', {Moment}) AT TIME ZONE 'UTC'), DATE_TRUNC('week', {Day}::timestamp)::date, (DATE_TRUNC('hour', {Offset}) AT TIME ZONE 'UTC'), DATE_TRUNC('second', "time"::interval)::time FROM "appointment"
                """,
            MySql = """
                SELECT CAST(DATE_SUB(DATE(`moment`), INTERVAL DAYOFMONTH(`moment`) - 1 DAY) AS DATETIME(6)), DATE_SUB(DATE(`day`), INTERVAL WEEKDAY(`day`) DAY), DATE_SUB(`offset`, INTERVAL (MINUTE(`offset`) * 60 + SECOND(`offset`)) * 1000000 + MICROSECOND(`offset`) MICROSECOND), DATE_SUB(`time`, INTERVAL MICROSECOND(`time`) MICROSECOND) FROM `appointment`
                """,
            SqlServer = """
                SELECT DATEADD(MONTH, DATEDIFF(MONTH, '0001-01-01', [moment]), CAST('0001-01-01' AS datetime2(7))), CAST(DATEADD(DAY, DATEDIFF(DAY, '0001-01-01', [day]) / 7 * 7, CAST('0001-01-01' AS datetime2(7))) AS date), TODATETIMEOFFSET(DATEADD(HOUR, DATEDIFF(HOUR, CAST(CAST(SWITCHOFFSET([offset], '+00:00') AS date) AS datetime2(7)), SWITCHOFFSET([offset], '+00:00')), CAST(CAST(SWITCHOFFSET([offset], '+00:00') AS date) AS datetime2(7))), '+00:00'), DATEADD(SECOND, DATEDIFF(SECOND, CAST('00:00' AS time(7)), [time]), CAST('00:00' AS time(7))) FROM [appointment]
                """,
        });

    [Test]
    public void Spans_are_added_and_subtracted() =>
        SqlOf.Statement(Appointment.All().Select(a => (a.Moment + TimeSpan.FromHours(1), a.Moment - a.Span, a.Day.AddDays(3), a.Moment.AddYears(2))).Query).Is(new()
        {
            Sqlite = new("""
                SELECT tortoise_add_ticks("moment", ?, 'datetime'), tortoise_add_ticks("moment", -"span", 'datetime'), tortoise_add_ticks("day", ? * 864000000000, 'date'), tortoise_add_months("moment", ?, 'datetime') FROM "appointment"
                """, TimeSpan.FromHours(1), 3L, 24L),
            PostgreSql = new($"""
                SELECT (({Moment} + ($1 / 864000000000) * INTERVAL '1 day' + FLOOR($1 % 864000000000 / 10.0) * INTERVAL '1 microsecond') AT TIME ZONE 'UTC'), (({Moment} - ("span" / 864000000000) * INTERVAL '1 day' - CEIL("span" % 864000000000 / 10.0) * INTERVAL '1 microsecond') AT TIME ZONE 'UTC'), ({Day} + $2), (({Moment} + $3 * INTERVAL '1 month') AT TIME ZONE 'UTC') FROM "appointment"
                """, TimeSpan.FromHours(1), 3, 24),
            MySql = new("""
                SELECT DATE_ADD(`moment`, INTERVAL FLOOR(? / 10) MICROSECOND), DATE_SUB(`moment`, INTERVAL CEIL(`span` / 10) MICROSECOND), DATE_ADD(`day`, INTERVAL ? DAY), DATE_ADD(`moment`, INTERVAL ? MONTH) FROM `appointment`
                """, TimeSpan.FromHours(1), 3, 24),
            SqlServer = new("""
                SELECT DATEADD(NANOSECOND, CAST(@p0 % 10000000 * 100 AS int), DATEADD(SECOND, CAST(@p0 / 10000000 % 86400 AS int), DATEADD(DAY, CAST(@p0 / 10000000 / 86400 AS int), [moment]))), DATEADD(NANOSECOND, -CAST([span] % 10000000 * 100 AS int), DATEADD(SECOND, -CAST([span] / 10000000 % 86400 AS int), DATEADD(DAY, -CAST([span] / 10000000 / 86400 AS int), [moment]))), DATEADD(DAY, @p1, [day]), DATEADD(MONTH, @p2, [moment]) FROM [appointment]
                """, TimeSpan.FromHours(1), 3, 24),
        });

    [Test]
    public void The_difference_of_times_is_a_span() =>
        SqlOf.Statement(Appointment.Filter(a => a.Maybe - a.Moment > TimeSpan.FromDays(1)).Select(a => a.Id).Query).Is(new()
        {
            Sqlite = """SELECT "id" FROM "appointment" WHERE tortoise_ticks_between("maybe", "moment") > ? """,
            PostgreSql = $"""SELECT "id" FROM "appointment" WHERE (EXTRACT(EPOCH FROM {Moment.Replace("moment", "maybe", StringComparison.Ordinal)} - {Moment}) * 10000000)::bigint > $1 """,
            MySql = "SELECT `id` FROM `appointment` WHERE (TIMESTAMPDIFF(MICROSECOND, `moment`, `maybe`) * 10) > ?",
            SqlServer = """
                SELECT [id] FROM [appointment] WHERE (CAST(DATEDIFF(DAY, [moment], [maybe]) AS bigint) * 86400 * 10000000 + DATEDIFF_BIG(NANOSECOND, CAST([moment] AS time(7)), CAST([maybe] AS time(7))) / 100) > @p0
                """,
            Values = [TimeSpan.FromDays(1)],
        });

    [Test]
    public void The_clock_of_the_database_and_the_clocks_of_a_zone() =>
        SqlOf.Statement(Appointment.Filter(a => a.Moment < Clock.UtcNow() && a.Day == Clock.Today()).Select(a => a.Offset.AtTimeZone("Europe/Zurich").Hour()).Query).Is(new()
        {
            Sqlite = """
                SELECT tortoise_part('hour', tortoise_at_time_zone("offset", ?)) FROM "appointment" WHERE "moment" < tortoise_add_ticks(strftime('%Y-%m-%d %H:%M:%f', 'now'), 0, 'datetime') AND "day" = tortoise_truncate('day', tortoise_add_ticks(strftime('%Y-%m-%d %H:%M:%f', 'now'), 0, 'datetime'), 'date')
                """,
            PostgreSql = $"""
                SELECT EXTRACT(HOUR FROM (({Offset} AT TIME ZONE 'UTC' AT TIME ZONE $1 AT TIME ZONE 'UTC') AT TIME ZONE 'UTC'))::integer FROM "appointment" WHERE "moment" < STATEMENT_TIMESTAMP() AND "day" = (STATEMENT_TIMESTAMP() AT TIME ZONE 'UTC')::date
                """,
            MySql = "SELECT HOUR(CONVERT_TZ(`offset`, '+00:00', ?)) FROM `appointment` WHERE `moment` < UTC_TIMESTAMP(6) AND `day` = DATE(UTC_TIMESTAMP(6))",
            SqlServer = "SELECT DATEPART(HOUR, CAST([offset] AT TIME ZONE @p0 AS datetime2(7))) FROM [appointment] WHERE [moment] < SYSUTCDATETIME() AND [day] = CAST(SYSUTCDATETIME() AS date)",
            Values = ["Europe/Zurich"],
        });

    [Test]
    public void A_day_has_no_shorter_unit_and_a_time_of_day_no_longer_one()
    {
        Assert.That(() => Appointment.Fields.Day.Truncate(DateUnit.Hour), Throws.TypeOf<ArgumentOutOfRangeException>().With.Message.StartsWith("Appointment.Day can be truncated to a Year, a Day and what is between."));
        Assert.That(() => Appointment.Fields.Time.Truncate(DateUnit.Day), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => Appointment.Fields.Moment.AddYears(10_001), Throws.TypeOf<ArgumentOutOfRangeException>());
        Assert.That(() => Appointment.Fields.Moment.AddDays(double.NaN), Throws.TypeOf<ArgumentOutOfRangeException>());
    }
}

[Model]
public partial class Appointment
{
    public int Id { get; set; }

    public DateTime Moment { get; set; }

    public DateTime? Maybe { get; set; }

    public DateTimeOffset Offset { get; set; }

    public DateOnly Day { get; set; }

    public TimeOnly Time { get; set; }

    public TimeSpan Span { get; set; }
}
