using Tortoise.Expressions;
using Tortoise.Metadata;

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
        var links = SelectQuery.Of(Rows)
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
    public ValueTask AddAsync(Database database, IEnumerable<object> related, CancellationToken cancellationToken) =>
        LinkWriter.AddAsync(database, end, related.Select(model => (owner, model)), cancellationToken);

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

    private async ValueTask<int> DeleteAsync(Database database, IReadOnlyList<object> related, bool isOthers, CancellationToken cancellationToken)
    {
        var (near, far) = (end.Near, end.Far!);
        var condition = One(near, far);
        if (_link.IsSymmetrical)
        {
            condition |= One(far, near);
        }

        var removed = await QueryPipeline.ExecuteAsync(
            database, new DeleteQuery(SelectQuery.Of(Rows).WithWhere(condition)), cancellationToken).ConfigureAwait(false);
        return _link.IsSymmetrical ? (removed + 1) / 2 : removed;

        Q One(RelationMetadata own, RelationMetadata other)
        {
            var any = KeyConditions.RefersToAny(other, related);
            return KeyConditions.RefersTo(own, owner) & (isOthers ? any.Negate() : any);
        }
    }
}
