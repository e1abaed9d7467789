using System.Numerics;
using Tortoise.Expressions;

namespace Tortoise;

/// <summary>Aggregates of one column as the result: <c>SumAsync(t =&gt; t.Points)</c> is <c>Select(t =&gt; t.Points.Sum()).GetAsync()</c>.</summary>
public abstract partial class QuerySet<TSelf, TModel, TFields>
{
    /// <summary>Returns the sum; 0 if there are no rows.</summary>
    public ValueTask<long> SumAsync<T>(Func<TFields, Expr<T>> selector, CancellationToken cancellationToken = default)
        where T : struct, IBinaryInteger<T> =>
        Select(row => selector.Of(row).Sum()).GetAsync(cancellationToken);

    /// <summary>Returns the sum of the values that are not NULL; 0 if there are none.</summary>
    public async ValueTask<long> SumAsync<T>(Func<TFields, Expr<T?>> selector, CancellationToken cancellationToken = default)
        where T : struct, IBinaryInteger<T> =>
        await Select(row => selector.Of(row).Sum()).GetAsync(cancellationToken).ConfigureAwait(false) ?? 0;

    /// <summary>Returns the sum; 0 if there are no rows.</summary>
    public ValueTask<decimal> SumAsync(Func<TFields, Expr<ulong>> selector, CancellationToken cancellationToken = default) =>
        Select(row => selector.Of(row).Sum()).GetAsync(cancellationToken);

    /// <summary>Returns the sum of the values that are not NULL; 0 if there are none.</summary>
    public async ValueTask<decimal> SumAsync(Func<TFields, Expr<ulong?>> selector, CancellationToken cancellationToken = default) =>
        await Select(row => selector.Of(row).Sum()).GetAsync(cancellationToken).ConfigureAwait(false) ?? 0;

    /// <summary>Returns the sum; 0 if there are no rows.</summary>
    public ValueTask<double> SumAsync(Func<TFields, Expr<float>> selector, CancellationToken cancellationToken = default) =>
        Select(row => selector.Of(row).Sum()).GetAsync(cancellationToken);

    /// <summary>Returns the sum of the values that are not NULL; 0 if there are none.</summary>
    public async ValueTask<double> SumAsync(Func<TFields, Expr<float?>> selector, CancellationToken cancellationToken = default) =>
        await Select(row => selector.Of(row).Sum()).GetAsync(cancellationToken).ConfigureAwait(false) ?? 0;

    /// <summary>Returns the sum; 0 if there are no rows.</summary>
    public ValueTask<double> SumAsync(Func<TFields, Expr<double>> selector, CancellationToken cancellationToken = default) =>
        Select(row => selector.Of(row).Sum()).GetAsync(cancellationToken);

    /// <summary>Returns the sum of the values that are not NULL; 0 if there are none.</summary>
    public async ValueTask<double> SumAsync(Func<TFields, Expr<double?>> selector, CancellationToken cancellationToken = default) =>
        await Select(row => selector.Of(row).Sum()).GetAsync(cancellationToken).ConfigureAwait(false) ?? 0;

    /// <summary>Returns the sum; 0 if there are no rows.</summary>
    public ValueTask<decimal> SumAsync(Func<TFields, Expr<decimal>> selector, CancellationToken cancellationToken = default) =>
        Select(row => selector.Of(row).Sum()).GetAsync(cancellationToken);

    /// <summary>Returns the sum of the values that are not NULL; 0 if there are none.</summary>
    public async ValueTask<decimal> SumAsync(Func<TFields, Expr<decimal?>> selector, CancellationToken cancellationToken = default) =>
        await Select(row => selector.Of(row).Sum()).GetAsync(cancellationToken).ConfigureAwait(false) ?? 0;

    /// <summary>Returns the smallest value; null if there are no rows.</summary>
    public ValueTask<T?> MinAsync<T>(Func<TFields, Expr<T>> selector, CancellationToken cancellationToken = default)
        where T : struct => Select(row => selector.Of(row).Min()).GetAsync(cancellationToken);

    /// <summary>Returns the smallest value that is not NULL; null if there are none.</summary>
    public ValueTask<T?> MinAsync<T>(Func<TFields, Expr<T?>> selector, CancellationToken cancellationToken = default)
        where T : struct => Select(row => selector.Of(row).Min()).GetAsync(cancellationToken);

    /// <summary>Returns the smallest string by code points; null if there are no rows.</summary>
    public ValueTask<string?> MinAsync(Func<TFields, Expr<string>> selector, CancellationToken cancellationToken = default) =>
        Select(row => selector.Of(row).Min()).GetAsync(cancellationToken);

    /// <summary>Returns the largest value; null if there are no rows.</summary>
    public ValueTask<T?> MaxAsync<T>(Func<TFields, Expr<T>> selector, CancellationToken cancellationToken = default)
        where T : struct => Select(row => selector.Of(row).Max()).GetAsync(cancellationToken);

    /// <summary>Returns the largest value that is not NULL; null if there are none.</summary>
    public ValueTask<T?> MaxAsync<T>(Func<TFields, Expr<T?>> selector, CancellationToken cancellationToken = default)
        where T : struct => Select(row => selector.Of(row).Max()).GetAsync(cancellationToken);

    /// <summary>Returns the largest string by code points; null if there are no rows.</summary>
    public ValueTask<string?> MaxAsync(Func<TFields, Expr<string>> selector, CancellationToken cancellationToken = default) =>
        Select(row => selector.Of(row).Max()).GetAsync(cancellationToken);

    /// <summary>Returns the average; null if there are no rows.</summary>
    public ValueTask<double?> AverageAsync<T>(Func<TFields, Expr<T>> selector, CancellationToken cancellationToken = default)
        where T : struct, INumber<T> => Select(row => selector.Of(row).Avg()).GetAsync(cancellationToken);

    /// <summary>Returns the average of the values that are not NULL; null if there are none.</summary>
    public ValueTask<double?> AverageAsync<T>(Func<TFields, Expr<T?>> selector, CancellationToken cancellationToken = default)
        where T : struct, INumber<T> => Select(row => selector.Of(row).Avg()).GetAsync(cancellationToken);

    /// <summary>Returns the average, as exact as a decimal allows; null if there are no rows.</summary>
    public ValueTask<decimal?> AverageAsync(Func<TFields, Expr<decimal>> selector, CancellationToken cancellationToken = default) =>
        Select(row => selector.Of(row).Avg()).GetAsync(cancellationToken);

    /// <summary>Returns the average of the values that are not NULL, as exact as a decimal allows; null if there are none.</summary>
    public ValueTask<decimal?> AverageAsync(Func<TFields, Expr<decimal?>> selector, CancellationToken cancellationToken = default) =>
        Select(row => selector.Of(row).Avg()).GetAsync(cancellationToken);
}
