using Tortoise.Values;

namespace Tortoise;

public sealed partial class Database
{
    /// <summary>Runs one raw SQL statement; interpolated values become parameters. Returns the number of affected rows.</summary>
    public ValueTask<int> ExecuteAsync(SqlTemplate sql, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sql);
        return QueryPipeline.ExecuteAsync(this, sql.ToStatement(isWrite: true), cancellationToken);
    }

    /// <summary>Runs a raw SQL query; interpolated values become parameters.</summary>
    /// <typeparam name="T">A model, whose columns are matched by name, or the type of the only column.</typeparam>
    /// <exception cref="ArgumentException">T is neither.</exception>
    public ValueTask<List<T>> QueryAsync<T>(SqlTemplate sql, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sql);
        return RawReader<T>.Current.ListAsync(this, sql.ToStatement(isWrite: false), cancellationToken);
    }

    /// <summary>Runs a query of 2 columns; interpolated values become parameters. Columns are read in order.</summary>
    public ValueTask<List<(T1, T2)>> QueryAsync<T1, T2>(
        SqlTemplate sql, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sql);
        var reader = new TupleReader<T1, T2>(Part<T1>.Of(InferredFieldTypes.Of<T1>(), 0), Part<T2>.Of(InferredFieldTypes.Of<T2>(), 1));
        return QueryPipeline.ListAsync<(T1, T2), TupleReader<T1, T2>>(
            this, sql.ToStatement(isWrite: false), reader, cancellationToken);
    }

    /// <summary>Runs a query of 3 columns; interpolated values become parameters. Columns are read in order.</summary>
    public ValueTask<List<(T1, T2, T3)>> QueryAsync<T1, T2, T3>(
        SqlTemplate sql, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sql);
        var reader = new TupleReader<T1, T2, T3>(Part<T1>.Of(InferredFieldTypes.Of<T1>(), 0), Part<T2>.Of(InferredFieldTypes.Of<T2>(), 1), Part<T3>.Of(InferredFieldTypes.Of<T3>(), 2));
        return QueryPipeline.ListAsync<(T1, T2, T3), TupleReader<T1, T2, T3>>(
            this, sql.ToStatement(isWrite: false), reader, cancellationToken);
    }

    /// <summary>Runs a query of 4 columns; interpolated values become parameters. Columns are read in order.</summary>
    public ValueTask<List<(T1, T2, T3, T4)>> QueryAsync<T1, T2, T3, T4>(
        SqlTemplate sql, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sql);
        var reader = new TupleReader<T1, T2, T3, T4>(Part<T1>.Of(InferredFieldTypes.Of<T1>(), 0), Part<T2>.Of(InferredFieldTypes.Of<T2>(), 1), Part<T3>.Of(InferredFieldTypes.Of<T3>(), 2), Part<T4>.Of(InferredFieldTypes.Of<T4>(), 3));
        return QueryPipeline.ListAsync<(T1, T2, T3, T4), TupleReader<T1, T2, T3, T4>>(
            this, sql.ToStatement(isWrite: false), reader, cancellationToken);
    }

    /// <summary>Runs a query of 5 columns; interpolated values become parameters. Columns are read in order.</summary>
    public ValueTask<List<(T1, T2, T3, T4, T5)>> QueryAsync<T1, T2, T3, T4, T5>(
        SqlTemplate sql, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sql);
        var reader = new TupleReader<T1, T2, T3, T4, T5>(Part<T1>.Of(InferredFieldTypes.Of<T1>(), 0), Part<T2>.Of(InferredFieldTypes.Of<T2>(), 1), Part<T3>.Of(InferredFieldTypes.Of<T3>(), 2), Part<T4>.Of(InferredFieldTypes.Of<T4>(), 3), Part<T5>.Of(InferredFieldTypes.Of<T5>(), 4));
        return QueryPipeline.ListAsync<(T1, T2, T3, T4, T5), TupleReader<T1, T2, T3, T4, T5>>(
            this, sql.ToStatement(isWrite: false), reader, cancellationToken);
    }

    /// <summary>Runs a query of 6 columns; interpolated values become parameters. Columns are read in order.</summary>
    public ValueTask<List<(T1, T2, T3, T4, T5, T6)>> QueryAsync<T1, T2, T3, T4, T5, T6>(
        SqlTemplate sql, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sql);
        var reader = new TupleReader<T1, T2, T3, T4, T5, T6>(Part<T1>.Of(InferredFieldTypes.Of<T1>(), 0), Part<T2>.Of(InferredFieldTypes.Of<T2>(), 1), Part<T3>.Of(InferredFieldTypes.Of<T3>(), 2), Part<T4>.Of(InferredFieldTypes.Of<T4>(), 3), Part<T5>.Of(InferredFieldTypes.Of<T5>(), 4), Part<T6>.Of(InferredFieldTypes.Of<T6>(), 5));
        return QueryPipeline.ListAsync<(T1, T2, T3, T4, T5, T6), TupleReader<T1, T2, T3, T4, T5, T6>>(
            this, sql.ToStatement(isWrite: false), reader, cancellationToken);
    }

    /// <summary>Runs a query of 7 columns; interpolated values become parameters. Columns are read in order.</summary>
    public ValueTask<List<(T1, T2, T3, T4, T5, T6, T7)>> QueryAsync<T1, T2, T3, T4, T5, T6, T7>(
        SqlTemplate sql, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sql);
        var reader = new TupleReader<T1, T2, T3, T4, T5, T6, T7>(Part<T1>.Of(InferredFieldTypes.Of<T1>(), 0), Part<T2>.Of(InferredFieldTypes.Of<T2>(), 1), Part<T3>.Of(InferredFieldTypes.Of<T3>(), 2), Part<T4>.Of(InferredFieldTypes.Of<T4>(), 3), Part<T5>.Of(InferredFieldTypes.Of<T5>(), 4), Part<T6>.Of(InferredFieldTypes.Of<T6>(), 5), Part<T7>.Of(InferredFieldTypes.Of<T7>(), 6));
        return QueryPipeline.ListAsync<(T1, T2, T3, T4, T5, T6, T7), TupleReader<T1, T2, T3, T4, T5, T6, T7>>(
            this, sql.ToStatement(isWrite: false), reader, cancellationToken);
    }

    /// <summary>Runs a query of 8 columns; interpolated values become parameters. Columns are read in order.</summary>
    public ValueTask<List<(T1, T2, T3, T4, T5, T6, T7, T8)>> QueryAsync<T1, T2, T3, T4, T5, T6, T7, T8>(
        SqlTemplate sql, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sql);
        var reader = new TupleReader<T1, T2, T3, T4, T5, T6, T7, T8>(Part<T1>.Of(InferredFieldTypes.Of<T1>(), 0), Part<T2>.Of(InferredFieldTypes.Of<T2>(), 1), Part<T3>.Of(InferredFieldTypes.Of<T3>(), 2), Part<T4>.Of(InferredFieldTypes.Of<T4>(), 3), Part<T5>.Of(InferredFieldTypes.Of<T5>(), 4), Part<T6>.Of(InferredFieldTypes.Of<T6>(), 5), Part<T7>.Of(InferredFieldTypes.Of<T7>(), 6), Part<T8>.Of(InferredFieldTypes.Of<T8>(), 7));
        return QueryPipeline.ListAsync<(T1, T2, T3, T4, T5, T6, T7, T8), TupleReader<T1, T2, T3, T4, T5, T6, T7, T8>>(
            this, sql.ToStatement(isWrite: false), reader, cancellationToken);
    }
}
