using Tortoise.Expressions;

namespace Tortoise.Querying;

/// <summary>Rows of raw SQL as objects of a model.</summary>
internal static class RawModels<T>
    where T : class, IModel<T>
{
    /// <summary>Reads all rows.</summary>
    /// <param name="database">The database.</param>
    /// <param name="statement">The statement, which is read by name.</param>
    /// <param name="cancellationToken">Stops before the next row.</param>
    public static ValueTask<List<T>> ReadAsync(Database database, RawStatement statement, CancellationToken cancellationToken) =>
        QueryPipeline.ListAsync<T, RawModelReader<T>>(database, statement, new(database.Origin, []), cancellationToken);
}
