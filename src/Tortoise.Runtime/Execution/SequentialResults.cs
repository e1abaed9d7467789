using Tortoise.Compilation;

namespace Tortoise.Execution;

/// <summary>Queries that are sent one after the other: where there are no round trips to save.</summary>
internal sealed class SequentialResults(Session session, IReadOnlyList<BoundStatement> statements) : BatchResults
{
    public override async ValueTask<List<T>> ListAsync<T, TReader>(TReader reader, CancellationToken cancellationToken)
    {
        var rows = await session.ListAsync<T, TReader>(statements[Index], reader, cancellationToken).ConfigureAwait(false);
        Index++;
        return rows;
    }

    public override async ValueTask<SingleRow<T>> OneAsync<T, TReader>(TReader reader, CancellationToken cancellationToken)
    {
        var row = await session.OneAsync<T, TReader>(statements[Index], reader, cancellationToken).ConfigureAwait(false);
        Index++;
        return row;
    }

    public override ValueTask DisposeAsync() => default;
}
