using Tortoise.CompilerServices;
using Tortoise.Values;

namespace Tortoise.Querying;

/// <summary>Rows of one value.</summary>
internal readonly struct ValueReader<T>(FieldType<T> type) : IRowReader<T>
{
    public T Read<TRow>(in TRow row)
        where TRow : struct, IRow => type.Read(in row, 0);
}

/// <summary>Rows of 2 values.</summary>
internal readonly struct TupleReader<T1, T2>(
    FieldType<T1> a, FieldType<T2> b) : IRowReader<(T1, T2)>
{
    public (T1, T2) Read<TRow>(in TRow row)
        where TRow : struct, IRow =>
        (a.Read(in row, 0), b.Read(in row, 1));
}

/// <summary>Rows of 3 values.</summary>
internal readonly struct TupleReader<T1, T2, T3>(
    FieldType<T1> a, FieldType<T2> b, FieldType<T3> c) : IRowReader<(T1, T2, T3)>
{
    public (T1, T2, T3) Read<TRow>(in TRow row)
        where TRow : struct, IRow =>
        (a.Read(in row, 0), b.Read(in row, 1), c.Read(in row, 2));
}

/// <summary>Rows of 4 values.</summary>
internal readonly struct TupleReader<T1, T2, T3, T4>(
    FieldType<T1> a, FieldType<T2> b, FieldType<T3> c, FieldType<T4> d) : IRowReader<(T1, T2, T3, T4)>
{
    public (T1, T2, T3, T4) Read<TRow>(in TRow row)
        where TRow : struct, IRow =>
        (a.Read(in row, 0), b.Read(in row, 1), c.Read(in row, 2), d.Read(in row, 3));
}

/// <summary>Rows of 5 values.</summary>
internal readonly struct TupleReader<T1, T2, T3, T4, T5>(
    FieldType<T1> a, FieldType<T2> b, FieldType<T3> c, FieldType<T4> d, FieldType<T5> e) : IRowReader<(T1, T2, T3, T4, T5)>
{
    public (T1, T2, T3, T4, T5) Read<TRow>(in TRow row)
        where TRow : struct, IRow =>
        (a.Read(in row, 0), b.Read(in row, 1), c.Read(in row, 2), d.Read(in row, 3), e.Read(in row, 4));
}

/// <summary>Rows of 6 values.</summary>
internal readonly struct TupleReader<T1, T2, T3, T4, T5, T6>(
    FieldType<T1> a, FieldType<T2> b, FieldType<T3> c, FieldType<T4> d, FieldType<T5> e, FieldType<T6> f) : IRowReader<(T1, T2, T3, T4, T5, T6)>
{
    public (T1, T2, T3, T4, T5, T6) Read<TRow>(in TRow row)
        where TRow : struct, IRow =>
        (a.Read(in row, 0), b.Read(in row, 1), c.Read(in row, 2), d.Read(in row, 3), e.Read(in row, 4), f.Read(in row, 5));
}

/// <summary>Rows of 7 values.</summary>
internal readonly struct TupleReader<T1, T2, T3, T4, T5, T6, T7>(
    FieldType<T1> a, FieldType<T2> b, FieldType<T3> c, FieldType<T4> d, FieldType<T5> e, FieldType<T6> f, FieldType<T7> g) : IRowReader<(T1, T2, T3, T4, T5, T6, T7)>
{
    public (T1, T2, T3, T4, T5, T6, T7) Read<TRow>(in TRow row)
        where TRow : struct, IRow =>
        (a.Read(in row, 0), b.Read(in row, 1), c.Read(in row, 2), d.Read(in row, 3), e.Read(in row, 4), f.Read(in row, 5), g.Read(in row, 6));
}

/// <summary>Rows of 8 values.</summary>
internal readonly struct TupleReader<T1, T2, T3, T4, T5, T6, T7, T8>(
    FieldType<T1> a, FieldType<T2> b, FieldType<T3> c, FieldType<T4> d, FieldType<T5> e, FieldType<T6> f, FieldType<T7> g, FieldType<T8> h) : IRowReader<(T1, T2, T3, T4, T5, T6, T7, T8)>
{
    public (T1, T2, T3, T4, T5, T6, T7, T8) Read<TRow>(in TRow row)
        where TRow : struct, IRow =>
        (a.Read(in row, 0), b.Read(in row, 1), c.Read(in row, 2), d.Read(in row, 3), e.Read(in row, 4), f.Read(in row, 5), g.Read(in row, 6), h.Read(in row, 7));
}
