using System.Runtime.CompilerServices;
using Tortoise.Execution;
using Tortoise.Expressions;

namespace Tortoise.Querying;

/// <summary>Runs the queries of a projection and reads what they return.</summary>
/// <typeparam name="T">What a row becomes.</typeparam>
internal abstract class ResultReader<T>
{
    /// <summary>The reader of the rows.</summary>
    /// <exception cref="InvalidOperationException">The rows are made in C#.</exception>
    public TReader As<TReader>()
        where TReader : struct, IResultReader<T, TReader> => this is ResultReader<T, TReader> { Reader: var reader }
            ? reader
            : throw new InvalidOperationException("Rows that As makes in C# are the last step: annotate, join and map before it.");

    /// <summary>All rows.</summary>
    public abstract ValueTask<List<T>> ListAsync(Database? database, Statement query, CancellationToken cancellationToken);

    /// <summary>The first row, and whether there are none, one or more.</summary>
    public abstract ValueTask<SingleRow<T>> OneAsync(Database? database, Query query, CancellationToken cancellationToken);

    /// <summary>A page of the rows.</summary>
    public abstract ValueTask<PagedResult<T>> PageAsync(Database? database, SelectQuery query, int number, int size, CancellationToken cancellationToken);

    /// <summary>All rows, as a query of a batch.</summary>
    public abstract BatchedQuery<List<T>> BatchedList(Database? database, Query query);

    /// <summary>The first row, as a query of a batch.</summary>
    public abstract BatchedQuery<TResult> BatchedRow<TResult>(Database? database, Query query, Func<Query, SingleRow<T>, TResult> resultOf);

    /// <summary>A page, as a query of a batch.</summary>
    public abstract BatchedQuery<PagedResult<T>> BatchedPage(Database? database, SelectQuery query, int number, int size);

    /// <summary>A row as a part of a larger one.</summary>
    /// <param name="offset">Its first column.</param>
    public abstract Part<T> PartAt(int offset);

    /// <summary>The rows as a stream.</summary>
    public abstract IAsyncEnumerable<T> StreamAsync(Database? database, Query query);
}

/// <summary>Runs the queries of a projection with the reader that the drivers' loops are compiled for.</summary>
internal sealed class ResultReader<T, TReader>(TReader reader) : ResultReader<T>
    where TReader : struct, IResultReader<T, TReader>
{
    /// <summary>The number of rows of a stream for whose objects more is loaded at once.</summary>
    private const int Portion = 256;

    public TReader Reader => reader;

    public override ValueTask<List<T>> ListAsync(Database? database, Statement query, CancellationToken cancellationToken)
    {
        database ??= StatementDatabase.Of(query);
        var bound = reader.On(database);
        return reader.HasLoads
            ? ListLoadedAsync(database, query, bound, cancellationToken)
            : QueryPipeline.ListAsync<T, TReader>(database, query, bound, cancellationToken);
    }

    public override ValueTask<SingleRow<T>> OneAsync(Database? database, Query query, CancellationToken cancellationToken)
    {
        database ??= StatementDatabase.Of(query);
        var bound = reader.On(database);
        return reader.HasLoads
            ? OneLoadedAsync(database, query, bound, cancellationToken)
            : QueryPipeline.OneAsync<T, TReader>(database, query, bound, cancellationToken);
    }

    public override async ValueTask<PagedResult<T>> PageAsync(Database? database, SelectQuery query, int number, int size, CancellationToken cancellationToken)
    {
        database ??= StatementDatabase.Of(query);
        var bound = reader.On(database);
        var page = await Paging.ReadAsync<T, TReader>(database, query, bound, number, size, cancellationToken).ConfigureAwait(false);
        await bound.LoadAsync(cancellationToken).ConfigureAwait(false);
        return page;
    }

    public override BatchedQuery<List<T>> BatchedList(Database? database, Query query)
    {
        var run = new Bound(reader);
        return new BatchedList<T, TReader>(query, run.On, reader.HasLoads ? run.LoadAsync : null) { Database = database };
    }

    public override BatchedQuery<TResult> BatchedRow<TResult>(Database? database, Query query, Func<Query, SingleRow<T>, TResult> resultOf)
    {
        var run = new Bound(reader);
        return new BatchedRow<T, TReader, TResult>(query, run.On, resultOf, reader.HasLoads ? run.LoadAsync : null) { Database = database };
    }

    public override BatchedQuery<PagedResult<T>> BatchedPage(Database? database, SelectQuery query, int number, int size)
    {
        var run = new Bound(reader);
        return Paging.Batched<T, TReader>(database, query, run.On, number, size, reader.HasLoads ? run.LoadAsync : null);
    }

    public override Part<T> PartAt(int offset) => Part<T>.Of(new ReaderPart<T, TReader>(reader.From(offset)));

    public override IAsyncEnumerable<T> StreamAsync(Database? database, Query query) => reader.HasLoads
        ? LoadedAsync(database, query)
        : QueryPipeline.StreamAsync<T, TReader>(database, query, reader.On);

    private static async ValueTask<List<T>> ListLoadedAsync(Database database, Statement query, TReader bound, CancellationToken cancellationToken)
    {
        var rows = await QueryPipeline.ListAsync<T, TReader>(database, query, bound, cancellationToken).ConfigureAwait(false);
        await bound.LoadAsync(cancellationToken).ConfigureAwait(false);
        return rows;
    }

    private static async ValueTask<SingleRow<T>> OneLoadedAsync(Database database, Query query, TReader bound, CancellationToken cancellationToken)
    {
        var row = await QueryPipeline.OneAsync<T, TReader>(database, query, bound, cancellationToken).ConfigureAwait(false);
        await bound.LoadAsync(cancellationToken).ConfigureAwait(false);
        return row;
    }

    private async IAsyncEnumerable<T> LoadedAsync(Database? database, Query query, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        database ??= StatementDatabase.Of(query);
        var bound = reader.On(database);
        var portion = new List<T>(Portion);
        await foreach (var row in QueryPipeline.StreamAsync<T, TReader>(database, query, _ => bound, cancellationToken).ConfigureAwait(false))
        {
            portion.Add(row);
            if (portion.Count < Portion)
            {
                continue;
            }

            await bound.LoadAsync(cancellationToken).ConfigureAwait(false);
            foreach (var loaded in portion)
            {
                yield return loaded;
            }

            portion.Clear();
        }

        await bound.LoadAsync(cancellationToken).ConfigureAwait(false);
        foreach (var loaded in portion)
        {
            yield return loaded;
        }
    }

    /// <summary>The reader of one run, which knows the objects that it has read.</summary>
    private sealed class Bound(TReader reader)
    {
        private TReader _bound;

        public TReader On(Database database) => _bound = reader.On(database);

        public ValueTask LoadAsync<TRead>(Database database, TRead read, CancellationToken cancellationToken) => _bound.LoadAsync(cancellationToken);
    }
}
