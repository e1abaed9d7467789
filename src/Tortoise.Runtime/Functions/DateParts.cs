using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise;

/// <summary>Parts of dates, as C# computes them; those of times are in UTC.</summary>
public static class DateParts
{
    extension(Expr<DateTime> time)
    {
        /// <summary>The year, 1 to 9999.</summary>
        public Expr<int> Year() => Part(SqlFunction.Year, time);

        /// <summary>The quarter of the year, 1 to 4.</summary>
        public Expr<int> Quarter() => Part(SqlFunction.Quarter, time);

        /// <summary>The month, 1 to 12.</summary>
        public Expr<int> Month() => Part(SqlFunction.Month, time);

        /// <summary>The week of the year by ISO 8601, 1 to 53, as <see cref="System.Globalization.ISOWeek"/> counts it.</summary>
        public Expr<int> IsoWeek() => Part(SqlFunction.IsoWeek, time);

        /// <summary>The day of the month, 1 to 31.</summary>
        public Expr<int> Day() => Part(SqlFunction.Day, time);

        /// <summary>The day of the year, 1 to 366.</summary>
        public Expr<int> DayOfYear() => Part(SqlFunction.DayOfYear, time);

        /// <summary>The day of the week.</summary>
        public Expr<DayOfWeek> DayOfWeek() => Weekday(time);
    }

    extension(Expr<DateTime?> time)
    {
        /// <summary>The year, 1 to 9999; NULL for NULL.</summary>
        public Expr<int?> Year() => PartOrNull(SqlFunction.Year, time);

        /// <summary>The quarter of the year, 1 to 4; NULL for NULL.</summary>
        public Expr<int?> Quarter() => PartOrNull(SqlFunction.Quarter, time);

        /// <summary>The month, 1 to 12; NULL for NULL.</summary>
        public Expr<int?> Month() => PartOrNull(SqlFunction.Month, time);

        /// <summary>The week of the year by ISO 8601, 1 to 53, as <see cref="System.Globalization.ISOWeek"/> counts it; NULL for NULL.</summary>
        public Expr<int?> IsoWeek() => PartOrNull(SqlFunction.IsoWeek, time);

        /// <summary>The day of the month, 1 to 31; NULL for NULL.</summary>
        public Expr<int?> Day() => PartOrNull(SqlFunction.Day, time);

        /// <summary>The day of the year, 1 to 366; NULL for NULL.</summary>
        public Expr<int?> DayOfYear() => PartOrNull(SqlFunction.DayOfYear, time);

        /// <summary>The day of the week; NULL for NULL.</summary>
        public Expr<DayOfWeek?> DayOfWeek() => WeekdayOrNull(time);
    }

    extension(Expr<DateTimeOffset> time)
    {
        /// <summary>The year, 1 to 9999.</summary>
        public Expr<int> Year() => Part(SqlFunction.Year, time);

        /// <summary>The quarter of the year, 1 to 4.</summary>
        public Expr<int> Quarter() => Part(SqlFunction.Quarter, time);

        /// <summary>The month, 1 to 12.</summary>
        public Expr<int> Month() => Part(SqlFunction.Month, time);

        /// <summary>The week of the year by ISO 8601, 1 to 53, as <see cref="System.Globalization.ISOWeek"/> counts it.</summary>
        public Expr<int> IsoWeek() => Part(SqlFunction.IsoWeek, time);

        /// <summary>The day of the month, 1 to 31.</summary>
        public Expr<int> Day() => Part(SqlFunction.Day, time);

        /// <summary>The day of the year, 1 to 366.</summary>
        public Expr<int> DayOfYear() => Part(SqlFunction.DayOfYear, time);

        /// <summary>The day of the week.</summary>
        public Expr<DayOfWeek> DayOfWeek() => Weekday(time);
    }

    extension(Expr<DateTimeOffset?> time)
    {
        /// <summary>The year, 1 to 9999; NULL for NULL.</summary>
        public Expr<int?> Year() => PartOrNull(SqlFunction.Year, time);

        /// <summary>The quarter of the year, 1 to 4; NULL for NULL.</summary>
        public Expr<int?> Quarter() => PartOrNull(SqlFunction.Quarter, time);

        /// <summary>The month, 1 to 12; NULL for NULL.</summary>
        public Expr<int?> Month() => PartOrNull(SqlFunction.Month, time);

        /// <summary>The week of the year by ISO 8601, 1 to 53, as <see cref="System.Globalization.ISOWeek"/> counts it; NULL for NULL.</summary>
        public Expr<int?> IsoWeek() => PartOrNull(SqlFunction.IsoWeek, time);

        /// <summary>The day of the month, 1 to 31; NULL for NULL.</summary>
        public Expr<int?> Day() => PartOrNull(SqlFunction.Day, time);

        /// <summary>The day of the year, 1 to 366; NULL for NULL.</summary>
        public Expr<int?> DayOfYear() => PartOrNull(SqlFunction.DayOfYear, time);

        /// <summary>The day of the week; NULL for NULL.</summary>
        public Expr<DayOfWeek?> DayOfWeek() => WeekdayOrNull(time);
    }

    extension(Expr<DateOnly> date)
    {
        /// <summary>The year, 1 to 9999.</summary>
        public Expr<int> Year() => Part(SqlFunction.Year, date);

        /// <summary>The quarter of the year, 1 to 4.</summary>
        public Expr<int> Quarter() => Part(SqlFunction.Quarter, date);

        /// <summary>The month, 1 to 12.</summary>
        public Expr<int> Month() => Part(SqlFunction.Month, date);

        /// <summary>The week of the year by ISO 8601, 1 to 53, as <see cref="System.Globalization.ISOWeek"/> counts it.</summary>
        public Expr<int> IsoWeek() => Part(SqlFunction.IsoWeek, date);

        /// <summary>The day of the month, 1 to 31.</summary>
        public Expr<int> Day() => Part(SqlFunction.Day, date);

        /// <summary>The day of the year, 1 to 366.</summary>
        public Expr<int> DayOfYear() => Part(SqlFunction.DayOfYear, date);

        /// <summary>The day of the week.</summary>
        public Expr<DayOfWeek> DayOfWeek() => Weekday(date);

        /// <summary>The days since January 1 of the year 1.</summary>
        public Expr<int> DayNumber() => Part(SqlFunction.DayNumber, date);
    }

    extension(Expr<DateOnly?> date)
    {
        /// <summary>The year, 1 to 9999; NULL for NULL.</summary>
        public Expr<int?> Year() => PartOrNull(SqlFunction.Year, date);

        /// <summary>The quarter of the year, 1 to 4; NULL for NULL.</summary>
        public Expr<int?> Quarter() => PartOrNull(SqlFunction.Quarter, date);

        /// <summary>The month, 1 to 12; NULL for NULL.</summary>
        public Expr<int?> Month() => PartOrNull(SqlFunction.Month, date);

        /// <summary>The week of the year by ISO 8601, 1 to 53, as <see cref="System.Globalization.ISOWeek"/> counts it; NULL for NULL.</summary>
        public Expr<int?> IsoWeek() => PartOrNull(SqlFunction.IsoWeek, date);

        /// <summary>The day of the month, 1 to 31; NULL for NULL.</summary>
        public Expr<int?> Day() => PartOrNull(SqlFunction.Day, date);

        /// <summary>The day of the year, 1 to 366; NULL for NULL.</summary>
        public Expr<int?> DayOfYear() => PartOrNull(SqlFunction.DayOfYear, date);

        /// <summary>The day of the week; NULL for NULL.</summary>
        public Expr<DayOfWeek?> DayOfWeek() => WeekdayOrNull(date);

        /// <summary>The days since January 1 of the year 1; NULL for NULL.</summary>
        public Expr<int?> DayNumber() => PartOrNull(SqlFunction.DayNumber, date);
    }

    private static FunctionExpr<int> Part(SqlFunction part, Expr time) => new(part, KindCheck.Time(time), FieldTypes.Int32);

    private static FunctionExpr<int?> PartOrNull(SqlFunction part, Expr time) => new(part, KindCheck.Time(time), FieldTypes.Nullable(FieldTypes.Int32));

    private static FunctionExpr<DayOfWeek> Weekday(Expr time) => new(SqlFunction.DayOfWeek, KindCheck.Time(time), Weekdays.Type);

    private static FunctionExpr<DayOfWeek?> WeekdayOrNull(Expr time) => new(SqlFunction.DayOfWeek, KindCheck.Time(time), Weekdays.OrNull);

    private static class Weekdays
    {
        public static readonly FieldType<DayOfWeek> Type = FieldTypes.EnumAsNumber<DayOfWeek, int>(FieldTypes.Int32);

        public static readonly FieldType<DayOfWeek?> OrNull = FieldTypes.Nullable(Type);
    }
}
