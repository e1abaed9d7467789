using System.ComponentModel;
using System.Numerics;
using Tortoise.Expressions;

namespace Tortoise;

/// <summary>What is computed of several rows in a query.</summary>
/// <typeparam name="TRow">What lambdas receive.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class RowAggregates<TRow>
{
    private protected RowAggregates()
    {
    }

    /// <summary>What a lambda receives.</summary>
    private protected abstract TRow Row { get; }

    /// <summary>The number of rows.</summary>
    public abstract Expr<long> Count();

    /// <summary>The number of rows whose value is not NULL.</summary>
    public Expr<long> Count(Func<TRow, Expr> selector) => Computed(Of(selector).Count());

    /// <summary>The sum; 0 if there are no values.</summary>
    public Expr<long> Sum<T>(Func<TRow, Expr<T>> selector)
        where T : struct, IBinaryInteger<T> => Computed(Of(selector).Sum());

    /// <summary>The sum of the values that are not NULL; 0 if there are none.</summary>
    public Expr<long?> Sum<T>(Func<TRow, Expr<T?>> selector)
        where T : struct, IBinaryInteger<T> => Computed(Of(selector).Sum());

    /// <summary>The sum; 0 if there are no values.</summary>
    public Expr<decimal> Sum(Func<TRow, Expr<decimal>> selector) => Computed(Of(selector).Sum());

    /// <summary>The sum of the values that are not NULL; 0 if there are none.</summary>
    public Expr<decimal?> Sum(Func<TRow, Expr<decimal?>> selector) => Computed(Of(selector).Sum());

    /// <summary>The sum; 0 if there are no values.</summary>
    public Expr<double> Sum(Func<TRow, Expr<double>> selector) => Computed(Of(selector).Sum());

    /// <summary>The sum of the values that are not NULL; 0 if there are none.</summary>
    public Expr<double?> Sum(Func<TRow, Expr<double?>> selector) => Computed(Of(selector).Sum());

    /// <summary>The average.</summary>
    public Expr<double?> Average<T>(Func<TRow, Expr<T>> selector)
        where T : struct, INumber<T> => Computed(Of(selector).Avg());

    /// <summary>The average, as exact as a decimal allows.</summary>
    public Expr<decimal?> Average(Func<TRow, Expr<decimal>> selector) => Computed(Of(selector).Avg());

    /// <summary>The average of the values that are not NULL; null if there are none.</summary>
    public Expr<double?> Average<T>(Func<TRow, Expr<T?>> selector)
        where T : struct, INumber<T> => Computed(Of(selector).Avg());

    /// <summary>The average of the values that are not NULL, as exact as a decimal allows.</summary>
    public Expr<decimal?> Average(Func<TRow, Expr<decimal?>> selector) => Computed(Of(selector).Avg());

    /// <summary>The smallest value.</summary>
    public Expr<T?> Min<T>(Func<TRow, Expr<T>> selector)
        where T : struct => Computed(Of(selector).Min());

    /// <summary>The smallest value that is not NULL; null if there is none.</summary>
    public Expr<T?> Min<T>(Func<TRow, Expr<T?>> selector)
        where T : struct => Computed(Of(selector).Min());

    /// <summary>The smallest string by code points.</summary>
    public Expr<string?> Min(Func<TRow, Expr<string>> selector) => Computed(Of(selector).Min());

    /// <summary>The largest value.</summary>
    public Expr<T?> Max<T>(Func<TRow, Expr<T>> selector)
        where T : struct => Computed(Of(selector).Max());

    /// <summary>The largest value that is not NULL; null if there is none.</summary>
    public Expr<T?> Max<T>(Func<TRow, Expr<T?>> selector)
        where T : struct => Computed(Of(selector).Max());

    /// <summary>The largest string by code points.</summary>
    public Expr<string?> Max(Func<TRow, Expr<string>> selector) => Computed(Of(selector).Max());

    /// <summary>An aggregate of the rows, as a value.</summary>
    private protected abstract Expr<T> Computed<T>(Expr<T> aggregate);

    private protected T Of<T>(Func<TRow, T> selector)
        where T : Expr => selector.Of(Row);
}
