
namespace Tortoise;

public abstract partial class QuerySet<TSelf, TModel, TFields>
{
    /// <summary>Selects one value per row instead of objects.</summary>
    public Projection<T> Select<T>(Func<TFields, Expr<T>> selector)
    {
        var value = Evaluate(selector, out var row);
        return new Projection<T, ValueReader<T>>(Database, Query.WithColumns([value], row), new(value.ResultType));
    }

    /// <summary>Selects 2 values per row, as a tuple.</summary>
    public Projection<(T1, T2)> Select<T1, T2>(
        Func<TFields, (Expr<T1>, Expr<T2>)> selector)
    {
        var (a, b) = Evaluate(selector, out var row);
        return new Projection<(T1, T2), TupleReader<T1, T2>>(
            Database, Query.WithColumns([a, b], row), new(a.ResultType, b.ResultType));
    }

    /// <summary>Selects 3 values per row, as a tuple.</summary>
    public Projection<(T1, T2, T3)> Select<T1, T2, T3>(
        Func<TFields, (Expr<T1>, Expr<T2>, Expr<T3>)> selector)
    {
        var (a, b, c) = Evaluate(selector, out var row);
        return new Projection<(T1, T2, T3), TupleReader<T1, T2, T3>>(
            Database, Query.WithColumns([a, b, c], row), new(a.ResultType, b.ResultType, c.ResultType));
    }

    /// <summary>Selects 4 values per row, as a tuple.</summary>
    public Projection<(T1, T2, T3, T4)> Select<T1, T2, T3, T4>(
        Func<TFields, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>)> selector)
    {
        var (a, b, c, d) = Evaluate(selector, out var row);
        return new Projection<(T1, T2, T3, T4), TupleReader<T1, T2, T3, T4>>(
            Database, Query.WithColumns([a, b, c, d], row), new(a.ResultType, b.ResultType, c.ResultType, d.ResultType));
    }

    /// <summary>Selects 5 values per row, as a tuple.</summary>
    public Projection<(T1, T2, T3, T4, T5)> Select<T1, T2, T3, T4, T5>(
        Func<TFields, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>, Expr<T5>)> selector)
    {
        var (a, b, c, d, e) = Evaluate(selector, out var row);
        return new Projection<(T1, T2, T3, T4, T5), TupleReader<T1, T2, T3, T4, T5>>(
            Database, Query.WithColumns([a, b, c, d, e], row), new(a.ResultType, b.ResultType, c.ResultType, d.ResultType, e.ResultType));
    }

    /// <summary>Selects 6 values per row, as a tuple.</summary>
    public Projection<(T1, T2, T3, T4, T5, T6)> Select<T1, T2, T3, T4, T5, T6>(
        Func<TFields, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>, Expr<T5>, Expr<T6>)> selector)
    {
        var (a, b, c, d, e, f) = Evaluate(selector, out var row);
        return new Projection<(T1, T2, T3, T4, T5, T6), TupleReader<T1, T2, T3, T4, T5, T6>>(
            Database, Query.WithColumns([a, b, c, d, e, f], row), new(a.ResultType, b.ResultType, c.ResultType, d.ResultType, e.ResultType, f.ResultType));
    }

    /// <summary>Selects 7 values per row, as a tuple.</summary>
    public Projection<(T1, T2, T3, T4, T5, T6, T7)> Select<T1, T2, T3, T4, T5, T6, T7>(
        Func<TFields, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>, Expr<T5>, Expr<T6>, Expr<T7>)> selector)
    {
        var (a, b, c, d, e, f, g) = Evaluate(selector, out var row);
        return new Projection<(T1, T2, T3, T4, T5, T6, T7), TupleReader<T1, T2, T3, T4, T5, T6, T7>>(
            Database, Query.WithColumns([a, b, c, d, e, f, g], row), new(a.ResultType, b.ResultType, c.ResultType, d.ResultType, e.ResultType, f.ResultType, g.ResultType));
    }

    /// <summary>Selects 8 values per row, as a tuple.</summary>
    public Projection<(T1, T2, T3, T4, T5, T6, T7, T8)> Select<T1, T2, T3, T4, T5, T6, T7, T8>(
        Func<TFields, (Expr<T1>, Expr<T2>, Expr<T3>, Expr<T4>, Expr<T5>, Expr<T6>, Expr<T7>, Expr<T8>)> selector)
    {
        var (a, b, c, d, e, f, g, h) = Evaluate(selector, out var row);
        return new Projection<(T1, T2, T3, T4, T5, T6, T7, T8), TupleReader<T1, T2, T3, T4, T5, T6, T7, T8>>(
            Database, Query.WithColumns([a, b, c, d, e, f, g, h], row), new(a.ResultType, b.ResultType, c.ResultType, d.ResultType, e.ResultType, f.ResultType, g.ResultType, h.ResultType));
    }
}
