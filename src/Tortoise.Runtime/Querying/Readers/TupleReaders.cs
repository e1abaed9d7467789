using Tortoise.CompilerServices;
using Tortoise.Values;

namespace Tortoise.Querying;

/// <summary>Rows of one value.</summary>
internal readonly struct ValueReader<A>(FieldType<A> a) : IRowReader<A>
{
    public A Read<TRow>(in TRow row)
        where TRow : struct, IRow => a.Read(in row, 0);
}

/// <summary>Rows of 2 values.</summary>
internal readonly struct TupleReader<A, B>(
    FieldType<A> a, FieldType<B> b) : IRowReader<(A, B)>
{
    public (A, B) Read<TRow>(in TRow row)
        where TRow : struct, IRow =>
        (a.Read(in row, 0), b.Read(in row, 1));
}

/// <summary>Rows of 3 values.</summary>
internal readonly struct TupleReader<A, B, C>(
    FieldType<A> a, FieldType<B> b, FieldType<C> c) : IRowReader<(A, B, C)>
{
    public (A, B, C) Read<TRow>(in TRow row)
        where TRow : struct, IRow =>
        (a.Read(in row, 0), b.Read(in row, 1), c.Read(in row, 2));
}

/// <summary>Rows of 4 values.</summary>
internal readonly struct TupleReader<A, B, C, D>(
    FieldType<A> a, FieldType<B> b, FieldType<C> c, FieldType<D> d) : IRowReader<(A, B, C, D)>
{
    public (A, B, C, D) Read<TRow>(in TRow row)
        where TRow : struct, IRow =>
        (a.Read(in row, 0), b.Read(in row, 1), c.Read(in row, 2), d.Read(in row, 3));
}

/// <summary>Rows of 5 values.</summary>
internal readonly struct TupleReader<A, B, C, D, E>(
    FieldType<A> a, FieldType<B> b, FieldType<C> c, FieldType<D> d, FieldType<E> e) : IRowReader<(A, B, C, D, E)>
{
    public (A, B, C, D, E) Read<TRow>(in TRow row)
        where TRow : struct, IRow =>
        (a.Read(in row, 0), b.Read(in row, 1), c.Read(in row, 2), d.Read(in row, 3), e.Read(in row, 4));
}

/// <summary>Rows of 6 values.</summary>
internal readonly struct TupleReader<A, B, C, D, E, F>(
    FieldType<A> a, FieldType<B> b, FieldType<C> c, FieldType<D> d, FieldType<E> e, FieldType<F> f) : IRowReader<(A, B, C, D, E, F)>
{
    public (A, B, C, D, E, F) Read<TRow>(in TRow row)
        where TRow : struct, IRow =>
        (a.Read(in row, 0), b.Read(in row, 1), c.Read(in row, 2), d.Read(in row, 3), e.Read(in row, 4), f.Read(in row, 5));
}

/// <summary>Rows of 7 values.</summary>
internal readonly struct TupleReader<A, B, C, D, E, F, G>(
    FieldType<A> a, FieldType<B> b, FieldType<C> c, FieldType<D> d, FieldType<E> e, FieldType<F> f, FieldType<G> g) : IRowReader<(A, B, C, D, E, F, G)>
{
    public (A, B, C, D, E, F, G) Read<TRow>(in TRow row)
        where TRow : struct, IRow =>
        (a.Read(in row, 0), b.Read(in row, 1), c.Read(in row, 2), d.Read(in row, 3), e.Read(in row, 4), f.Read(in row, 5), g.Read(in row, 6));
}

/// <summary>Rows of 8 values.</summary>
internal readonly struct TupleReader<A, B, C, D, E, F, G, H>(
    FieldType<A> a, FieldType<B> b, FieldType<C> c, FieldType<D> d, FieldType<E> e, FieldType<F> f, FieldType<G> g, FieldType<H> h) : IRowReader<(A, B, C, D, E, F, G, H)>
{
    public (A, B, C, D, E, F, G, H) Read<TRow>(in TRow row)
        where TRow : struct, IRow =>
        (a.Read(in row, 0), b.Read(in row, 1), c.Read(in row, 2), d.Read(in row, 3), e.Read(in row, 4), f.Read(in row, 5), g.Read(in row, 6), h.Read(in row, 7));
}
