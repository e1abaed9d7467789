using Tortoise.Querying;
using Tortoise.Values;

namespace Tortoise;

public sealed partial class Database
{
    /// <summary>Runs one SQL statement of the user's own; holes become parameters. Returns how many rows it touched.</summary>
    public ValueTask<int> ExecuteAsync(SqlTemplate sql, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sql);
        return QueryPipeline.ExecuteAsync(this, sql.ToStatement(isWrite: true), cancellationToken);
    }

    /// <summary>Runs SQL text of one or more statements, without values: a schema, a dump. Only text you trust may go here.</summary>
    public async ValueTask ExecuteScriptAsync(string sql, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(sql);
        using var lease = await LeaseWriterAsync(cancellationToken).ConfigureAwait(false);
        await lease.Session.ExecuteScriptAsync(sql, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Runs a query of the user's own; holes become parameters.</summary>
    /// <typeparam name="T">A model, whose columns are matched by name, or the type of the only column.</typeparam>
    /// <exception cref="ArgumentException">T is neither.</exception>
    public ValueTask<List<T>> QueryAsync<T>(SqlTemplate sql, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sql);
        return RawReader<T>.Current.ListAsync(this, sql.ToStatement(isWrite: false), cancellationToken);
    }

    /// <summary>Runs a query of 2 columns; holes become parameters. Columns are taken in their order.</summary>
    public ValueTask<List<(A, B)>> QueryAsync<A, B>(SqlTemplate sql, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sql);
        var reader = new TupleReader<A, B>(InferredFieldTypes.Of<A>(), InferredFieldTypes.Of<B>());
        return QueryPipeline.ListAsync<(A, B), TupleReader<A, B>>(this, sql.ToStatement(isWrite: false), reader, cancellationToken);
    }

    /// <summary>Runs a query of 3 columns; holes become parameters. Columns are taken in their order.</summary>
    public ValueTask<List<(A, B, C)>> QueryAsync<A, B, C>(SqlTemplate sql, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sql);
        var reader = new TupleReader<A, B, C>(InferredFieldTypes.Of<A>(), InferredFieldTypes.Of<B>(), InferredFieldTypes.Of<C>());
        return QueryPipeline.ListAsync<(A, B, C), TupleReader<A, B, C>>(this, sql.ToStatement(isWrite: false), reader, cancellationToken);
    }

    /// <summary>Runs a query of 4 columns; holes become parameters. Columns are taken in their order.</summary>
    public ValueTask<List<(A, B, C, D)>> QueryAsync<A, B, C, D>(SqlTemplate sql, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sql);
        var reader = new TupleReader<A, B, C, D>(InferredFieldTypes.Of<A>(), InferredFieldTypes.Of<B>(), InferredFieldTypes.Of<C>(), InferredFieldTypes.Of<D>());
        return QueryPipeline.ListAsync<(A, B, C, D), TupleReader<A, B, C, D>>(this, sql.ToStatement(isWrite: false), reader, cancellationToken);
    }

    /// <summary>Runs a query of 5 columns; holes become parameters. Columns are taken in their order.</summary>
    public ValueTask<List<(A, B, C, D, E)>> QueryAsync<A, B, C, D, E>(SqlTemplate sql, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sql);
        var reader = new TupleReader<A, B, C, D, E>(InferredFieldTypes.Of<A>(), InferredFieldTypes.Of<B>(), InferredFieldTypes.Of<C>(), InferredFieldTypes.Of<D>(), InferredFieldTypes.Of<E>());
        return QueryPipeline.ListAsync<(A, B, C, D, E), TupleReader<A, B, C, D, E>>(this, sql.ToStatement(isWrite: false), reader, cancellationToken);
    }

    /// <summary>Runs a query of 6 columns; holes become parameters. Columns are taken in their order.</summary>
    public ValueTask<List<(A, B, C, D, E, F)>> QueryAsync<A, B, C, D, E, F>(SqlTemplate sql, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sql);
        var reader = new TupleReader<A, B, C, D, E, F>(InferredFieldTypes.Of<A>(), InferredFieldTypes.Of<B>(), InferredFieldTypes.Of<C>(), InferredFieldTypes.Of<D>(), InferredFieldTypes.Of<E>(), InferredFieldTypes.Of<F>());
        return QueryPipeline.ListAsync<(A, B, C, D, E, F), TupleReader<A, B, C, D, E, F>>(this, sql.ToStatement(isWrite: false), reader, cancellationToken);
    }

    /// <summary>Runs a query of 7 columns; holes become parameters. Columns are taken in their order.</summary>
    public ValueTask<List<(A, B, C, D, E, F, G)>> QueryAsync<A, B, C, D, E, F, G>(SqlTemplate sql, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sql);
        var reader = new TupleReader<A, B, C, D, E, F, G>(InferredFieldTypes.Of<A>(), InferredFieldTypes.Of<B>(), InferredFieldTypes.Of<C>(), InferredFieldTypes.Of<D>(), InferredFieldTypes.Of<E>(), InferredFieldTypes.Of<F>(), InferredFieldTypes.Of<G>());
        return QueryPipeline.ListAsync<(A, B, C, D, E, F, G), TupleReader<A, B, C, D, E, F, G>>(this, sql.ToStatement(isWrite: false), reader, cancellationToken);
    }

    /// <summary>Runs a query of 8 columns; holes become parameters. Columns are taken in their order.</summary>
    public ValueTask<List<(A, B, C, D, E, F, G, H)>> QueryAsync<A, B, C, D, E, F, G, H>(SqlTemplate sql, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sql);
        var reader = new TupleReader<A, B, C, D, E, F, G, H>(InferredFieldTypes.Of<A>(), InferredFieldTypes.Of<B>(), InferredFieldTypes.Of<C>(), InferredFieldTypes.Of<D>(), InferredFieldTypes.Of<E>(), InferredFieldTypes.Of<F>(), InferredFieldTypes.Of<G>(), InferredFieldTypes.Of<H>());
        return QueryPipeline.ListAsync<(A, B, C, D, E, F, G, H), TupleReader<A, B, C, D, E, F, G, H>>(this, sql.ToStatement(isWrite: false), reader, cancellationToken);
    }
}
