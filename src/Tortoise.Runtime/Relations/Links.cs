using Tortoise.CompilerServices;
using Tortoise.Compilation;
using Tortoise.Execution;
using Tortoise.Expressions;
using Tortoise.Metadata;
using Tortoise.Querying;
using Tortoise.Values;

namespace Tortoise.Relations;

/// <summary>The links of one object at an end of a many-to-many relation.</summary>
internal sealed class Links(RelationEnd end, object owner)
{
    private readonly LinkMetadata _link = end.Link!;

    private ModelMetadata Rows => _link.Links;

    /// <summary>The condition that finds the linked rows.</summary>
    public Q Condition()
    {
        var far = end.Far!;
        var links = SelectQuery.From(Rows)
            .WithWhere(KeyConditions.RefersTo(end.Near, owner))
            .WithColumns([.. far.Fields.Select(index => new Column(Rows.Fields[index]))]);
        return new SubqueryMembership([.. far.TargetFields.Select(index => new Column(far.Target.Fields[index]))], links, negated: false);
    }

    /// <summary>Has the relations of a link of the user's own hold both ends.</summary>
    public void Attach(object link, object related)
    {
        Hold(end.Near, owner);
        Hold(end.Far!, related);

        void Hold(RelationMetadata relation, object target)
        {
            var own = relation.Model.Ends.First(candidate => !candidate.IsReverse && candidate.Near == relation);
            relation.Model.Objects!.Relate(link, own.Index, target);
        }
    }

    /// <summary>Links objects that are not linked yet.</summary>
    public async ValueTask AddAsync(Database database, IEnumerable<object> related, CancellationToken cancellationToken)
    {
        var pairs = Pairs(related).ToList();
        if (pairs.Count == 0)
        {
            return;
        }

        var columns = end.Near.Fields.Concat(end.Far!.Fields).Aggregate(default(FieldSet), (set, index) => set.With(index));
        ThrowIfIncomplete(columns);
        var isKey = Rows.Key.All(columns.Contains);
        var transaction = await database.BeginAsync(cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            if (!isKey)
            {
                // Nothing in such a table keeps a link from being there twice.
                pairs = await MissingAsync(database, pairs, cancellationToken).ConfigureAwait(false);
            }

            var insert = new InsertRow(Rows, columns, default, new ConflictRule(isKey ? ConflictAction.Ignore : ConflictAction.Fail, default, default));
            var statement = database.Compiler.Bind(insert).Statement;
            using (var lease = await database.LeaseAsync(statement, cancellationToken).ConfigureAwait(false))
            using (database.Log.Begin(statement))
            {
                await lease.Session.ExecuteBatchAsync(statement, new LinkBatch(statement, end, pairs), cancellationToken).ConfigureAwait(false);
            }

            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Cuts the links with these objects.</summary>
    public ValueTask<int> RemoveAsync(Database database, IEnumerable<object> related, CancellationToken cancellationToken)
    {
        var all = related.ToList();
        return all.Count == 0 ? new(0) : DeleteAsync(database, all, isOthers: false, cancellationToken);
    }

    /// <summary>Cuts the links with all but these objects.</summary>
    public ValueTask<int> RemoveOthersAsync(Database database, IEnumerable<object> related, CancellationToken cancellationToken) =>
        DeleteAsync(database, related.ToList(), isOthers: true, cancellationToken);

    /// <summary>Cuts all links.</summary>
    public ValueTask<int> ClearAsync(Database database, CancellationToken cancellationToken) =>
        DeleteAsync(database, [], isOthers: true, cancellationToken);

    /// <summary>A symmetrical link is two rows, one each way.</summary>
    private IEnumerable<(object Near, object Far)> Pairs(IEnumerable<object> related)
    {
        foreach (var model in related)
        {
            yield return (owner, model);
            if (_link.IsSymmetrical && !ReferenceEquals(owner, model))
            {
                yield return (model, owner);
            }
        }
    }

    private async ValueTask<int> DeleteAsync(Database database, IReadOnlyList<object> related, bool isOthers, CancellationToken cancellationToken)
    {
        var (near, far) = (end.Near, end.Far!);
        var condition = One(near, far);
        if (_link.IsSymmetrical)
        {
            condition |= One(far, near);
        }

        var removed = await QueryPipeline.ExecuteAsync(
            database, new DeleteQuery(SelectQuery.From(Rows).WithWhere(condition)), cancellationToken).ConfigureAwait(false);
        return _link.IsSymmetrical ? (removed + 1) / 2 : removed;

        Q One(RelationMetadata own, RelationMetadata other)
        {
            var any = KeyConditions.RefersToAny(other, related);
            return KeyConditions.RefersTo(own, owner) & (isOthers ? any.Negate() : any);
        }
    }

    private void ThrowIfIncomplete(FieldSet columns)
    {
        if (Rows.Fields.FirstOrDefault(field => !columns.Contains(field.Index) && field is { IsNullable: false, IsGenerated: false, DbDefault: null }) is { } field)
        {
            throw new InvalidOperationException($"A link of {end} needs a value of {field}: give the link as well, AddAsync(model, new {Rows.Name} {{ … }}).");
        }
    }

    private async ValueTask<List<(object Near, object Far)>> MissingAsync(
        Database database, List<(object Near, object Far)> pairs, CancellationToken cancellationToken)
    {
        var (near, far) = (end.Near, end.Far!);
        var keys = new KeyReader();
        var query = SelectQuery.From(Rows)
            .WithWhere(KeyConditions.RefersToAny(near, [.. pairs.Select(pair => pair.Near)]))
            .WithColumns([.. near.Fields.Concat(far.Fields).Select(index => new Column(Rows.Fields[index]))]);
        var found = await QueryPipeline.ListAsync<(RowKey, RowKey), PairReader>(
            database, query, new PairReader(keys, near, far), cancellationToken).ConfigureAwait(false);
        var there = found.ToHashSet();
        return [.. pairs.Where(pair => there.Add((Key(near, pair.Near), Key(far, pair.Far))))];

        RowKey Key(RelationMetadata relation, object target) => keys.Of(relation.Target, relation.TargetFields, target)!.Value;
    }

    private readonly struct PairReader(KeyReader keys, RelationMetadata near, RelationMetadata far) : IRowReader<(RowKey, RowKey)>
    {
        public (RowKey, RowKey) Read<TRow>(in TRow row)
            where TRow : struct, IRow => (
            keys.Of([.. near.Fields.Select(Field)], in row, 0) ?? default,
            keys.Of([.. far.Fields.Select(Field)], in row, near.Fields.Count) ?? default);

        private FieldMetadata Field(int index) => near.Model.Fields[index];
    }
}
