using Tortoise.Expressions;
using Tortoise.Metadata;
using Tortoise.Relations;

namespace Tortoise.Querying;

/// <summary>The hooks around a delete of rows of one model: of those that are asked for, or of those that the database deletes with them.</summary>
internal abstract class Deletion
{
    public abstract ModelMetadata Model { get; }

    protected abstract ValueTask BeforeAsync(Transaction transaction, CancellationToken cancellationToken);

    protected abstract ValueTask AfterAsync(CancellationToken cancellationToken);

    /// <summary>A deletion, and those that its cascades make of models with hooks: the rows that refer to what is deleted first come last.</summary>
    /// <param name="database">The database.</param>
    /// <param name="first">The rows that are asked for.</param>
    /// <param name="refersTo">The condition that rows refer to those by a relation.</param>
    public static IReadOnlyList<Deletion> Of(Database database, Deletion first, Func<RelationMetadata, Q> refersTo)
    {
        var all = new List<Deletion> { first };
        AddCascades(database, first.Model, refersTo, [first.Model], all);
        return all;
    }

    public static async ValueTask BeforeAsync(IReadOnlyList<Deletion> deletions, Transaction transaction, CancellationToken cancellationToken)
    {
        foreach (var deletion in deletions)
        {
            await deletion.BeforeAsync(transaction, cancellationToken).ConfigureAwait(false);
        }
    }

    public static async ValueTask AfterAsync(IReadOnlyList<Deletion> deletions, CancellationToken cancellationToken)
    {
        foreach (var deletion in deletions)
        {
            await deletion.AfterAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>A cycle of models is told of once: how deep its rows go only the database knows.</summary>
    private static void AddCascades(Database database, ModelMetadata model, Func<RelationMetadata, Q> refersTo, HashSet<ModelMetadata> way, List<Deletion> all)
    {
        foreach (var relation in database.HookedCascadesTo(model))
        {
            if (relation.Model.Objects is not ICascadedObjects objects)
            {
                continue;
            }

            // The database deletes them, whether a query filter hides them or not; the rows that they refer to are those of the delete.
            var rows = SelectQuery.Of(relation.Model).WithHints(QueryHints.Known).WithWhere(refersTo(relation));
            if (objects.Cascaded(database, rows, relation) is { } cascaded)
            {
                all.Add(cascaded);
            }

            if (way.Add(relation.Model))
            {
                AddCascades(database, relation.Model, next => KeyConditions.RefersToAny(next, rows), way, all);
                way.Remove(relation.Model);
            }
        }
    }
}
