using Tortoise.Expressions;

namespace Tortoise;

/// <summary>Comparisons of a column that can be NULL with one that cannot, with the meaning of C#'s lifted operators.</summary>
public static class LiftedComparisons
{
    extension<T>(Expr<T?>)
        where T : struct
    {
        /// <summary>Equal. False if the nullable side is NULL.</summary>
        public static Q operator ==(Expr<T>? left, Expr<T?>? right) => Comparison.Equal(left, right);

        /// <summary>Not equal. True if the nullable side is NULL.</summary>
        public static Q operator !=(Expr<T>? left, Expr<T?>? right) => (left == right).Negate();

        /// <summary>Equal. False if the nullable side is NULL.</summary>
        public static Q operator ==(Expr<T?>? left, Expr<T>? right) => Comparison.Equal(left, right);

        /// <summary>Not equal. True if the nullable side is NULL.</summary>
        public static Q operator !=(Expr<T?>? left, Expr<T>? right) => (left == right).Negate();

        /// <summary>Less. False if the nullable side is NULL.</summary>
        public static Q operator <(Expr<T>? left, Expr<T?>? right) => Comparison.Of(ComparisonOperator.Less, left, right);

        /// <summary>Greater. False if the nullable side is NULL.</summary>
        public static Q operator >(Expr<T>? left, Expr<T?>? right) => Comparison.Of(ComparisonOperator.Greater, left, right);

        /// <summary>Less. False if the nullable side is NULL.</summary>
        public static Q operator <(Expr<T?>? left, Expr<T>? right) => Comparison.Of(ComparisonOperator.Less, left, right);

        /// <summary>Greater. False if the nullable side is NULL.</summary>
        public static Q operator >(Expr<T?>? left, Expr<T>? right) => Comparison.Of(ComparisonOperator.Greater, left, right);

        /// <summary>Less or equal. False if the nullable side is NULL.</summary>
        public static Q operator <=(Expr<T>? left, Expr<T?>? right) => Comparison.Of(ComparisonOperator.LessOrEqual, left, right);

        /// <summary>Greater or equal. False if the nullable side is NULL.</summary>
        public static Q operator >=(Expr<T>? left, Expr<T?>? right) => Comparison.Of(ComparisonOperator.GreaterOrEqual, left, right);

        /// <summary>Less or equal. False if the nullable side is NULL.</summary>
        public static Q operator <=(Expr<T?>? left, Expr<T>? right) => Comparison.Of(ComparisonOperator.LessOrEqual, left, right);

        /// <summary>Greater or equal. False if the nullable side is NULL.</summary>
        public static Q operator >=(Expr<T?>? left, Expr<T>? right) => Comparison.Of(ComparisonOperator.GreaterOrEqual, left, right);
    }

    extension<T>(Expr<T>)
        where T : struct
    {
        /// <summary>Equal. Nothing that cannot be NULL equals null.</summary>
        public static Q operator ==(Expr<T>? left, T? right) => right is { } value ? left == value : Q.None;

        /// <summary>Not equal. Everything that cannot be NULL differs from null.</summary>
        public static Q operator !=(Expr<T>? left, T? right) => (left == right).Negate();

        /// <summary>Less. Nothing is less than null.</summary>
        public static Q operator <(Expr<T>? left, T? right) => right is { } value ? left < value : Q.None;

        /// <summary>Less or equal. Nothing is less than null.</summary>
        public static Q operator <=(Expr<T>? left, T? right) => right is { } value ? left <= value : Q.None;

        /// <summary>Greater. Nothing is greater than null.</summary>
        public static Q operator >(Expr<T>? left, T? right) => right is { } value ? left > value : Q.None;

        /// <summary>Greater or equal. Nothing is greater than null.</summary>
        public static Q operator >=(Expr<T>? left, T? right) => right is { } value ? left >= value : Q.None;

        /// <summary>Equal. Nothing that cannot be NULL equals null.</summary>
        public static Q operator ==(T? left, Expr<T>? right) => right == left;

        /// <summary>Not equal. Everything that cannot be NULL differs from null.</summary>
        public static Q operator !=(T? left, Expr<T>? right) => right != left;

        /// <summary>Less. Null is less than nothing.</summary>
        public static Q operator <(T? left, Expr<T>? right) => right > left;

        /// <summary>Less or equal. Null is less than nothing.</summary>
        public static Q operator <=(T? left, Expr<T>? right) => right >= left;

        /// <summary>Greater. Null is greater than nothing.</summary>
        public static Q operator >(T? left, Expr<T>? right) => right < left;

        /// <summary>Greater or equal. Null is greater than nothing.</summary>
        public static Q operator >=(T? left, Expr<T>? right) => right <= left;
    }
}
