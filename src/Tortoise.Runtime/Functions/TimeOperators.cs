using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise;

/// <summary>Sums of times and spans, and differences of times, as in C#.</summary>
public static class TimeOperators
{
    extension(Expr<DateTime>)
    {
        /// <summary>The time later by a span.</summary>
        public static Expr<DateTime> operator +(Expr<DateTime> time, TimeSpan span) => Sum(SqlFunction.AddTicks, time, Value(span));

        /// <summary>The time later by a span.</summary>
        public static Expr<DateTime> operator +(Expr<DateTime> time, Expr<TimeSpan> span) => Sum(SqlFunction.AddTicks, time, span);

        /// <summary>The time later by a span; NULL if that is.</summary>
        public static Expr<DateTime?> operator +(Expr<DateTime> time, Expr<TimeSpan?> span) => Sum(SqlFunction.AddTicks, time.OrNull(), span);

        /// <summary>The time earlier by a span.</summary>
        public static Expr<DateTime> operator -(Expr<DateTime> time, TimeSpan span) => Sum(SqlFunction.SubtractTicks, time, Value(span));

        /// <summary>The time earlier by a span.</summary>
        public static Expr<DateTime> operator -(Expr<DateTime> time, Expr<TimeSpan> span) => Sum(SqlFunction.SubtractTicks, time, span);

        /// <summary>The time earlier by a span; NULL if that is.</summary>
        public static Expr<DateTime?> operator -(Expr<DateTime> time, Expr<TimeSpan?> span) => Sum(SqlFunction.SubtractTicks, time.OrNull(), span);

        /// <summary>The span from the right time to the left one.</summary>
        public static Expr<TimeSpan> operator -(Expr<DateTime> left, Expr<DateTime> right) => Between(left, right);

        /// <summary>The span from the right time to the left one.</summary>
        public static Expr<TimeSpan> operator -(Expr<DateTime> left, DateTime right) => Between(left, Value(left, right));

        /// <summary>The span from the right time to the left one.</summary>
        public static Expr<TimeSpan> operator -(DateTime left, Expr<DateTime> right) => Between(Value(right, left), right);

        /// <summary>The span from the right time to the left one; NULL if that is.</summary>
        public static Expr<TimeSpan?> operator -(Expr<DateTime> left, Expr<DateTime?> right) => BetweenOrNull(left, right);
    }

    extension(Expr<DateTime?>)
    {
        /// <summary>The time later by a span; NULL for NULL.</summary>
        public static Expr<DateTime?> operator +(Expr<DateTime?> time, TimeSpan span) => Sum(SqlFunction.AddTicks, time, Value(span));

        /// <summary>The time later by a span; NULL for NULL.</summary>
        public static Expr<DateTime?> operator +(Expr<DateTime?> time, Expr<TimeSpan> span) => Sum(SqlFunction.AddTicks, time, span);

        /// <summary>The time later by a span; NULL if either is.</summary>
        public static Expr<DateTime?> operator +(Expr<DateTime?> time, Expr<TimeSpan?> span) => Sum(SqlFunction.AddTicks, time, span);

        /// <summary>The time earlier by a span; NULL for NULL.</summary>
        public static Expr<DateTime?> operator -(Expr<DateTime?> time, TimeSpan span) => Sum(SqlFunction.SubtractTicks, time, Value(span));

        /// <summary>The time earlier by a span; NULL for NULL.</summary>
        public static Expr<DateTime?> operator -(Expr<DateTime?> time, Expr<TimeSpan> span) => Sum(SqlFunction.SubtractTicks, time, span);

        /// <summary>The time earlier by a span; NULL if either is.</summary>
        public static Expr<DateTime?> operator -(Expr<DateTime?> time, Expr<TimeSpan?> span) => Sum(SqlFunction.SubtractTicks, time, span);

        /// <summary>The span from the right time to the left one; NULL if either is.</summary>
        public static Expr<TimeSpan?> operator -(Expr<DateTime?> left, Expr<DateTime?> right) => BetweenOrNull(left, right);

        /// <summary>The span from the right time to the left one; NULL for NULL.</summary>
        public static Expr<TimeSpan?> operator -(Expr<DateTime?> left, Expr<DateTime> right) => BetweenOrNull(left, right);

        /// <summary>The span from the right time to the left one; NULL for NULL.</summary>
        public static Expr<TimeSpan?> operator -(Expr<DateTime?> left, DateTime right) => BetweenOrNull(left, Value(left, right));

        /// <summary>The span from the right time to the left one; NULL for NULL.</summary>
        public static Expr<TimeSpan?> operator -(DateTime left, Expr<DateTime?> right) => BetweenOrNull(Value(right, left), right);
    }

    extension(Expr<DateTimeOffset>)
    {
        /// <summary>The time later by a span.</summary>
        public static Expr<DateTimeOffset> operator +(Expr<DateTimeOffset> time, TimeSpan span) => Sum(SqlFunction.AddTicks, time, Value(span));

        /// <summary>The time later by a span.</summary>
        public static Expr<DateTimeOffset> operator +(Expr<DateTimeOffset> time, Expr<TimeSpan> span) => Sum(SqlFunction.AddTicks, time, span);

        /// <summary>The time later by a span; NULL if that is.</summary>
        public static Expr<DateTimeOffset?> operator +(Expr<DateTimeOffset> time, Expr<TimeSpan?> span) => Sum(SqlFunction.AddTicks, time.OrNull(), span);

        /// <summary>The time earlier by a span.</summary>
        public static Expr<DateTimeOffset> operator -(Expr<DateTimeOffset> time, TimeSpan span) => Sum(SqlFunction.SubtractTicks, time, Value(span));

        /// <summary>The time earlier by a span.</summary>
        public static Expr<DateTimeOffset> operator -(Expr<DateTimeOffset> time, Expr<TimeSpan> span) => Sum(SqlFunction.SubtractTicks, time, span);

        /// <summary>The time earlier by a span; NULL if that is.</summary>
        public static Expr<DateTimeOffset?> operator -(Expr<DateTimeOffset> time, Expr<TimeSpan?> span) => Sum(SqlFunction.SubtractTicks, time.OrNull(), span);

        /// <summary>The span from the right time to the left one.</summary>
        public static Expr<TimeSpan> operator -(Expr<DateTimeOffset> left, Expr<DateTimeOffset> right) => Between(left, right);

        /// <summary>The span from the right time to the left one.</summary>
        public static Expr<TimeSpan> operator -(Expr<DateTimeOffset> left, DateTimeOffset right) => Between(left, Value(left, right));

        /// <summary>The span from the right time to the left one.</summary>
        public static Expr<TimeSpan> operator -(DateTimeOffset left, Expr<DateTimeOffset> right) => Between(Value(right, left), right);

        /// <summary>The span from the right time to the left one; NULL if that is.</summary>
        public static Expr<TimeSpan?> operator -(Expr<DateTimeOffset> left, Expr<DateTimeOffset?> right) => BetweenOrNull(left, right);
    }

    extension(Expr<DateTimeOffset?>)
    {
        /// <summary>The time later by a span; NULL for NULL.</summary>
        public static Expr<DateTimeOffset?> operator +(Expr<DateTimeOffset?> time, TimeSpan span) => Sum(SqlFunction.AddTicks, time, Value(span));

        /// <summary>The time later by a span; NULL for NULL.</summary>
        public static Expr<DateTimeOffset?> operator +(Expr<DateTimeOffset?> time, Expr<TimeSpan> span) => Sum(SqlFunction.AddTicks, time, span);

        /// <summary>The time later by a span; NULL if either is.</summary>
        public static Expr<DateTimeOffset?> operator +(Expr<DateTimeOffset?> time, Expr<TimeSpan?> span) => Sum(SqlFunction.AddTicks, time, span);

        /// <summary>The time earlier by a span; NULL for NULL.</summary>
        public static Expr<DateTimeOffset?> operator -(Expr<DateTimeOffset?> time, TimeSpan span) => Sum(SqlFunction.SubtractTicks, time, Value(span));

        /// <summary>The time earlier by a span; NULL for NULL.</summary>
        public static Expr<DateTimeOffset?> operator -(Expr<DateTimeOffset?> time, Expr<TimeSpan> span) => Sum(SqlFunction.SubtractTicks, time, span);

        /// <summary>The time earlier by a span; NULL if either is.</summary>
        public static Expr<DateTimeOffset?> operator -(Expr<DateTimeOffset?> time, Expr<TimeSpan?> span) => Sum(SqlFunction.SubtractTicks, time, span);

        /// <summary>The span from the right time to the left one; NULL if either is.</summary>
        public static Expr<TimeSpan?> operator -(Expr<DateTimeOffset?> left, Expr<DateTimeOffset?> right) => BetweenOrNull(left, right);

        /// <summary>The span from the right time to the left one; NULL for NULL.</summary>
        public static Expr<TimeSpan?> operator -(Expr<DateTimeOffset?> left, Expr<DateTimeOffset> right) => BetweenOrNull(left, right);

        /// <summary>The span from the right time to the left one; NULL for NULL.</summary>
        public static Expr<TimeSpan?> operator -(Expr<DateTimeOffset?> left, DateTimeOffset right) => BetweenOrNull(left, Value(left, right));

        /// <summary>The span from the right time to the left one; NULL for NULL.</summary>
        public static Expr<TimeSpan?> operator -(DateTimeOffset left, Expr<DateTimeOffset?> right) => BetweenOrNull(Value(right, left), right);
    }

    private static FunctionExpr<T> Sum<T>(SqlFunction function, Expr<T> time, Expr span) =>
        new(function, [KindCheck.Time(time), KindCheck.Time(span)], time.Type);

    private static FunctionExpr<TimeSpan> Between(Expr left, Expr right) =>
        new(SqlFunction.TicksBetween, [KindCheck.Time(left), KindCheck.Time(right)], FieldTypes.TimeSpan);

    private static FunctionExpr<TimeSpan?> BetweenOrNull(Expr left, Expr right) =>
        new(SqlFunction.TicksBetween, [KindCheck.Time(left), KindCheck.Time(right)], FieldTypes.Nullable(FieldTypes.TimeSpan));

    private static Parameter<TimeSpan> Value(TimeSpan span) => new(FieldTypes.TimeSpan, span);

    private static Parameter<T> Value<T>(Expr<T> time, T value) => new(time.Type, value);
}
