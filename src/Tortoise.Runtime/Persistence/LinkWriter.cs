using Tortoise.CompilerServices;
using Tortoise.Expressions;
using Tortoise.Metadata;

namespace Tortoise.Relations;

/// <summary>Inserts links of one relation; existing links are kept.</summary>
internal static class LinkWriter
{
    /// <param name="database">The database.</param>
    /// <param name="end">The end that <c>Near</c> is the owner of.</param>
    /// <param name="linked">The objects to link.</param>
    /// <param name="cancellationToken">Stops the next statement.</param>
    public static async ValueTask AddAsync(
        Database database, RelationEnd end, IEnumerable<(object Near, object Far)> linked, CancellationToken cancellationToken)
    {
        var pairs = end.Link!.IsSymmetrical ? [.. linked.SelectMany(BothWays)] : linked.ToList();
        if (pairs.Count == 0)
        {
            return;
        }

        var links = end.Link.Links;
        var columns = end.Near.Fields.Concat(end.Far!.Fields).Aggregate(default(FieldSet), (set, index) => set.With(index));
        if (links.Version is { IsRowVersion: false } version)
        {
            columns = columns.With(version.Index);
        }

        ThrowIfIncomplete(end, links, columns);
        var isKey = links.Key.All(columns.Contains);
        var transaction = await database.BeginAsync(cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            if (!isKey)
            {
                // Nothing in such a table prevents duplicate links.
                pairs = await MissingAsync(database, end, pairs, cancellationToken).ConfigureAwait(false);
            }

            if (pairs.Count > 0)
            {
                // In a fixed order, so that two callers that link the same rows do not deadlock.
                var keys = new KeyCapture();
                pairs = [.. pairs.OrderBy(pair => new[] { KeyOf(keys, end.Near, pair.Near), KeyOf(keys, end.Far!, pair.Far) }, RowKeyOrder.Instance)];
                var conflict = new ConflictRule(isKey ? ConflictAction.Ignore : ConflictAction.Fail, default, default);
                var statement = database.Bind(new InsertRow(links, columns, default, conflict)).Statement;
                using var run = database.Telemetry.Begin(statement.Info, pairs.Count);
                try
                {
                    using var lease = await database.LeaseAsync(statement, cancellationToken).ConfigureAwait(false);
                    await lease.Session.ExecuteBatchAsync(statement, new LinkBatch(statement, end, pairs), cancellationToken).ConfigureAwait(false);
                }
                catch (Exception exception) when (database.Telemetry.Failed(run, statement.Info, exception))
                {
                    throw;
                }
            }

            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>A symmetrical link is two rows, one each way.</summary>
    private static IEnumerable<(object Near, object Far)> BothWays((object Near, object Far) pair) =>
        ReferenceEquals(pair.Near, pair.Far) ? [pair] : [pair, (pair.Far, pair.Near)];

    private static void ThrowIfIncomplete(RelationEnd end, ModelMetadata links, FieldSet columns)
    {
        var left = links.Fields.FirstOrDefault(
            field => !columns.Contains(field.Index) && field is { IsNullable: false, IsGenerated: false, IsRowVersion: false, DbDefault: null });
        if (left is not null)
        {
            throw new InvalidOperationException($"A link of {end} needs a value for {left}: pass the link as well, AddAsync(model, new {links.Name} {{ … }}).");
        }
    }

    private static async ValueTask<List<(object Near, object Far)>> MissingAsync(
        Database database, RelationEnd end, List<(object Near, object Far)> pairs, CancellationToken cancellationToken)
    {
        var (near, far, links) = (end.Near, end.Far!, end.Link!.Links);
        var keys = new KeyCapture();
        var reader = new PairReader(keys, links, near.Fields, far.Fields);
        var query = SelectQuery.Of(links).WithWhere(KeyConditions.RefersToAny(near, [.. pairs.Select(pair => pair.Near)])).WithColumns(reader.Columns);
        var found = await QueryPipeline.ListAsync<(RowKey, RowKey), PairReader>(database, query, reader, cancellationToken).ConfigureAwait(false);
        var there = found.ToHashSet();
        return [.. pairs.Where(pair => there.Add((Key(near, pair.Near), Key(far, pair.Far))))];

        RowKey Key(RelationMetadata relation, object target) => KeyOf(keys, relation, target)!.Value;
    }

    private static RowKey? KeyOf(KeyCapture keys, RelationMetadata relation, object target) => keys.Of(relation.Target, relation.TargetFields, target);
}
