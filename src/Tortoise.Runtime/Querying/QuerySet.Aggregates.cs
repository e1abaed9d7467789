using System.Numerics;

namespace Tortoise;

/// <summary>Aggregates of one column as a result: <c>SumAsync(t =&gt; t.Points)</c> is <c>Select(t =&gt; t.Points.Sum()).GetAsync()</c>.</summary>
public abstract partial class QuerySet<TSelf, TModel, TFields>
{
    /// <summary>The sum; 0 of no rows.</summary>
    public ValueTask<long> SumAsync<T>(Func<TFields, Expr<T>> selector, CancellationToken cancellationToken = default)
        where T : struct, IBinaryInteger<T> =>
        Select(row => selector(row).Sum()).GetAsync(cancellationToken);

    /// <summary>The sum of the values that are not NULL; 0 of none.</summary>
    public async ValueTask<long> SumAsync<T>(Func<TFields, Expr<T?>> selector, CancellationToken cancellationToken = default)
        where T : struct, IBinaryInteger<T> =>
        await Select(row => selector(row).Sum()).GetAsync(cancellationToken).ConfigureAwait(false) ?? 0;

    /// <summary>The sum; 0 of no rows.</summary>
    public ValueTask<decimal> SumAsync(Func<TFields, Expr<ulong>> selector, CancellationToken cancellationToken = default) =>
        Select(row => selector(row).Sum()).GetAsync(cancellationToken);

    /// <summary>The sum of the values that are not NULL; 0 of none.</summary>
    public async ValueTask<decimal> SumAsync(Func<TFields, Expr<ulong?>> selector, CancellationToken cancellationToken = default) =>
        await Select(row => selector(row).Sum()).GetAsync(cancellationToken).ConfigureAwait(false) ?? 0;

    /// <summary>The sum; 0 of no rows.</summary>
    public ValueTask<double> SumAsync(Func<TFields, Expr<float>> selector, CancellationToken cancellationToken = default) =>
        Select(row => selector(row).Sum()).GetAsync(cancellationToken);

    /// <summary>The sum of the values that are not NULL; 0 of none.</summary>
    public async ValueTask<double> SumAsync(Func<TFields, Expr<float?>> selector, CancellationToken cancellationToken = default) =>
        await Select(row => selector(row).Sum()).GetAsync(cancellationToken).ConfigureAwait(false) ?? 0;

    /// <summary>The sum; 0 of no rows.</summary>
    public ValueTask<double> SumAsync(Func<TFields, Expr<double>> selector, CancellationToken cancellationToken = default) =>
        Select(row => selector(row).Sum()).GetAsync(cancellationToken);

    /// <summary>The sum of the values that are not NULL; 0 of none.</summary>
    public async ValueTask<double> SumAsync(Func<TFields, Expr<double?>> selector, CancellationToken cancellationToken = default) =>
        await Select(row => selector(row).Sum()).GetAsync(cancellationToken).ConfigureAwait(false) ?? 0;

    /// <summary>The sum; 0 of no rows.</summary>
    public ValueTask<decimal> SumAsync(Func<TFields, Expr<decimal>> selector, CancellationToken cancellationToken = default) =>
        Select(row => selector(row).Sum()).GetAsync(cancellationToken);

    /// <summary>The sum of the values that are not NULL; 0 of none.</summary>
    public async ValueTask<decimal> SumAsync(Func<TFields, Expr<decimal?>> selector, CancellationToken cancellationToken = default) =>
        await Select(row => selector(row).Sum()).GetAsync(cancellationToken).ConfigureAwait(false) ?? 0;

    /// <summary>The least value; null of no rows.</summary>
    public ValueTask<T?> MinAsync<T>(Func<TFields, Expr<T>> selector, CancellationToken cancellationToken = default)
        where T : struct => Select(row => selector(row).Min()).GetAsync(cancellationToken);

    /// <summary>The least value that is not NULL; null of none.</summary>
    public ValueTask<T?> MinAsync<T>(Func<TFields, Expr<T?>> selector, CancellationToken cancellationToken = default)
        where T : struct => Select(row => selector(row).Min()).GetAsync(cancellationToken);

    /// <summary>The least text by code points; null of no rows.</summary>
    public ValueTask<string?> MinAsync(Func<TFields, Expr<string>> selector, CancellationToken cancellationToken = default) =>
        Select(row => selector(row).Min()).GetAsync(cancellationToken);

    /// <summary>The greatest value; null of no rows.</summary>
    public ValueTask<T?> MaxAsync<T>(Func<TFields, Expr<T>> selector, CancellationToken cancellationToken = default)
        where T : struct => Select(row => selector(row).Max()).GetAsync(cancellationToken);

    /// <summary>The greatest value that is not NULL; null of none.</summary>
    public ValueTask<T?> MaxAsync<T>(Func<TFields, Expr<T?>> selector, CancellationToken cancellationToken = default)
        where T : struct => Select(row => selector(row).Max()).GetAsync(cancellationToken);

    /// <summary>The greatest text by code points; null of no rows.</summary>
    public ValueTask<string?> MaxAsync(Func<TFields, Expr<string>> selector, CancellationToken cancellationToken = default) =>
        Select(row => selector(row).Max()).GetAsync(cancellationToken);

    /// <summary>The mean; null of no rows.</summary>
    public ValueTask<double?> AverageAsync<T>(Func<TFields, Expr<T>> selector, CancellationToken cancellationToken = default)
        where T : struct, INumber<T> => Select(row => selector(row).Avg()).GetAsync(cancellationToken);

    /// <summary>The mean of the values that are not NULL; null of none.</summary>
    public ValueTask<double?> AverageAsync<T>(Func<TFields, Expr<T?>> selector, CancellationToken cancellationToken = default)
        where T : struct, INumber<T> => Select(row => selector(row).Avg()).GetAsync(cancellationToken);

    /// <summary>The mean, as exact as a decimal can hold it; null of no rows.</summary>
    public ValueTask<decimal?> AverageAsync(Func<TFields, Expr<decimal>> selector, CancellationToken cancellationToken = default) =>
        Select(row => selector(row).Avg()).GetAsync(cancellationToken);

    /// <summary>The mean of the values that are not NULL, as exact as a decimal can hold it; null of none.</summary>
    public ValueTask<decimal?> AverageAsync(Func<TFields, Expr<decimal?>> selector, CancellationToken cancellationToken = default) =>
        Select(row => selector(row).Avg()).GetAsync(cancellationToken);
}
