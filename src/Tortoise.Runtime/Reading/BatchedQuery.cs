using Tortoise.Compilation;
using Tortoise.CompilerServices;
using Tortoise.Execution;
using Tortoise.Expressions;

namespace Tortoise.Querying;

/// <summary>A query of a batch, for one run of it: what it sends, and what becomes of its rows.</summary>
/// <param name="query">The rows that it is about; if <see cref="Bind"/> says nothing else, what it sends.</param>
internal abstract class BatchedQuery(Query query)
{
    /// <summary>The rows that it is about.</summary>
    public Query Query => query;

    /// <summary>The database that the query names; null for that of the batch.</summary>
    public Database? Database { get; init; }

    /// <summary>What it sends, with its values.</summary>
    public virtual BoundStatement Bind(Database database) => database.Bind(query);

    /// <summary>Reads the next result; returns the number of rows.</summary>
    public abstract ValueTask<int> ReadAsync(Database database, BatchResults results, CancellationToken cancellationToken);

    /// <summary>What it needs once all queries are read: related rows.</summary>
    public virtual ValueTask CompleteAsync(Database database, CancellationToken cancellationToken) => default;
}

/// <inheritdoc cref="BatchedQuery"/>
/// <typeparam name="T">What the query returns.</typeparam>
internal abstract class BatchedQuery<T>(Query query) : BatchedQuery(query)
{
    /// <summary>What it returned, once it is complete.</summary>
    /// <exception cref="TortoiseException">There are not as many rows as the query needs.</exception>
    public abstract T Result { get; }
}

/// <summary>A query of which all rows are read.</summary>
/// <param name="query">What it sends.</param>
/// <param name="readerOf">The reader of rows of a database.</param>
/// <param name="complete">What is done with the rows in the end; null for nothing.</param>
internal sealed class BatchedList<T, TReader>(
    Query query, Func<Database, TReader> readerOf, Func<Database, List<T>, CancellationToken, ValueTask>? complete = null) : BatchedQuery<List<T>>(query)
    where TReader : struct, IRowReader<T>
{
    private List<T> _rows = [];

    public override List<T> Result => _rows;

    public override async ValueTask<int> ReadAsync(Database database, BatchResults results, CancellationToken cancellationToken)
    {
        _rows = await results.ListAsync<T, TReader>(readerOf(database), cancellationToken).ConfigureAwait(false);
        return _rows.Count;
    }

    public override ValueTask CompleteAsync(Database database, CancellationToken cancellationToken) =>
        complete?.Invoke(database, _rows, cancellationToken) ?? default;
}

/// <summary>A query of which the first row is read.</summary>
/// <param name="query">What it sends.</param>
/// <param name="readerOf">The reader of rows of a database.</param>
/// <param name="resultOf">What the row of the query becomes.</param>
/// <param name="complete">What is done with the row in the end; null for nothing.</param>
internal sealed class BatchedRow<T, TReader, TResult>(
    Query query, Func<Database, TReader> readerOf, Func<Query, SingleRow<T>, TResult> resultOf, Func<Database, SingleRow<T>, CancellationToken, ValueTask>? complete = null)
    : BatchedQuery<TResult>(query)
    where TReader : struct, IRowReader<T>
{
    private SingleRow<T> _row;

    public override TResult Result => resultOf(Query, _row);

    public override async ValueTask<int> ReadAsync(Database database, BatchResults results, CancellationToken cancellationToken)
    {
        _row = await results.OneAsync<T, TReader>(readerOf(database), cancellationToken).ConfigureAwait(false);
        return _row.Count;
    }

    public override ValueTask CompleteAsync(Database database, CancellationToken cancellationToken) =>
        complete is not null && _row.Count > 0 ? complete(database, _row, cancellationToken) : default;
}
