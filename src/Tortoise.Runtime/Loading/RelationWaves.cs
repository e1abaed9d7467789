using Tortoise.Expressions;
using Tortoise.Metadata;

namespace Tortoise.Relations;

/// <summary>
/// Loads relations of objects in few round trips: what does not need the rows of another goes together. The rows of a level below are sent for in the
/// same batch where those above them are loaded whole, as the rows that belong to these, so that three levels are one round trip; then all see one
/// state of the database.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="reload">True to load what is already loaded again.</param>
internal sealed class RelationWaves(Database database, bool reload)
{
    private readonly List<Wait> _next = [];
    private readonly List<RelatedRows> _loaded = [];

    public async ValueTask LoadAsync(ArraySegment<object> models, IReadOnlyList<RelationLoad> loads, CancellationToken cancellationToken)
    {
        Await(models, loads);
        while (_next.Count > 0)
        {
            var sent = Send();
            var fits = sent.Sum(static load => (long)load.Rows!.Owners.ValueCount * load.Queries.Count()) <= database.Pool.MostKeysInBatch;
            if (!fits || sent.Exists(load => MayRound(RelationLoader.Query(load.Load))))
            {
                sent.ForEach(static load => load.Below.Clear());
            }

            var isAhead = sent.Exists(static load => load.Below.Count > 0);
            List<BatchedQuery> queries = [.. sent.SelectMany(static load => load.Queries)];
            foreach (var batch in fits ? [queries] : queries.Chunk(1).Cast<IReadOnlyList<BatchedQuery>>())
            {
                await QueryBatch.RunAsync(
                    database, batch, cancellationToken, isUsers: false, inOneSnapshot: isAhead && database.TransactionOfFlow is null).ConfigureAwait(false);
            }

            foreach (var load in sent)
            {
                Continue(load);
            }
        }

        foreach (var rows in _loaded)
        {
            rows.Return();
        }
    }

    private void Await(ArraySegment<object> models, IEnumerable<RelationLoad> loads) => _next.AddRange(loads.Select(load => new Wait(models, load)));

    /// <summary>What goes into the next batch; what may find its rows loaded by it waits for the one after.</summary>
    private List<Sent> Send()
    {
        Wait[] waiting = [.. _next];
        _next.Clear();
        var sent = new List<Sent>();
        for (var i = 0; i < waiting.Length; i++)
        {
            var (models, load) = waiting[i];
            RelationLoader.ThrowIfNoPlace(load);
            if (models.Count == 0)
            {
                continue;
            }

            if (sent.Exists(other => ReferenceEquals(other.Load.End, load.End)))
            {
                _next.Add(waiting[i]);
                continue;
            }

            var rows = Begin(models, load);
            if (rows.Owners.Keys.Count > 0)
            {
                sent.Add(Of(load, rows));
            }
            else
            {
                waiting = [.. waiting, .. load.Nested.Select(nested => new Wait(rows.Related(), nested))];
            }
        }

        return sent;
    }

    private RelatedRows Begin(ArraySegment<object> models, RelationLoad load)
    {
        var rows = new RelatedRows(Owners.Of(models, load, reload));
        _loaded.Add(rows);
        return rows;
    }

    private Sent Of(RelationLoad load, RelatedRows rows)
    {
        var query = RelationLoader.Query(load);
        var asked = rows.Owners.Portions(RelationLoader.CompositeKeysAStatement).Select(portion => query.WithWhere(portion)).ToList();
        var sent = new Sent(load) { Rows = rows };
        sent.Ask(asked, database, () => rows);
        if (asked is [var only] && rows.Owners.Loaded.Count == 0)
        {
            SendBelow(sent, query, only);
        }

        return sent;
    }

    /// <summary>Sends for the rows of the level below, if they can be told without the rows of this one.</summary>
    /// <param name="sent">This level.</param>
    /// <param name="rows">Its rows, for any owner.</param>
    /// <param name="asked">Its rows.</param>
    private void SendBelow(Sent sent, SelectQuery rows, SelectQuery asked)
    {
        if (database.TransactionOfFlow is { HasOneSnapshot: false } || !IsWhole(rows))
        {
            return;
        }

        foreach (var below in sent.Load.Nested)
        {
            // What is connected with its rows is loaded with them.
            if (below.End.Near.Fields.Count > 1 || ReferenceEquals(below.End, sent.Load.End.Inverse) || sent.Below.Exists(other => ReferenceEquals(other.Load.End, below.End)))
            {
                continue;
            }

            RelationLoader.ThrowIfNoPlace(below);
            var its = RelationLoader.Query(below);
            if (MayRound(its))
            {
                continue;
            }

            var all = its.WithWhere(BelongsTo(below.End, asked));
            var ahead = new Sent(below);
            ahead.Ask([all], database, () => ahead.Rows = Begin(sent.Models, below));
            SendBelow(ahead, its, all);
            sent.Below.Add(ahead);
        }
    }

    /// <summary>True for rows that are not certain to be exact in a batch, and so may have to be read by themselves.</summary>
    private bool MayRound(SelectQuery rows) =>
        database.Pool.MayRound is { } mayRound && (rows.Row.Model.Fields.Any(field => mayRound(field)) || rows.Related.Any(row => row.Model.Fields.Any(field => mayRound(field))));

    /// <summary>
    /// True for all rows of an end: a condition would be evaluated again for each level below, and may be slow, or true by chance.
    /// </summary>
    private static bool IsWhole(SelectQuery rows) =>
        rows is { Where: null, IsSliced: false, IsDistinct: false, Related.Count: 0, Tables.Count: 0, GroupBy.Count: 0, Ctes.Count: 0, IsOfTable: true }
        && !rows.Model.MayBeFiltered
        && !rows.Row.Model.MayBeFiltered
        && rows.Hints.Lock is null;

    /// <summary>The rows of an end of the objects that a query returns.</summary>
    private static SubqueryMembership BelongsTo(RelationEnd end, SelectQuery owners)
    {
        var near = end.Near;
        var key = near.Model.Fields[near.Fields[0]];
        var target = near.Target.Fields[near.TargetFields[0]];
        var (field, owner) = end.IsReverse ? (new Column(key, ModelTable.Of(near.Model)), target) : (new Column(target, ModelTable.Of(near.Target)), key);
        return new SubqueryMembership([field], owners.WithOwner([]).WithOrder([]).WithColumns([new Column(owner, owners.Row)]), negated: false);
    }

    /// <summary>Connects the objects that were loaded, and goes on with them.</summary>
    private void Continue(Sent sent)
    {
        sent.Rows!.Connect();
        foreach (var nested in sent.Load.Nested)
        {
            if (sent.Below.Find(below => ReferenceEquals(below.Load, nested)) is { } ahead)
            {
                Continue(ahead);
            }
            else
            {
                Await(sent.Models, [nested]);
            }
        }
    }

    /// <summary>What is to be loaded into objects.</summary>
    private readonly record struct Wait(ArraySegment<object> Models, RelationLoad Load);

    /// <summary>What was sent for.</summary>
    private sealed class Sent(RelationLoad load)
    {
        private readonly List<RelatedBatch> _queries = [];

        public RelationLoad Load => load;

        /// <summary>Its rows; null for a level below, whose owners are not here yet.</summary>
        public RelatedRows? Rows { get; set; }

        /// <summary>The objects that its owners hold, once they were read.</summary>
        public ArraySegment<object> Models { get; private set; }

        /// <summary>The levels below that were sent for with it.</summary>
        public List<Sent> Below { get; } = [];

        public IEnumerable<BatchedQuery> Queries => [.. _queries, .. Below.SelectMany(static below => below.Queries)];

        public void Ask(List<SelectQuery> queries, Database database, Func<RelatedRows> rows)
        {
            for (var i = 0; i < queries.Count; i++)
            {
                _queries.Add(new(queries[i], i == 0 ? rows : () => Rows!, i == 0, i == queries.Count - 1 ? () => Models = Rows!.Related() : null) { Database = database });
            }
        }
    }
}
