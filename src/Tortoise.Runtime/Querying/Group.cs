using System.Numerics;

namespace Tortoise;

/// <summary>A group of rows with the same key, in a query.</summary>
/// <typeparam name="TRow">What lambdas receive.</typeparam>
/// <typeparam name="TKey">The key.</typeparam>
public sealed class Group<TRow, TKey>
{
    private readonly TRow _row;

    internal Group(TKey key, TRow row) => (Key, _row) = (key, row);

    /// <summary>The key of the group.</summary>
    public TKey Key { get; }

    /// <summary>A value of the group's rows, to be aggregated: <c>g.Of(t =&gt; t.Points).Max()</c>.</summary>
    public T Of<T>(Func<TRow, T> selector)
        where T : Expr
    {
        ArgumentNullException.ThrowIfNull(selector);
        return selector(_row);
    }

    /// <summary>The number of rows.</summary>
    public Expr<long> Count() => new Expressions.FunctionExpr<long>(Expressions.SqlFunction.CountRows, [], Values.FieldTypes.Int64);

    /// <summary>The number of rows whose value is not NULL.</summary>
    public Expr<long> Count(Func<TRow, Expr> selector) => Of(selector).Count();

    /// <summary>The sum; 0 if there are no values.</summary>
    public Expr<long> Sum<T>(Func<TRow, Expr<T>> selector)
        where T : struct, IBinaryInteger<T> => Of(selector).Sum();

    /// <summary>The sum of the values that are not NULL; 0 if there are none.</summary>
    public Expr<long?> Sum<T>(Func<TRow, Expr<T?>> selector)
        where T : struct, IBinaryInteger<T> => Of(selector).Sum();

    /// <summary>The sum; 0 if there are no values.</summary>
    public Expr<decimal> Sum(Func<TRow, Expr<decimal>> selector) => Of(selector).Sum();

    /// <summary>The sum of the values that are not NULL; 0 if there are none.</summary>
    public Expr<decimal?> Sum(Func<TRow, Expr<decimal?>> selector) => Of(selector).Sum();

    /// <summary>The sum; 0 if there are no values.</summary>
    public Expr<double> Sum(Func<TRow, Expr<double>> selector) => Of(selector).Sum();

    /// <summary>The sum of the values that are not NULL; 0 if there are none.</summary>
    public Expr<double?> Sum(Func<TRow, Expr<double?>> selector) => Of(selector).Sum();

    /// <summary>The average.</summary>
    public Expr<double?> Average<T>(Func<TRow, Expr<T>> selector)
        where T : struct, INumber<T> => Of(selector).Avg();

    /// <summary>The average, as exact as a decimal allows.</summary>
    public Expr<decimal?> Average(Func<TRow, Expr<decimal>> selector) => Of(selector).Avg();

    /// <summary>The average of the values that are not NULL; null if there are none.</summary>
    public Expr<double?> Average<T>(Func<TRow, Expr<T?>> selector)
        where T : struct, INumber<T> => Of(selector).Avg();

    /// <summary>The average of the values that are not NULL, as exact as a decimal allows.</summary>
    public Expr<decimal?> Average(Func<TRow, Expr<decimal?>> selector) => Of(selector).Avg();

    /// <summary>The smallest value.</summary>
    public Expr<T?> Min<T>(Func<TRow, Expr<T>> selector)
        where T : struct => Of(selector).Min();

    /// <summary>The smallest value that is not NULL; null if there is none.</summary>
    public Expr<T?> Min<T>(Func<TRow, Expr<T?>> selector)
        where T : struct => Of(selector).Min();

    /// <summary>The smallest string by code points.</summary>
    public Expr<string?> Min(Func<TRow, Expr<string>> selector) => Of(selector).Min();

    /// <summary>The largest value.</summary>
    public Expr<T?> Max<T>(Func<TRow, Expr<T>> selector)
        where T : struct => Of(selector).Max();

    /// <summary>The largest value that is not NULL; null if there is none.</summary>
    public Expr<T?> Max<T>(Func<TRow, Expr<T?>> selector)
        where T : struct => Of(selector).Max();

    /// <summary>The largest string by code points.</summary>
    public Expr<string?> Max(Func<TRow, Expr<string>> selector) => Of(selector).Max();
}
