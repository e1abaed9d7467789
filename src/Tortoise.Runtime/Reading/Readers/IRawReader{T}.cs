using Tortoise.Expressions;

namespace Tortoise.Querying;

/// <summary>Reads the rows of raw SQL.</summary>
internal interface IRawReader<T>
{
    ValueTask<List<T>> ListAsync(Database database, RawStatement statement, CancellationToken cancellationToken);
}
