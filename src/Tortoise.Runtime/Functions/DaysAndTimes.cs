using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise;

/// <summary>The day and the time of day of a time.</summary>
public static class DaysAndTimes
{
    extension(Expr<DateTime> time)
    {
        /// <summary>The day, in UTC.</summary>
        public Expr<DateOnly> Date() => new FunctionExpr<DateOnly>(SqlFunction.Date, KindCheck.Time(time), FieldTypes.DateOnly);

        /// <summary>The time of day, in UTC.</summary>
        public Expr<TimeOnly> Time() => new FunctionExpr<TimeOnly>(SqlFunction.Time, KindCheck.Time(time), FieldTypes.TimeOnly);
    }

    extension(Expr<DateTime?> time)
    {
        /// <summary>The day, in UTC; NULL for NULL.</summary>
        public Expr<DateOnly?> Date() => new FunctionExpr<DateOnly?>(SqlFunction.Date, KindCheck.Time(time), FieldTypes.Nullable(FieldTypes.DateOnly));

        /// <summary>The time of day, in UTC; NULL for NULL.</summary>
        public Expr<TimeOnly?> Time() => new FunctionExpr<TimeOnly?>(SqlFunction.Time, KindCheck.Time(time), FieldTypes.Nullable(FieldTypes.TimeOnly));
    }

    extension(Expr<DateTimeOffset> time)
    {
        /// <summary>The day, in UTC.</summary>
        public Expr<DateOnly> Date() => new FunctionExpr<DateOnly>(SqlFunction.Date, KindCheck.Time(time), FieldTypes.DateOnly);

        /// <summary>The time of day, in UTC.</summary>
        public Expr<TimeOnly> Time() => new FunctionExpr<TimeOnly>(SqlFunction.Time, KindCheck.Time(time), FieldTypes.TimeOnly);
    }

    extension(Expr<DateTimeOffset?> time)
    {
        /// <summary>The day, in UTC; NULL for NULL.</summary>
        public Expr<DateOnly?> Date() => new FunctionExpr<DateOnly?>(SqlFunction.Date, KindCheck.Time(time), FieldTypes.Nullable(FieldTypes.DateOnly));

        /// <summary>The time of day, in UTC; NULL for NULL.</summary>
        public Expr<TimeOnly?> Time() => new FunctionExpr<TimeOnly?>(SqlFunction.Time, KindCheck.Time(time), FieldTypes.Nullable(FieldTypes.TimeOnly));
    }
}
