using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise;

/// <summary>Times in a time zone: <c>t.Founded.AtTimeZone("Europe/Zurich").Hour()</c>.</summary>
public static class TimeZones
{
    extension(Expr<DateTime> time)
    {
        /// <summary>
        /// What the clocks of a time zone show at the time. Its parts are those of the zone; it is no point in time any more, though it reads as one in UTC.
        /// </summary>
        /// <param name="timeZone">The zone's name, as the database knows it: <c>Europe/Zurich</c>, on SQL Server <c>W. Europe Standard Time</c>.</param>
        /// <exception cref="ArgumentException">The name is empty.</exception>
        public Expr<DateTime> AtTimeZone(string timeZone) => In(time, timeZone);
    }

    extension(Expr<DateTime?> time)
    {
        /// <summary>
        /// What the clocks of a time zone show at the time; NULL for NULL. Its parts are those of the zone; it is no point in time any more, though it reads as one in UTC.
        /// </summary>
        /// <param name="timeZone">The zone's name, as the database knows it: <c>Europe/Zurich</c>, on SQL Server <c>W. Europe Standard Time</c>.</param>
        /// <exception cref="ArgumentException">The name is empty.</exception>
        public Expr<DateTime?> AtTimeZone(string timeZone) => InOrNull(time, timeZone);
    }

    extension(Expr<DateTimeOffset> time)
    {
        /// <summary>
        /// What the clocks of a time zone show at the time. Its parts are those of the zone; it is no point in time any more, though it reads as one in UTC.
        /// </summary>
        /// <param name="timeZone">The zone's name, as the database knows it: <c>Europe/Zurich</c>, on SQL Server <c>W. Europe Standard Time</c>.</param>
        /// <exception cref="ArgumentException">The name is empty.</exception>
        public Expr<DateTime> AtTimeZone(string timeZone) => In(time, timeZone);
    }

    extension(Expr<DateTimeOffset?> time)
    {
        /// <summary>
        /// What the clocks of a time zone show at the time; NULL for NULL. Its parts are those of the zone; it is no point in time any more, though it reads as one in UTC.
        /// </summary>
        /// <param name="timeZone">The zone's name, as the database knows it: <c>Europe/Zurich</c>, on SQL Server <c>W. Europe Standard Time</c>.</param>
        /// <exception cref="ArgumentException">The name is empty.</exception>
        public Expr<DateTime?> AtTimeZone(string timeZone) => InOrNull(time, timeZone);
    }

    private static FunctionExpr<DateTime> In(Expr time, string timeZone) => new(SqlFunction.AtTimeZone, Arguments(time, timeZone), FieldTypes.DateTime);

    private static FunctionExpr<DateTime?> InOrNull(Expr time, string timeZone) =>
        new(SqlFunction.AtTimeZone, Arguments(time, timeZone), FieldTypes.Nullable(FieldTypes.DateTime));

    private static Expr[] Arguments(Expr time, string timeZone)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(timeZone);
        return [KindCheck.Time(time), new Parameter<string>(FieldTypes.String, timeZone)];
    }
}
