using Tortoise.Expressions;
using Tortoise.Persistence;

namespace Tortoise.Relations;

/// <summary>
/// An update of many rows that gives each another version, as objects in memory know of: those that were as their rows are, follow; those
/// that were stale stay so.
/// </summary>
internal static class VersionedUpdate<TModel>
    where TModel : class, IModel<TModel>
{
    /// <summary>A condition on composite keys has parameters for each object, of which a command of SQL Server takes 2,100.</summary>
    private const int MostAtOnce = 500;

    /// <returns>How many rows there were.</returns>
    public static ValueTask<int> RunAsync(
        Database database, SelectQuery rows, IReadOnlyList<Assignment> assignments, IEnumerable<TModel> models, CancellationToken cancellationToken)
    {
        var update = new UpdateQuery(rows, assignments);
        return TModel.Metadata.Version is not null && models.ToArray() is { Length: > 0 } known
            ? RunAsync(database, update, known, cancellationToken)
            : QueryPipeline.ExecuteAsync(database, update, cancellationToken);
    }

    private static async ValueTask<int> RunAsync(Database database, UpdateQuery update, TModel[] models, CancellationToken cancellationToken)
    {
        var transaction = await database.BeginAsync(cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            // Nobody else may change the rows between the look at their versions and the update.
            var before = await VersionsAsync(database, update.Rows.WithHints(update.Rows.Hints with { Lock = RowLock.Update }), cancellationToken).ConfigureAwait(false);
            var affected = await QueryPipeline.ExecuteAsync(database, update, cancellationToken).ConfigureAwait(false);
            var keys = new KeyCapture();
            var fresh = Array.FindAll(models, model => before.TryGetValue(KeyOf(model), out var version) && version == ObjectVersion<TModel>.Of(model));
            transaction.OnRollback(SavedState<TModel>.Of(fresh, default));
            foreach (var some in fresh.Chunk(MostAtOnce))
            {
                var after = await VersionsAsync(
                    database, SelectQuery.Of(TModel.Metadata).WithWhere(KeyConditions.Rows(TModel.Metadata, some)), cancellationToken).ConfigureAwait(false);
                foreach (var model in some)
                {
                    ObjectVersion<TModel>.Set(model, after[KeyOf(model)]);
                }
            }

            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
            return affected;

            RowKey KeyOf(TModel model) => keys.Of(TModel.Metadata, TModel.Metadata.Key, model)!.Value;
        }
    }

    private static async ValueTask<Dictionary<RowKey, RowKey>> VersionsAsync(Database database, SelectQuery rows, CancellationToken cancellationToken)
    {
        var reader = new PairReader(new KeyCapture(), TModel.Metadata, TModel.Metadata.Key, [TModel.Metadata.Version!.Index]);
        var found = await QueryPipeline.ListAsync<(RowKey Key, RowKey Version), PairReader>(
            database, rows.WithColumns(reader.Columns), reader, cancellationToken).ConfigureAwait(false);
        return found.ToDictionary(row => row.Key, row => row.Version);
    }
}
