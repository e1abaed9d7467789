using Tortoise.Execution;
using Tortoise.Metadata;

namespace Tortoise;

/// <summary>A delete of an object, or of the rows of a query.</summary>
public abstract class DeleteContext : WriteContext
{
    private protected DeleteContext(Database database, ModelMetadata model, RelationMetadata? cascade)
        : base(database, model) => Cascade = cascade;

    /// <summary>
    /// The foreign key by which the database deletes these rows together with those that they refer to (<see cref="OnDelete.Cascade"/>); null for rows that are
    /// deleted themselves.
    /// </summary>
    public RelationMetadata? Cascade { get; }

    /// <summary>The objects that are deleted; null for the rows of a query, unless a hook has read them.</summary>
    public IReadOnlyList<object>? Objects => GetObjects();

    /// <summary>
    /// Returns what is deleted. Before a delete of a query or a cascade it reads the rows and locks them, once for all hooks; after it they can no longer be read.
    /// </summary>
    /// <exception cref="InvalidOperationException">The rows are deleted, and no hook has read them before.</exception>
    public async ValueTask<IReadOnlyList<object>> ReadAsync(CancellationToken cancellationToken = default) => await ReadObjectsAsync(cancellationToken).ConfigureAwait(false);

    /// <summary>The delete for a hook of a class; null if no row can be of it.</summary>
    internal DeleteContext<THook>? For<THook>()
        where THook : class => this is DeleteContext<THook> own
            ? own
            : As<THook, DeleteContext<THook>>(() => MayHave<THook>(Objects)
                ? new(Database, Model, WrittenObjects<THook>.Among(() => Objects, ReadAsync), Cascade)
                : null);

    private protected abstract IReadOnlyList<object>? GetObjects();

    private protected abstract ValueTask<IReadOnlyList<object>> ReadObjectsAsync(CancellationToken cancellationToken);
}
