using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise;

/// <summary>Parts of times, as C# computes them, in UTC.</summary>
public static class TimeParts
{
    extension(Expr<DateTime> time)
    {
        /// <summary>The hour, 0 to 23.</summary>
        public Expr<int> Hour() => Part(SqlFunction.Hour, time);

        /// <summary>The minute, 0 to 59.</summary>
        public Expr<int> Minute() => Part(SqlFunction.Minute, time);

        /// <summary>The second, 0 to 59.</summary>
        public Expr<int> Second() => Part(SqlFunction.Second, time);

        /// <summary>The millisecond of the second, 0 to 999.</summary>
        public Expr<int> Millisecond() => Part(SqlFunction.Millisecond, time);

        /// <summary>The microsecond of the millisecond, 0 to 999.</summary>
        public Expr<int> Microsecond() => Part(SqlFunction.Microsecond, time);
    }

    extension(Expr<DateTime?> time)
    {
        /// <summary>The hour, 0 to 23; NULL for NULL.</summary>
        public Expr<int?> Hour() => PartOrNull(SqlFunction.Hour, time);

        /// <summary>The minute, 0 to 59; NULL for NULL.</summary>
        public Expr<int?> Minute() => PartOrNull(SqlFunction.Minute, time);

        /// <summary>The second, 0 to 59; NULL for NULL.</summary>
        public Expr<int?> Second() => PartOrNull(SqlFunction.Second, time);

        /// <summary>The millisecond of the second, 0 to 999; NULL for NULL.</summary>
        public Expr<int?> Millisecond() => PartOrNull(SqlFunction.Millisecond, time);

        /// <summary>The microsecond of the millisecond, 0 to 999; NULL for NULL.</summary>
        public Expr<int?> Microsecond() => PartOrNull(SqlFunction.Microsecond, time);
    }

    extension(Expr<DateTimeOffset> time)
    {
        /// <summary>The hour, 0 to 23.</summary>
        public Expr<int> Hour() => Part(SqlFunction.Hour, time);

        /// <summary>The minute, 0 to 59.</summary>
        public Expr<int> Minute() => Part(SqlFunction.Minute, time);

        /// <summary>The second, 0 to 59.</summary>
        public Expr<int> Second() => Part(SqlFunction.Second, time);

        /// <summary>The millisecond of the second, 0 to 999.</summary>
        public Expr<int> Millisecond() => Part(SqlFunction.Millisecond, time);

        /// <summary>The microsecond of the millisecond, 0 to 999.</summary>
        public Expr<int> Microsecond() => Part(SqlFunction.Microsecond, time);
    }

    extension(Expr<DateTimeOffset?> time)
    {
        /// <summary>The hour, 0 to 23; NULL for NULL.</summary>
        public Expr<int?> Hour() => PartOrNull(SqlFunction.Hour, time);

        /// <summary>The minute, 0 to 59; NULL for NULL.</summary>
        public Expr<int?> Minute() => PartOrNull(SqlFunction.Minute, time);

        /// <summary>The second, 0 to 59; NULL for NULL.</summary>
        public Expr<int?> Second() => PartOrNull(SqlFunction.Second, time);

        /// <summary>The millisecond of the second, 0 to 999; NULL for NULL.</summary>
        public Expr<int?> Millisecond() => PartOrNull(SqlFunction.Millisecond, time);

        /// <summary>The microsecond of the millisecond, 0 to 999; NULL for NULL.</summary>
        public Expr<int?> Microsecond() => PartOrNull(SqlFunction.Microsecond, time);
    }

    extension(Expr<TimeOnly> time)
    {
        /// <summary>The hour, 0 to 23.</summary>
        public Expr<int> Hour() => Part(SqlFunction.Hour, time);

        /// <summary>The minute, 0 to 59.</summary>
        public Expr<int> Minute() => Part(SqlFunction.Minute, time);

        /// <summary>The second, 0 to 59.</summary>
        public Expr<int> Second() => Part(SqlFunction.Second, time);

        /// <summary>The millisecond of the second, 0 to 999.</summary>
        public Expr<int> Millisecond() => Part(SqlFunction.Millisecond, time);

        /// <summary>The microsecond of the millisecond, 0 to 999.</summary>
        public Expr<int> Microsecond() => Part(SqlFunction.Microsecond, time);
    }

    extension(Expr<TimeOnly?> time)
    {
        /// <summary>The hour, 0 to 23; NULL for NULL.</summary>
        public Expr<int?> Hour() => PartOrNull(SqlFunction.Hour, time);

        /// <summary>The minute, 0 to 59; NULL for NULL.</summary>
        public Expr<int?> Minute() => PartOrNull(SqlFunction.Minute, time);

        /// <summary>The second, 0 to 59; NULL for NULL.</summary>
        public Expr<int?> Second() => PartOrNull(SqlFunction.Second, time);

        /// <summary>The millisecond of the second, 0 to 999; NULL for NULL.</summary>
        public Expr<int?> Millisecond() => PartOrNull(SqlFunction.Millisecond, time);

        /// <summary>The microsecond of the millisecond, 0 to 999; NULL for NULL.</summary>
        public Expr<int?> Microsecond() => PartOrNull(SqlFunction.Microsecond, time);
    }

    private static FunctionExpr<int> Part(SqlFunction part, Expr time) => new(part, KindCheck.Time(time), FieldTypes.Int32);

    private static FunctionExpr<int?> PartOrNull(SqlFunction part, Expr time) => new(part, KindCheck.Time(time), FieldTypes.Nullable(FieldTypes.Int32));
}
