
namespace Tortoise;

/// <summary>Several aggregates as the result: <c>AggregateAsync(t =&gt; (t.Id.Count(), t.Points.Sum()))</c>.</summary>
public abstract partial class QuerySet<TSelf, TModel, TFields>
{
    /// <summary>Returns what is computed over all rows.</summary>
    /// <exception cref="ArgumentException">It is not an aggregate, or a value of each row is in it.</exception>
    public ValueTask<T> AggregateAsync<T>(Func<TFields, Expr<T>> selector, CancellationToken cancellationToken = default) =>
        OneRow(Select(selector)).GetAsync(cancellationToken);

    /// <summary>Returns 2 values that are computed over all rows, as a tuple.</summary>
    /// <exception cref="ArgumentException">One of them is not an aggregate, or a value of each row is in it.</exception>
    public ValueTask<(T1, T2)> AggregateAsync<T1, T2>(
        Func<TFields, (Expr<T1>, Expr<T2>)> selector, CancellationToken cancellationToken = default) =>
        OneRow(Select(selector)).GetAsync(cancellationToken);

    /// <summary>Returns 3 values that are computed over all rows, as a tuple.</summary>
    /// <exception cref="ArgumentException">One of them is not an aggregate, or a value of each row is in it.</exception>
    public ValueTask<(T1, T2, T3)> AggregateAsync<T1, T2, T3>(
        Func<TFields, (Expr<T1>, Expr<T2>, Expr<T3>)> selector, CancellationToken cancellationToken = default) =>
        OneRow(Select(selector)).GetAsync(cancellationToken);

    /// <summary>Returns 4 values that are computed over all rows, as a tuple.</summary>
    /// <exception cref="ArgumentException">One of them is not an aggregate, or a value of each row is in it.</exception>
    public ValueTask<(T1, T2, T3, T4)> AggregateAsync<T1, T2, T3, T4>(
        Func<TFields, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>)> selector, CancellationToken cancellationToken = default) =>
        OneRow(Select(selector)).GetAsync(cancellationToken);

    /// <summary>Returns 5 values that are computed over all rows, as a tuple.</summary>
    /// <exception cref="ArgumentException">One of them is not an aggregate, or a value of each row is in it.</exception>
    public ValueTask<(T1, T2, T3, T4, T5)> AggregateAsync<T1, T2, T3, T4, T5>(
        Func<TFields, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>, Expr<T5>)> selector, CancellationToken cancellationToken = default) =>
        OneRow(Select(selector)).GetAsync(cancellationToken);

    /// <summary>Returns 6 values that are computed over all rows, as a tuple.</summary>
    /// <exception cref="ArgumentException">One of them is not an aggregate, or a value of each row is in it.</exception>
    public ValueTask<(T1, T2, T3, T4, T5, T6)> AggregateAsync<T1, T2, T3, T4, T5, T6>(
        Func<TFields, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>, Expr<T5>, Expr<T6>)> selector, CancellationToken cancellationToken = default) =>
        OneRow(Select(selector)).GetAsync(cancellationToken);

    /// <summary>Returns 7 values that are computed over all rows, as a tuple.</summary>
    /// <exception cref="ArgumentException">One of them is not an aggregate, or a value of each row is in it.</exception>
    public ValueTask<(T1, T2, T3, T4, T5, T6, T7)> AggregateAsync<T1, T2, T3, T4, T5, T6, T7>(
        Func<TFields, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>, Expr<T5>, Expr<T6>, Expr<T7>)> selector, CancellationToken cancellationToken = default) =>
        OneRow(Select(selector)).GetAsync(cancellationToken);

    /// <summary>Returns 8 values that are computed over all rows, as a tuple.</summary>
    /// <exception cref="ArgumentException">One of them is not an aggregate, or a value of each row is in it.</exception>
    public ValueTask<(T1, T2, T3, T4, T5, T6, T7, T8)> AggregateAsync<T1, T2, T3, T4, T5, T6, T7, T8>(
        Func<TFields, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>, Expr<T5>, Expr<T6>, Expr<T7>, Expr<T8>)> selector, CancellationToken cancellationToken = default) =>
        OneRow(Select(selector)).GetAsync(cancellationToken);

    /// <summary>The projection, which has one row; one that mixes aggregates and other values was refused when it was created.</summary>
    private static Projection<T> OneRow<T>(Projection<T> projection) => projection.Query.HasAggregate
        ? projection
        : throw new ArgumentException(
            $"{projection.Query.Columns![0].DebugText} is not computed over many rows. Aggregate it, as in {projection.Query.Columns[0].DebugText}.Count(), or read it per row by Select.",
            nameof(projection));
}
