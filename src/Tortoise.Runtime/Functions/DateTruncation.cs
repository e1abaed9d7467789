using Tortoise.Expressions;

namespace Tortoise;

/// <summary>Dates and times without what is shorter than a unit: <c>t.Founded.Truncate(DateUnit.Month)</c>.</summary>
public static class DateTruncation
{
    extension(Expr<DateTime> time)
    {
        /// <summary>The beginning of the unit that the time is in, in UTC.</summary>
        /// <exception cref="ArgumentOutOfRangeException">There is no such unit.</exception>
        public Expr<DateTime> Truncate(DateUnit unit) => Of(time, unit, DateUnit.Year, DateUnit.Millisecond);
    }

    extension(Expr<DateTime?> time)
    {
        /// <summary>The beginning of the unit that the time is in, in UTC; NULL for NULL.</summary>
        /// <exception cref="ArgumentOutOfRangeException">There is no such unit.</exception>
        public Expr<DateTime?> Truncate(DateUnit unit) => Of(time, unit, DateUnit.Year, DateUnit.Millisecond);
    }

    extension(Expr<DateTimeOffset> time)
    {
        /// <summary>The beginning of the unit that the time is in, in UTC.</summary>
        /// <exception cref="ArgumentOutOfRangeException">There is no such unit.</exception>
        public Expr<DateTimeOffset> Truncate(DateUnit unit) => Of(time, unit, DateUnit.Year, DateUnit.Millisecond);
    }

    extension(Expr<DateTimeOffset?> time)
    {
        /// <summary>The beginning of the unit that the time is in, in UTC; NULL for NULL.</summary>
        /// <exception cref="ArgumentOutOfRangeException">There is no such unit.</exception>
        public Expr<DateTimeOffset?> Truncate(DateUnit unit) => Of(time, unit, DateUnit.Year, DateUnit.Millisecond);
    }

    extension(Expr<DateOnly> date)
    {
        /// <summary>The beginning of the unit that the day is in.</summary>
        /// <exception cref="ArgumentOutOfRangeException">There is no such unit, or it is shorter than a day.</exception>
        public Expr<DateOnly> Truncate(DateUnit unit) => Of(date, unit, DateUnit.Year, DateUnit.Day);
    }

    extension(Expr<DateOnly?> date)
    {
        /// <summary>The beginning of the unit that the day is in; NULL for NULL.</summary>
        /// <exception cref="ArgumentOutOfRangeException">There is no such unit, or it is shorter than a day.</exception>
        public Expr<DateOnly?> Truncate(DateUnit unit) => Of(date, unit, DateUnit.Year, DateUnit.Day);
    }

    extension(Expr<TimeOnly> time)
    {
        /// <summary>The beginning of the unit that the time is in.</summary>
        /// <exception cref="ArgumentOutOfRangeException">There is no such unit, or it is longer than an hour.</exception>
        public Expr<TimeOnly> Truncate(DateUnit unit) => Of(time, unit, DateUnit.Hour, DateUnit.Millisecond);
    }

    extension(Expr<TimeOnly?> time)
    {
        /// <summary>The beginning of the unit that the time is in; NULL for NULL.</summary>
        /// <exception cref="ArgumentOutOfRangeException">There is no such unit, or it is longer than an hour.</exception>
        public Expr<TimeOnly?> Truncate(DateUnit unit) => Of(time, unit, DateUnit.Hour, DateUnit.Millisecond);
    }

    private static FunctionExpr<T> Of<T>(Expr<T> time, DateUnit unit, DateUnit longest, DateUnit shortest)
    {
        if (unit < longest || unit > shortest)
        {
            throw new ArgumentOutOfRangeException(nameof(unit), $"{time.DebugText} can be truncated to a {longest}, a {shortest} and what is between.");
        }

        return new(SqlFunction.TruncateTo(unit), KindCheck.Time(time), time.Type);
    }
}
