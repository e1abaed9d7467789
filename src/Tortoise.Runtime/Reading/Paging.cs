using System.Runtime.CompilerServices;
using Tortoise.CompilerServices;
using Tortoise.Execution;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Querying;

/// <summary>A page with its total in one statement: the total is a column of its own, so both are of the same moment.</summary>
internal static class Paging
{
    public static async ValueTask<PagedResult<T>> ReadAsync<T, TReader>(
        Database? database, SelectQuery query, TReader reader, int number, int size, CancellationToken cancellationToken)
        where TReader : struct, IRowReader<T>
    {
        ThrowIfNoPage(query, number, size);
        database ??= StatementDatabase.Of(query);
        var all = Slices.PushDown(query);
        var total = new StrongBox<long>();
        var items = await QueryPipeline.ListAsync<T, Reader<T, TReader>>(
            database, Slices.Page(all, number, size), new(reader, total), cancellationToken).ConfigureAwait(false);
        if (items.Count == 0 && number > 1)
        {
            total.Value = await CountAsync(database, all, cancellationToken).ConfigureAwait(false);
        }

        return new PagedResult<T>(items, total.Value, number, size);
    }

    /// <summary>A page as a query of a batch.</summary>
    /// <param name="database">The database that the query names; null for that of the batch.</param>
    /// <param name="query">What is divided into pages.</param>
    /// <param name="readerOf">The reader of rows of a database.</param>
    /// <param name="number">Which page.</param>
    /// <param name="size">The number of rows per page.</param>
    /// <param name="complete">What is done with the rows in the end; null for nothing.</param>
    public static BatchedQuery<PagedResult<T>> Batched<T, TReader>(
        Database? database,
        SelectQuery query,
        Func<Database, TReader> readerOf,
        int number,
        int size,
        Func<Database, List<T>, CancellationToken, ValueTask>? complete)
        where TReader : struct, IRowReader<T>
    {
        ThrowIfNoPage(query, number, size);
        return new BatchedPage<T, TReader>(Slices.PushDown(query), readerOf, number, size, complete) { Database = database };
    }

    private static void ThrowIfNoPage(SelectQuery query, int number, int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        if (query.HasAggregate)
        {
            throw new InvalidOperationException("An aggregate returns one value, so it has no pages. Await it, or use GetAsync.");
        }
    }

    private sealed class BatchedPage<T, TReader>(
        SelectQuery all, Func<Database, TReader> readerOf, int number, int size, Func<Database, List<T>, CancellationToken, ValueTask>? complete)
        : BatchedQuery<PagedResult<T>>(Slices.Page(all, number, size))
        where TReader : struct, IRowReader<T>
    {
        private readonly StrongBox<long> _total = new();
        private List<T> _items = [];

        public override PagedResult<T> Result => new(_items, _total.Value, number, size);

        public override async ValueTask<int> ReadAsync(Database database, BatchResults results, CancellationToken cancellationToken)
        {
            _items = await results.ListAsync<T, Reader<T, TReader>>(new(readerOf(database), _total), cancellationToken).ConfigureAwait(false);
            return _items.Count;
        }

        public override async ValueTask CompleteAsync(Database database, CancellationToken cancellationToken)
        {
            if (_items.Count == 0 && number > 1)
            {
                _total.Value = await CountAsync(database, all, cancellationToken).ConfigureAwait(false);
            }

            if (complete is not null)
            {
                await complete(database, _items, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Past the last page there is no row with the total.</summary>
    private static async ValueTask<long> CountAsync(Database database, SelectQuery all, CancellationToken cancellationToken) =>
        (await QueryPipeline.OneAsync<long, ValueReader<long>>(database, new CountQuery(all), new(FieldTypes.Int64), cancellationToken).ConfigureAwait(false)).Value;

    /// <summary>Rows whose last column is the total.</summary>
    private readonly struct Reader<T, TReader>(TReader reader, StrongBox<long> total) : IRowReader<T>
        where TReader : struct, IRowReader<T>
    {
        public T Read<TRow>(in TRow row)
            where TRow : struct, IRow
        {
            total.Value = row.Int64(row.ColumnCount - 1);
            return reader.Read(in row);
        }
    }
}
