using Tortoise.CompilerServices;
using Tortoise.Execution;
using Tortoise.Expressions;

namespace Tortoise.Querying;

/// <summary>A projection with the reader of its rows.</summary>
internal sealed class Projection<T, TReader>(Database? database, SelectQuery query, TReader reader) : Projection<T>(database, query)
    where TReader : struct, IRowReader<T>
{
    private readonly TReader _reader = reader;

    public override ValueTask<List<T>> ToListAsync(CancellationToken cancellationToken = default) =>
        QueryPipeline.ListAsync<T, TReader>(Database, Query, _reader, cancellationToken);

    public override ValueTask<PagedResult<T>> PageAsync(int number, int size, CancellationToken cancellationToken = default) =>
        Paging.ReadAsync<T, TReader>(Database, Query, _reader, number, size, cancellationToken);

    public override IAsyncEnumerable<T> AsAsyncEnumerable() => QueryPipeline.StreamAsync<T, TReader>(Database, Query, _ => _reader);

    private protected override Projection<T> With(SelectQuery query) => new Projection<T, TReader>(Database, query, _reader);

    private protected override ValueTask<SingleRow<T>> OneAsync(Query query, CancellationToken cancellationToken) =>
        QueryPipeline.OneAsync<T, TReader>(Database, query, _reader, cancellationToken);
}
