// Written by eng/Arities.cs.
using Tortoise.Values;

namespace Tortoise.Querying;

/// <summary>Rows of one part.</summary>
internal readonly struct TupleReader<T1>(Part<T1> part1) : IResultReader<T1, TupleReader<T1>>
{
    public bool HasLoads => part1.HasLoads;

    public Part<T1> Part1 => part1;

    public T1 Read<TRow>(in TRow row)
        where TRow : struct, IRow => part1.Read(in row);

    public TupleReader<T1> On(Database database) => new(part1.On(database));

    public TupleReader<T1> From(int offset) => new(part1.From(offset));

    public ValueTask LoadAsync(CancellationToken cancellationToken) => part1.LoadAsync(cancellationToken);
}

/// <summary>Rows of 2 parts.</summary>
internal readonly struct TupleReader<T1, T2>(Part<T1> part1, Part<T2> part2) : IResultReader<(T1, T2), TupleReader<T1, T2>>
{
    public bool HasLoads => part1.HasLoads || part2.HasLoads;

    public Part<T1> Part1 => part1;

    public Part<T2> Part2 => part2;

    public (T1, T2) Read<TRow>(in TRow row)
        where TRow : struct, IRow => (part1.Read(in row), part2.Read(in row));

    public TupleReader<T1, T2> On(Database database) => new(part1.On(database), part2.On(database));

    public TupleReader<T1, T2> From(int offset) => new(part1.From(offset), part2.From(offset));

    public async ValueTask LoadAsync(CancellationToken cancellationToken)
    {
        await part1.LoadAsync(cancellationToken).ConfigureAwait(false);
        await part2.LoadAsync(cancellationToken).ConfigureAwait(false);
    }
}

/// <summary>Rows of 3 parts.</summary>
internal readonly struct TupleReader<T1, T2, T3>(Part<T1> part1, Part<T2> part2, Part<T3> part3) : IResultReader<(T1, T2, T3), TupleReader<T1, T2, T3>>
{
    public bool HasLoads => part1.HasLoads || part2.HasLoads || part3.HasLoads;

    public Part<T1> Part1 => part1;

    public Part<T2> Part2 => part2;

    public Part<T3> Part3 => part3;

    public (T1, T2, T3) Read<TRow>(in TRow row)
        where TRow : struct, IRow => (part1.Read(in row), part2.Read(in row), part3.Read(in row));

    public TupleReader<T1, T2, T3> On(Database database) => new(part1.On(database), part2.On(database), part3.On(database));

    public TupleReader<T1, T2, T3> From(int offset) => new(part1.From(offset), part2.From(offset), part3.From(offset));

    public async ValueTask LoadAsync(CancellationToken cancellationToken)
    {
        await part1.LoadAsync(cancellationToken).ConfigureAwait(false);
        await part2.LoadAsync(cancellationToken).ConfigureAwait(false);
        await part3.LoadAsync(cancellationToken).ConfigureAwait(false);
    }
}

/// <summary>Rows of 4 parts.</summary>
internal readonly struct TupleReader<T1, T2, T3, T4>(Part<T1> part1, Part<T2> part2, Part<T3> part3, Part<T4> part4) : IResultReader<(T1, T2, T3, T4), TupleReader<T1, T2, T3, T4>>
{
    public bool HasLoads => part1.HasLoads || part2.HasLoads || part3.HasLoads || part4.HasLoads;

    public Part<T1> Part1 => part1;

    public Part<T2> Part2 => part2;

    public Part<T3> Part3 => part3;

    public Part<T4> Part4 => part4;

    public (T1, T2, T3, T4) Read<TRow>(in TRow row)
        where TRow : struct, IRow => (part1.Read(in row), part2.Read(in row), part3.Read(in row), part4.Read(in row));

    public TupleReader<T1, T2, T3, T4> On(Database database) => new(part1.On(database), part2.On(database), part3.On(database), part4.On(database));

    public TupleReader<T1, T2, T3, T4> From(int offset) => new(part1.From(offset), part2.From(offset), part3.From(offset), part4.From(offset));

    public async ValueTask LoadAsync(CancellationToken cancellationToken)
    {
        await part1.LoadAsync(cancellationToken).ConfigureAwait(false);
        await part2.LoadAsync(cancellationToken).ConfigureAwait(false);
        await part3.LoadAsync(cancellationToken).ConfigureAwait(false);
        await part4.LoadAsync(cancellationToken).ConfigureAwait(false);
    }
}

/// <summary>Rows of 5 parts.</summary>
internal readonly struct TupleReader<T1, T2, T3, T4, T5>(Part<T1> part1, Part<T2> part2, Part<T3> part3, Part<T4> part4, Part<T5> part5) : IResultReader<(T1, T2, T3, T4, T5), TupleReader<T1, T2, T3, T4, T5>>
{
    public bool HasLoads => part1.HasLoads || part2.HasLoads || part3.HasLoads || part4.HasLoads || part5.HasLoads;

    public Part<T1> Part1 => part1;

    public Part<T2> Part2 => part2;

    public Part<T3> Part3 => part3;

    public Part<T4> Part4 => part4;

    public Part<T5> Part5 => part5;

    public (T1, T2, T3, T4, T5) Read<TRow>(in TRow row)
        where TRow : struct, IRow => (part1.Read(in row), part2.Read(in row), part3.Read(in row), part4.Read(in row), part5.Read(in row));

    public TupleReader<T1, T2, T3, T4, T5> On(Database database) => new(part1.On(database), part2.On(database), part3.On(database), part4.On(database), part5.On(database));

    public TupleReader<T1, T2, T3, T4, T5> From(int offset) => new(part1.From(offset), part2.From(offset), part3.From(offset), part4.From(offset), part5.From(offset));

    public async ValueTask LoadAsync(CancellationToken cancellationToken)
    {
        await part1.LoadAsync(cancellationToken).ConfigureAwait(false);
        await part2.LoadAsync(cancellationToken).ConfigureAwait(false);
        await part3.LoadAsync(cancellationToken).ConfigureAwait(false);
        await part4.LoadAsync(cancellationToken).ConfigureAwait(false);
        await part5.LoadAsync(cancellationToken).ConfigureAwait(false);
    }
}

/// <summary>Rows of 6 parts.</summary>
internal readonly struct TupleReader<T1, T2, T3, T4, T5, T6>(Part<T1> part1, Part<T2> part2, Part<T3> part3, Part<T4> part4, Part<T5> part5, Part<T6> part6) : IResultReader<(T1, T2, T3, T4, T5, T6), TupleReader<T1, T2, T3, T4, T5, T6>>
{
    public bool HasLoads => part1.HasLoads || part2.HasLoads || part3.HasLoads || part4.HasLoads || part5.HasLoads || part6.HasLoads;

    public Part<T1> Part1 => part1;

    public Part<T2> Part2 => part2;

    public Part<T3> Part3 => part3;

    public Part<T4> Part4 => part4;

    public Part<T5> Part5 => part5;

    public Part<T6> Part6 => part6;

    public (T1, T2, T3, T4, T5, T6) Read<TRow>(in TRow row)
        where TRow : struct, IRow => (part1.Read(in row), part2.Read(in row), part3.Read(in row), part4.Read(in row), part5.Read(in row), part6.Read(in row));

    public TupleReader<T1, T2, T3, T4, T5, T6> On(Database database) => new(part1.On(database), part2.On(database), part3.On(database), part4.On(database), part5.On(database), part6.On(database));

    public TupleReader<T1, T2, T3, T4, T5, T6> From(int offset) => new(part1.From(offset), part2.From(offset), part3.From(offset), part4.From(offset), part5.From(offset), part6.From(offset));

    public async ValueTask LoadAsync(CancellationToken cancellationToken)
    {
        await part1.LoadAsync(cancellationToken).ConfigureAwait(false);
        await part2.LoadAsync(cancellationToken).ConfigureAwait(false);
        await part3.LoadAsync(cancellationToken).ConfigureAwait(false);
        await part4.LoadAsync(cancellationToken).ConfigureAwait(false);
        await part5.LoadAsync(cancellationToken).ConfigureAwait(false);
        await part6.LoadAsync(cancellationToken).ConfigureAwait(false);
    }
}

/// <summary>Rows of 7 parts.</summary>
internal readonly struct TupleReader<T1, T2, T3, T4, T5, T6, T7>(Part<T1> part1, Part<T2> part2, Part<T3> part3, Part<T4> part4, Part<T5> part5, Part<T6> part6, Part<T7> part7) : IResultReader<(T1, T2, T3, T4, T5, T6, T7), TupleReader<T1, T2, T3, T4, T5, T6, T7>>
{
    public bool HasLoads => part1.HasLoads || part2.HasLoads || part3.HasLoads || part4.HasLoads || part5.HasLoads || part6.HasLoads || part7.HasLoads;

    public Part<T1> Part1 => part1;

    public Part<T2> Part2 => part2;

    public Part<T3> Part3 => part3;

    public Part<T4> Part4 => part4;

    public Part<T5> Part5 => part5;

    public Part<T6> Part6 => part6;

    public Part<T7> Part7 => part7;

    public (T1, T2, T3, T4, T5, T6, T7) Read<TRow>(in TRow row)
        where TRow : struct, IRow => (part1.Read(in row), part2.Read(in row), part3.Read(in row), part4.Read(in row), part5.Read(in row), part6.Read(in row), part7.Read(in row));

    public TupleReader<T1, T2, T3, T4, T5, T6, T7> On(Database database) => new(part1.On(database), part2.On(database), part3.On(database), part4.On(database), part5.On(database), part6.On(database), part7.On(database));

    public TupleReader<T1, T2, T3, T4, T5, T6, T7> From(int offset) => new(part1.From(offset), part2.From(offset), part3.From(offset), part4.From(offset), part5.From(offset), part6.From(offset), part7.From(offset));

    public async ValueTask LoadAsync(CancellationToken cancellationToken)
    {
        await part1.LoadAsync(cancellationToken).ConfigureAwait(false);
        await part2.LoadAsync(cancellationToken).ConfigureAwait(false);
        await part3.LoadAsync(cancellationToken).ConfigureAwait(false);
        await part4.LoadAsync(cancellationToken).ConfigureAwait(false);
        await part5.LoadAsync(cancellationToken).ConfigureAwait(false);
        await part6.LoadAsync(cancellationToken).ConfigureAwait(false);
        await part7.LoadAsync(cancellationToken).ConfigureAwait(false);
    }
}

/// <summary>Rows of 8 parts.</summary>
internal readonly struct TupleReader<T1, T2, T3, T4, T5, T6, T7, T8>(Part<T1> part1, Part<T2> part2, Part<T3> part3, Part<T4> part4, Part<T5> part5, Part<T6> part6, Part<T7> part7, Part<T8> part8) : IResultReader<(T1, T2, T3, T4, T5, T6, T7, T8), TupleReader<T1, T2, T3, T4, T5, T6, T7, T8>>
{
    public bool HasLoads => part1.HasLoads || part2.HasLoads || part3.HasLoads || part4.HasLoads || part5.HasLoads || part6.HasLoads || part7.HasLoads || part8.HasLoads;

    public Part<T1> Part1 => part1;

    public Part<T2> Part2 => part2;

    public Part<T3> Part3 => part3;

    public Part<T4> Part4 => part4;

    public Part<T5> Part5 => part5;

    public Part<T6> Part6 => part6;

    public Part<T7> Part7 => part7;

    public Part<T8> Part8 => part8;

    public (T1, T2, T3, T4, T5, T6, T7, T8) Read<TRow>(in TRow row)
        where TRow : struct, IRow => (part1.Read(in row), part2.Read(in row), part3.Read(in row), part4.Read(in row), part5.Read(in row), part6.Read(in row), part7.Read(in row), part8.Read(in row));

    public TupleReader<T1, T2, T3, T4, T5, T6, T7, T8> On(Database database) => new(part1.On(database), part2.On(database), part3.On(database), part4.On(database), part5.On(database), part6.On(database), part7.On(database), part8.On(database));

    public TupleReader<T1, T2, T3, T4, T5, T6, T7, T8> From(int offset) => new(part1.From(offset), part2.From(offset), part3.From(offset), part4.From(offset), part5.From(offset), part6.From(offset), part7.From(offset), part8.From(offset));

    public async ValueTask LoadAsync(CancellationToken cancellationToken)
    {
        await part1.LoadAsync(cancellationToken).ConfigureAwait(false);
        await part2.LoadAsync(cancellationToken).ConfigureAwait(false);
        await part3.LoadAsync(cancellationToken).ConfigureAwait(false);
        await part4.LoadAsync(cancellationToken).ConfigureAwait(false);
        await part5.LoadAsync(cancellationToken).ConfigureAwait(false);
        await part6.LoadAsync(cancellationToken).ConfigureAwait(false);
        await part7.LoadAsync(cancellationToken).ConfigureAwait(false);
        await part8.LoadAsync(cancellationToken).ConfigureAwait(false);
    }
}

/// <summary>Rows of 9 parts.</summary>
internal readonly struct TupleReader<T1, T2, T3, T4, T5, T6, T7, T8, T9>(Part<T1> part1, Part<T2> part2, Part<T3> part3, Part<T4> part4, Part<T5> part5, Part<T6> part6, Part<T7> part7, Part<T8> part8, Part<T9> part9) : IResultReader<(T1, T2, T3, T4, T5, T6, T7, T8, T9), TupleReader<T1, T2, T3, T4, T5, T6, T7, T8, T9>>
{
    public bool HasLoads => part1.HasLoads || part2.HasLoads || part3.HasLoads || part4.HasLoads || part5.HasLoads || part6.HasLoads || part7.HasLoads || part8.HasLoads || part9.HasLoads;

    public Part<T1> Part1 => part1;

    public Part<T2> Part2 => part2;

    public Part<T3> Part3 => part3;

    public Part<T4> Part4 => part4;

    public Part<T5> Part5 => part5;

    public Part<T6> Part6 => part6;

    public Part<T7> Part7 => part7;

    public Part<T8> Part8 => part8;

    public Part<T9> Part9 => part9;

    public (T1, T2, T3, T4, T5, T6, T7, T8, T9) Read<TRow>(in TRow row)
        where TRow : struct, IRow => (part1.Read(in row), part2.Read(in row), part3.Read(in row), part4.Read(in row), part5.Read(in row), part6.Read(in row), part7.Read(in row), part8.Read(in row), part9.Read(in row));

    public TupleReader<T1, T2, T3, T4, T5, T6, T7, T8, T9> On(Database database) => new(part1.On(database), part2.On(database), part3.On(database), part4.On(database), part5.On(database), part6.On(database), part7.On(database), part8.On(database), part9.On(database));

    public TupleReader<T1, T2, T3, T4, T5, T6, T7, T8, T9> From(int offset) => new(part1.From(offset), part2.From(offset), part3.From(offset), part4.From(offset), part5.From(offset), part6.From(offset), part7.From(offset), part8.From(offset), part9.From(offset));

    public async ValueTask LoadAsync(CancellationToken cancellationToken)
    {
        await part1.LoadAsync(cancellationToken).ConfigureAwait(false);
        await part2.LoadAsync(cancellationToken).ConfigureAwait(false);
        await part3.LoadAsync(cancellationToken).ConfigureAwait(false);
        await part4.LoadAsync(cancellationToken).ConfigureAwait(false);
        await part5.LoadAsync(cancellationToken).ConfigureAwait(false);
        await part6.LoadAsync(cancellationToken).ConfigureAwait(false);
        await part7.LoadAsync(cancellationToken).ConfigureAwait(false);
        await part8.LoadAsync(cancellationToken).ConfigureAwait(false);
        await part9.LoadAsync(cancellationToken).ConfigureAwait(false);
    }
}
