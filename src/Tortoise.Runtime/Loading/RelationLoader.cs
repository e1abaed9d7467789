using System.Collections;
using Tortoise.Expressions;
using Tortoise.Metadata;

namespace Tortoise.Relations;

/// <summary>
/// Loads relations of objects: one statement per end, whatever the number of objects; only composite keys are loaded in portions.
/// </summary>
internal static class RelationLoader
{
    /// <summary>Composite keys have no list of theirs: each is a condition.</summary>
    public const int CompositeKeysAStatement = 100;

    /// <param name="database">The database.</param>
    /// <param name="models">Objects of one model.</param>
    /// <param name="loads">What to load into them.</param>
    /// <param name="reload">True to load what is already loaded again.</param>
    /// <param name="cancellationToken">Stops the next statement.</param>
    public static ValueTask LoadAsync(
        Database database, IReadOnlyList<object> models, IReadOnlyList<RelationLoad> loads, bool reload, CancellationToken cancellationToken)
    {
        if (models.Count == 0 || loads.Count == 0)
        {
            return default;
        }

        var objects = new object[models.Count];
        ((ICollection)models).CopyTo(objects, 0);
        return loads[0].Loader(database, objects, loads, reload, cancellationToken);
    }

    internal static ValueTask LoadAllAsync(
        Database database, object[] models, IReadOnlyList<RelationLoad> loads, bool reload, CancellationToken cancellationToken) =>
        database.Pool.HasBatchSnapshots
            ? new RelationWaves(database, reload).LoadAsync(models, loads, cancellationToken)
            : LoadOneByOneAsync(database, models, loads, reload, cancellationToken);

    private static async ValueTask LoadOneByOneAsync(
        Database database, ArraySegment<object> models, IReadOnlyList<RelationLoad> loads, bool reload, CancellationToken cancellationToken)
    {
        if (models.Count == 0)
        {
            return;
        }

        foreach (var load in loads)
        {
            ThrowIfNoPlace(load);
            var rows = new RelatedRows(Owners.Of(models, load, reload));
            if (rows.Owners.Keys.Count > 0)
            {
                await ReadAsync(database, rows, cancellationToken).ConfigureAwait(false);
            }

            rows.Connect();
            await LoadOneByOneAsync(database, rows.Related(), load.Nested, reload, cancellationToken).ConfigureAwait(false);
            rows.Return();
        }
    }

    /// <summary>Reads the rows of one end.</summary>
    private static async ValueTask ReadAsync(Database database, RelatedRows rows, CancellationToken cancellationToken)
    {
        var query = Query(rows.Owners.Load);
        var objects = (IRelatedObjects)query.Row.Model.Objects!;
        bool isAll;
        do
        {
            isAll = true;
            rows.Clear();
            foreach (var portion in rows.Owners.Portions(CompositeKeysAStatement))
            {
                var read = await objects.ReadAsync(database, query.WithWhere(portion), rows, cancellationToken).ConfigureAwait(false);
                isAll &= rows.Accept(read);
            }
        }
        while (!isAll);
    }

    /// <exception cref="InvalidOperationException">No object holds what the end reaches.</exception>
    public static void ThrowIfNoPlace(RelationLoad load)
    {
        if (load.End.Index < 0 && load.Into is null)
        {
            throw RelationFailures.NoPlace(load.End);
        }
    }

    /// <summary>What reads the rows of an end: a slice is of those of each owner.</summary>
    internal static Query Statement(SelectQuery rows) => rows.IsSliced ? new PerParentQuery(rows) : rows;

    /// <summary>The rows of an end, for any owner.</summary>
    internal static SelectQuery Query(RelationLoad load)
    {
        var query = WithOwner(load);
        return load.Ignored is null ? query : query.WithHints(query.Hints with { IgnoredFilters = IgnoredFilters.Both(query.Hints.IgnoredFilters, load.Ignored) });
    }

    private static SelectQuery WithOwner(RelationLoad load)
    {
        var end = load.End;
        if (!end.IsReverse)
        {
            return SelectQuery.Of(end.Target);
        }

        var query = (load.Rows ?? new RelatedQuery(ModelTable.Of(end.Model), end)).Query;
        if (end.Far is null && !query.IsSliced)
        {
            return query;
        }

        // The owner is in the link, or is needed to number the rows of each.
        return query.WithOwner([.. end.Near.Fields.Select(index => new Column(end.Near.Model.Fields[index], query.From))]);
    }
}
