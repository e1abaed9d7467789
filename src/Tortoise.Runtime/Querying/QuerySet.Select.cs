using Tortoise.Querying;

namespace Tortoise;

public abstract partial class QuerySet<TSelf, TModel, TFields>
{
    /// <summary>Selects one value a row instead of objects.</summary>
    public Projection<A> Select<A>(Func<TFields, Expr<A>> selector)
    {
        var a = selector(default);
        return new Projection<A, ValueReader<A>>(Database, Query.WithColumns([a]), new(a.Type));
    }

    /// <summary>Selects 2 values a row, as a tuple.</summary>
    public Projection<(A, B)> Select<A, B>(
        Func<TFields, (Expr<A>, Expr<B>)> selector)
    {
        var (a, b) = selector(default);
        return new Projection<(A, B), TupleReader<A, B>>(
            Database, Query.WithColumns([a, b]), new(a.Type, b.Type));
    }

    /// <summary>Selects 3 values a row, as a tuple.</summary>
    public Projection<(A, B, C)> Select<A, B, C>(
        Func<TFields, (Expr<A>, Expr<B>, Expr<C>)> selector)
    {
        var (a, b, c) = selector(default);
        return new Projection<(A, B, C), TupleReader<A, B, C>>(
            Database, Query.WithColumns([a, b, c]), new(a.Type, b.Type, c.Type));
    }

    /// <summary>Selects 4 values a row, as a tuple.</summary>
    public Projection<(A, B, C, D)> Select<A, B, C, D>(
        Func<TFields, (Expr<A>, Expr<B>, Expr<C>, Expr<D>)> selector)
    {
        var (a, b, c, d) = selector(default);
        return new Projection<(A, B, C, D), TupleReader<A, B, C, D>>(
            Database, Query.WithColumns([a, b, c, d]), new(a.Type, b.Type, c.Type, d.Type));
    }

    /// <summary>Selects 5 values a row, as a tuple.</summary>
    public Projection<(A, B, C, D, E)> Select<A, B, C, D, E>(
        Func<TFields, (Expr<A>, Expr<B>, Expr<C>, Expr<D>, Expr<E>)> selector)
    {
        var (a, b, c, d, e) = selector(default);
        return new Projection<(A, B, C, D, E), TupleReader<A, B, C, D, E>>(
            Database, Query.WithColumns([a, b, c, d, e]), new(a.Type, b.Type, c.Type, d.Type, e.Type));
    }

    /// <summary>Selects 6 values a row, as a tuple.</summary>
    public Projection<(A, B, C, D, E, F)> Select<A, B, C, D, E, F>(
        Func<TFields, (Expr<A>, Expr<B>, Expr<C>, Expr<D>, Expr<E>, Expr<F>)> selector)
    {
        var (a, b, c, d, e, f) = selector(default);
        return new Projection<(A, B, C, D, E, F), TupleReader<A, B, C, D, E, F>>(
            Database, Query.WithColumns([a, b, c, d, e, f]), new(a.Type, b.Type, c.Type, d.Type, e.Type, f.Type));
    }

    /// <summary>Selects 7 values a row, as a tuple.</summary>
    public Projection<(A, B, C, D, E, F, G)> Select<A, B, C, D, E, F, G>(
        Func<TFields, (Expr<A>, Expr<B>, Expr<C>, Expr<D>, Expr<E>, Expr<F>, Expr<G>)> selector)
    {
        var (a, b, c, d, e, f, g) = selector(default);
        return new Projection<(A, B, C, D, E, F, G), TupleReader<A, B, C, D, E, F, G>>(
            Database, Query.WithColumns([a, b, c, d, e, f, g]), new(a.Type, b.Type, c.Type, d.Type, e.Type, f.Type, g.Type));
    }

    /// <summary>Selects 8 values a row, as a tuple.</summary>
    public Projection<(A, B, C, D, E, F, G, H)> Select<A, B, C, D, E, F, G, H>(
        Func<TFields, (Expr<A>, Expr<B>, Expr<C>, Expr<D>, Expr<E>, Expr<F>, Expr<G>, Expr<H>)> selector)
    {
        var (a, b, c, d, e, f, g, h) = selector(default);
        return new Projection<(A, B, C, D, E, F, G, H), TupleReader<A, B, C, D, E, F, G, H>>(
            Database, Query.WithColumns([a, b, c, d, e, f, g, h]), new(a.Type, b.Type, c.Type, d.Type, e.Type, f.Type, g.Type, h.Type));
    }
}
