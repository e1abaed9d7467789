using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise;

/// <summary>
/// Dates and times that are later, or earlier by a negative number, as C# computes them. A result outside of the years 1 to 9999 is NULL or an
/// error of the database.
/// </summary>
public static class DateArithmetic
{
    private const int MostYears = 10_000;

    extension(Expr<DateTime> time)
    {
        /// <summary>The time later by years; February 29 becomes February 28 where there is none.</summary>
        /// <exception cref="ArgumentOutOfRangeException">It is more than 10,000 years.</exception>
        public Expr<DateTime> AddYears(int value) => Months(time, MonthsOf(value));

        /// <summary>The time later by months, on the last day of the month where it has no such day.</summary>
        /// <exception cref="ArgumentOutOfRangeException">It is more than 10,000 years.</exception>
        public Expr<DateTime> AddMonths(int value) => Months(time, Checked(value));

        /// <summary>The time later by months, on the last day of the month where it has no such day.</summary>
        public Expr<DateTime> AddMonths(Expr<int> value) => Months(time, value);

        /// <summary>The time later by days.</summary>
        /// <exception cref="ArgumentOutOfRangeException">It is more than 10,000 years.</exception>
        public Expr<DateTime> AddDays(double value) => Ticks(time, value, TimeSpan.TicksPerDay);

        /// <summary>The time later by days.</summary>
        public Expr<DateTime> AddDays(Expr<int> value) => Ticks(time, value, TimeSpan.TicksPerDay);

        /// <summary>The time later by hours.</summary>
        /// <exception cref="ArgumentOutOfRangeException">It is more than 10,000 years.</exception>
        public Expr<DateTime> AddHours(double value) => Ticks(time, value, TimeSpan.TicksPerHour);

        /// <summary>The time later by hours.</summary>
        public Expr<DateTime> AddHours(Expr<int> value) => Ticks(time, value, TimeSpan.TicksPerHour);

        /// <summary>The time later by minutes.</summary>
        /// <exception cref="ArgumentOutOfRangeException">It is more than 10,000 years.</exception>
        public Expr<DateTime> AddMinutes(double value) => Ticks(time, value, TimeSpan.TicksPerMinute);

        /// <summary>The time later by minutes.</summary>
        public Expr<DateTime> AddMinutes(Expr<int> value) => Ticks(time, value, TimeSpan.TicksPerMinute);

        /// <summary>The time later by seconds.</summary>
        /// <exception cref="ArgumentOutOfRangeException">It is more than 10,000 years.</exception>
        public Expr<DateTime> AddSeconds(double value) => Ticks(time, value, TimeSpan.TicksPerSecond);

        /// <summary>The time later by seconds.</summary>
        public Expr<DateTime> AddSeconds(Expr<int> value) => Ticks(time, value, TimeSpan.TicksPerSecond);

        /// <summary>The time later by milliseconds.</summary>
        /// <exception cref="ArgumentOutOfRangeException">It is more than 10,000 years.</exception>
        public Expr<DateTime> AddMilliseconds(double value) => Ticks(time, value, TimeSpan.TicksPerMillisecond);

        /// <summary>The time later by milliseconds.</summary>
        public Expr<DateTime> AddMilliseconds(Expr<int> value) => Ticks(time, value, TimeSpan.TicksPerMillisecond);
    }

    extension(Expr<DateTime?> time)
    {
        /// <summary>The time later by years; February 29 becomes February 28 where there is none. NULL for NULL.</summary>
        /// <exception cref="ArgumentOutOfRangeException">It is more than 10,000 years.</exception>
        public Expr<DateTime?> AddYears(int value) => Months(time, MonthsOf(value));

        /// <summary>The time later by months, on the last day of the month where it has no such day. NULL for NULL.</summary>
        /// <exception cref="ArgumentOutOfRangeException">It is more than 10,000 years.</exception>
        public Expr<DateTime?> AddMonths(int value) => Months(time, Checked(value));

        /// <summary>The time later by months, on the last day of the month where it has no such day. NULL for NULL.</summary>
        public Expr<DateTime?> AddMonths(Expr<int> value) => Months(time, value);

        /// <summary>The time later by days. NULL for NULL.</summary>
        /// <exception cref="ArgumentOutOfRangeException">It is more than 10,000 years.</exception>
        public Expr<DateTime?> AddDays(double value) => Ticks(time, value, TimeSpan.TicksPerDay);

        /// <summary>The time later by days. NULL for NULL.</summary>
        public Expr<DateTime?> AddDays(Expr<int> value) => Ticks(time, value, TimeSpan.TicksPerDay);

        /// <summary>The time later by hours. NULL for NULL.</summary>
        /// <exception cref="ArgumentOutOfRangeException">It is more than 10,000 years.</exception>
        public Expr<DateTime?> AddHours(double value) => Ticks(time, value, TimeSpan.TicksPerHour);

        /// <summary>The time later by hours. NULL for NULL.</summary>
        public Expr<DateTime?> AddHours(Expr<int> value) => Ticks(time, value, TimeSpan.TicksPerHour);

        /// <summary>The time later by minutes. NULL for NULL.</summary>
        /// <exception cref="ArgumentOutOfRangeException">It is more than 10,000 years.</exception>
        public Expr<DateTime?> AddMinutes(double value) => Ticks(time, value, TimeSpan.TicksPerMinute);

        /// <summary>The time later by minutes. NULL for NULL.</summary>
        public Expr<DateTime?> AddMinutes(Expr<int> value) => Ticks(time, value, TimeSpan.TicksPerMinute);

        /// <summary>The time later by seconds. NULL for NULL.</summary>
        /// <exception cref="ArgumentOutOfRangeException">It is more than 10,000 years.</exception>
        public Expr<DateTime?> AddSeconds(double value) => Ticks(time, value, TimeSpan.TicksPerSecond);

        /// <summary>The time later by seconds. NULL for NULL.</summary>
        public Expr<DateTime?> AddSeconds(Expr<int> value) => Ticks(time, value, TimeSpan.TicksPerSecond);

        /// <summary>The time later by milliseconds. NULL for NULL.</summary>
        /// <exception cref="ArgumentOutOfRangeException">It is more than 10,000 years.</exception>
        public Expr<DateTime?> AddMilliseconds(double value) => Ticks(time, value, TimeSpan.TicksPerMillisecond);

        /// <summary>The time later by milliseconds. NULL for NULL.</summary>
        public Expr<DateTime?> AddMilliseconds(Expr<int> value) => Ticks(time, value, TimeSpan.TicksPerMillisecond);
    }

    extension(Expr<DateTimeOffset> time)
    {
        /// <summary>The time later by years; February 29 becomes February 28 where there is none.</summary>
        /// <exception cref="ArgumentOutOfRangeException">It is more than 10,000 years.</exception>
        public Expr<DateTimeOffset> AddYears(int value) => Months(time, MonthsOf(value));

        /// <summary>The time later by months, on the last day of the month where it has no such day.</summary>
        /// <exception cref="ArgumentOutOfRangeException">It is more than 10,000 years.</exception>
        public Expr<DateTimeOffset> AddMonths(int value) => Months(time, Checked(value));

        /// <summary>The time later by months, on the last day of the month where it has no such day.</summary>
        public Expr<DateTimeOffset> AddMonths(Expr<int> value) => Months(time, value);

        /// <summary>The time later by days.</summary>
        /// <exception cref="ArgumentOutOfRangeException">It is more than 10,000 years.</exception>
        public Expr<DateTimeOffset> AddDays(double value) => Ticks(time, value, TimeSpan.TicksPerDay);

        /// <summary>The time later by days.</summary>
        public Expr<DateTimeOffset> AddDays(Expr<int> value) => Ticks(time, value, TimeSpan.TicksPerDay);

        /// <summary>The time later by hours.</summary>
        /// <exception cref="ArgumentOutOfRangeException">It is more than 10,000 years.</exception>
        public Expr<DateTimeOffset> AddHours(double value) => Ticks(time, value, TimeSpan.TicksPerHour);

        /// <summary>The time later by hours.</summary>
        public Expr<DateTimeOffset> AddHours(Expr<int> value) => Ticks(time, value, TimeSpan.TicksPerHour);

        /// <summary>The time later by minutes.</summary>
        /// <exception cref="ArgumentOutOfRangeException">It is more than 10,000 years.</exception>
        public Expr<DateTimeOffset> AddMinutes(double value) => Ticks(time, value, TimeSpan.TicksPerMinute);

        /// <summary>The time later by minutes.</summary>
        public Expr<DateTimeOffset> AddMinutes(Expr<int> value) => Ticks(time, value, TimeSpan.TicksPerMinute);

        /// <summary>The time later by seconds.</summary>
        /// <exception cref="ArgumentOutOfRangeException">It is more than 10,000 years.</exception>
        public Expr<DateTimeOffset> AddSeconds(double value) => Ticks(time, value, TimeSpan.TicksPerSecond);

        /// <summary>The time later by seconds.</summary>
        public Expr<DateTimeOffset> AddSeconds(Expr<int> value) => Ticks(time, value, TimeSpan.TicksPerSecond);

        /// <summary>The time later by milliseconds.</summary>
        /// <exception cref="ArgumentOutOfRangeException">It is more than 10,000 years.</exception>
        public Expr<DateTimeOffset> AddMilliseconds(double value) => Ticks(time, value, TimeSpan.TicksPerMillisecond);

        /// <summary>The time later by milliseconds.</summary>
        public Expr<DateTimeOffset> AddMilliseconds(Expr<int> value) => Ticks(time, value, TimeSpan.TicksPerMillisecond);
    }

    extension(Expr<DateTimeOffset?> time)
    {
        /// <summary>The time later by years; February 29 becomes February 28 where there is none. NULL for NULL.</summary>
        /// <exception cref="ArgumentOutOfRangeException">It is more than 10,000 years.</exception>
        public Expr<DateTimeOffset?> AddYears(int value) => Months(time, MonthsOf(value));

        /// <summary>The time later by months, on the last day of the month where it has no such day. NULL for NULL.</summary>
        /// <exception cref="ArgumentOutOfRangeException">It is more than 10,000 years.</exception>
        public Expr<DateTimeOffset?> AddMonths(int value) => Months(time, Checked(value));

        /// <summary>The time later by months, on the last day of the month where it has no such day. NULL for NULL.</summary>
        public Expr<DateTimeOffset?> AddMonths(Expr<int> value) => Months(time, value);

        /// <summary>The time later by days. NULL for NULL.</summary>
        /// <exception cref="ArgumentOutOfRangeException">It is more than 10,000 years.</exception>
        public Expr<DateTimeOffset?> AddDays(double value) => Ticks(time, value, TimeSpan.TicksPerDay);

        /// <summary>The time later by days. NULL for NULL.</summary>
        public Expr<DateTimeOffset?> AddDays(Expr<int> value) => Ticks(time, value, TimeSpan.TicksPerDay);

        /// <summary>The time later by hours. NULL for NULL.</summary>
        /// <exception cref="ArgumentOutOfRangeException">It is more than 10,000 years.</exception>
        public Expr<DateTimeOffset?> AddHours(double value) => Ticks(time, value, TimeSpan.TicksPerHour);

        /// <summary>The time later by hours. NULL for NULL.</summary>
        public Expr<DateTimeOffset?> AddHours(Expr<int> value) => Ticks(time, value, TimeSpan.TicksPerHour);

        /// <summary>The time later by minutes. NULL for NULL.</summary>
        /// <exception cref="ArgumentOutOfRangeException">It is more than 10,000 years.</exception>
        public Expr<DateTimeOffset?> AddMinutes(double value) => Ticks(time, value, TimeSpan.TicksPerMinute);

        /// <summary>The time later by minutes. NULL for NULL.</summary>
        public Expr<DateTimeOffset?> AddMinutes(Expr<int> value) => Ticks(time, value, TimeSpan.TicksPerMinute);

        /// <summary>The time later by seconds. NULL for NULL.</summary>
        /// <exception cref="ArgumentOutOfRangeException">It is more than 10,000 years.</exception>
        public Expr<DateTimeOffset?> AddSeconds(double value) => Ticks(time, value, TimeSpan.TicksPerSecond);

        /// <summary>The time later by seconds. NULL for NULL.</summary>
        public Expr<DateTimeOffset?> AddSeconds(Expr<int> value) => Ticks(time, value, TimeSpan.TicksPerSecond);

        /// <summary>The time later by milliseconds. NULL for NULL.</summary>
        /// <exception cref="ArgumentOutOfRangeException">It is more than 10,000 years.</exception>
        public Expr<DateTimeOffset?> AddMilliseconds(double value) => Ticks(time, value, TimeSpan.TicksPerMillisecond);

        /// <summary>The time later by milliseconds. NULL for NULL.</summary>
        public Expr<DateTimeOffset?> AddMilliseconds(Expr<int> value) => Ticks(time, value, TimeSpan.TicksPerMillisecond);
    }

    extension(Expr<DateOnly> date)
    {
        /// <summary>The day later by years; February 29 becomes February 28 where there is none.</summary>
        /// <exception cref="ArgumentOutOfRangeException">It is more than 10,000 years.</exception>
        public Expr<DateOnly> AddYears(int value) => Months(date, MonthsOf(value));

        /// <summary>The day later by months, the last day of the month where it has no such day.</summary>
        /// <exception cref="ArgumentOutOfRangeException">It is more than 10,000 years.</exception>
        public Expr<DateOnly> AddMonths(int value) => Months(date, Checked(value));

        /// <summary>The day later by months, the last day of the month where it has no such day.</summary>
        public Expr<DateOnly> AddMonths(Expr<int> value) => Months(date, value);

        /// <summary>The day later by days.</summary>
        public Expr<DateOnly> AddDays(int value) => Days(date, new Parameter<int>(FieldTypes.Int32, value));

        /// <summary>The day later by days.</summary>
        public Expr<DateOnly> AddDays(Expr<int> value) => Days(date, value);
    }

    extension(Expr<DateOnly?> date)
    {
        /// <summary>The day later by years; February 29 becomes February 28 where there is none. NULL for NULL.</summary>
        /// <exception cref="ArgumentOutOfRangeException">It is more than 10,000 years.</exception>
        public Expr<DateOnly?> AddYears(int value) => Months(date, MonthsOf(value));

        /// <summary>The day later by months, the last day of the month where it has no such day. NULL for NULL.</summary>
        /// <exception cref="ArgumentOutOfRangeException">It is more than 10,000 years.</exception>
        public Expr<DateOnly?> AddMonths(int value) => Months(date, Checked(value));

        /// <summary>The day later by months, the last day of the month where it has no such day. NULL for NULL.</summary>
        public Expr<DateOnly?> AddMonths(Expr<int> value) => Months(date, value);

        /// <summary>The day later by days. NULL for NULL.</summary>
        public Expr<DateOnly?> AddDays(int value) => Days(date, new Parameter<int>(FieldTypes.Int32, value));

        /// <summary>The day later by days. NULL for NULL.</summary>
        public Expr<DateOnly?> AddDays(Expr<int> value) => Days(date, value);
    }

    private static FunctionExpr<T> Ticks<T>(Expr<T> time, double value, long ticks) =>
        new(SqlFunction.AddTicks, [KindCheck.Time(time), new Parameter<TimeSpan>(FieldTypes.TimeSpan, Span(value, ticks))], time.Type);

    private static FunctionExpr<T> Ticks<T>(Expr<T> time, Expr<int> value, long ticks)
    {
        ArgumentNullException.ThrowIfNull(value);
        var count = new ArithmeticExpr<long>(ArithmeticOperator.Multiply, value, new Parameter<long>(FieldTypes.Int64, ticks), FieldTypes.Int64);
        return new(SqlFunction.AddTicks, [KindCheck.Time(time), count], time.Type);
    }

    private static FunctionExpr<T> Days<T>(Expr<T> date, Expr value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(SqlFunction.AddDays, [KindCheck.Time(date), value], date.Type);
    }

    private static FunctionExpr<T> Months<T>(Expr<T> time, Expr value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(SqlFunction.AddMonths, [KindCheck.Time(time), value], time.Type);
    }

    /// <summary>As C# computes it: the part before the point and the one after it, each exactly, cut to ticks.</summary>
    private static TimeSpan Span(double value, long ticks)
    {
        if (!(Math.Abs(value) <= MostYears * 366.0 * TimeSpan.TicksPerDay / ticks))
        {
            throw new ArgumentOutOfRangeException(nameof(value), "More than 10,000 years cannot be added to a time.");
        }

        var whole = Math.Truncate(value);
        return new((long)whole * ticks + (long)((value - whole) * ticks));
    }

    private static Parameter<int> MonthsOf(int years)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(years, MostYears);
        ArgumentOutOfRangeException.ThrowIfLessThan(years, -MostYears);
        return new(FieldTypes.Int32, years * 12);
    }

    private static Parameter<int> Checked(int months)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(months, MostYears * 12);
        ArgumentOutOfRangeException.ThrowIfLessThan(months, -MostYears * 12);
        return new(FieldTypes.Int32, months);
    }
}
