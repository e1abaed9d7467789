using System.Runtime.CompilerServices;
using Tortoise.CompilerServices;
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
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        if (query.HasAggregate)
        {
            throw new InvalidOperationException("An aggregate returns one value, so it has no pages. Await it, or use GetAsync.");
        }

        database ??= StatementDatabase.Of(query);
        var all = Slices.PushDown(query);
        var total = new StrongBox<long>();
        var items = await QueryPipeline.ListAsync<T, Reader<T, TReader>>(
            database, Slices.Page(all, number, size), new(reader, total), cancellationToken).ConfigureAwait(false);
        if (items.Count == 0 && number > 1)
        {
            // Past the last page there is no row with the total.
            total.Value = (await QueryPipeline.OneAsync<long, ValueReader<long>>(
                database, new CountQuery(all), new(FieldTypes.Int64), cancellationToken).ConfigureAwait(false)).Value;
        }

        return new PagedResult<T>(items, total.Value, number, size);
    }

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
