using System.ComponentModel;
using Tortoise.Metadata;
using Tortoise.Persistence;
using Tortoise.Relations;

namespace Tortoise;

/// <summary>
/// The objects that an object is linked to: <c>final.Participants</c>. Once loaded it is a read-only list; before that it can be queried with
/// <c>Filter</c>, or loaded by awaiting it. Links are added and removed from both ends.
/// </summary>
/// <typeparam name="TModel">The model of the objects.</typeparam>
public class ManyToMany<TModel> : Related<TModel>
    where TModel : class, IModel<TModel>
{
    /// <summary>Creates the linked objects of an object.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ManyToMany(object owner, RelationEnd end)
        : base(owner, end)
    {
    }

    private protected Links Links => new(End, Owner);

    /// <summary>Links objects to the owner; existing links are kept. All or nothing.</summary>
    /// <exception cref="InvalidOperationException">The owner or an object is not saved.</exception>
    public override async ValueTask AddAsync(IEnumerable<TModel> models, CancellationToken cancellationToken = default)
    {
        ThrowIfOwnerIsUnsaved();
        var all = Saved(models, "linked");
        await Links.AddAsync(OwnDatabase, all, cancellationToken).ConfigureAwait(false);
        Append(all);
    }

    /// <summary>Inserts a new object and links it to the owner; both or neither.</summary>
    /// <exception cref="InvalidOperationException">The owner is not saved.</exception>
    public override async ValueTask<TModel> CreateAsync(TModel model, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        ThrowIfOwnerIsUnsaved();
        var transaction = await OwnDatabase.BeginAsync(cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            await GraphWriter.InsertAsync(OwnDatabase, model, cancellationToken).ConfigureAwait(false);
            await Links.AddAsync(OwnDatabase, [model], cancellationToken).ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        }

        Append([model]);
        return model;
    }

    /// <summary>Removes the links to objects. Returns how many were removed.</summary>
    /// <exception cref="InvalidOperationException">The owner or an object is not saved.</exception>
    public override async ValueTask<int> RemoveAsync(IEnumerable<TModel> models, CancellationToken cancellationToken = default)
    {
        ThrowIfOwnerIsUnsaved();
        var all = Saved(models, "unlinked");
        var removed = await Links.RemoveAsync(OwnDatabase, all, cancellationToken).ConfigureAwait(false);
        Drop(AreAmong(all));
        return removed;
    }

    /// <summary>Removes all links of the owner. Returns how many were removed.</summary>
    /// <exception cref="InvalidOperationException">The owner is not saved.</exception>
    public override async ValueTask<int> ClearAsync(CancellationToken cancellationToken = default)
    {
        ThrowIfOwnerIsUnsaved();
        var removed = await Links.ClearAsync(OwnDatabase, cancellationToken).ConfigureAwait(false);
        Drop(_ => true);
        return removed;
    }

    /// <summary>Links the owner to exactly these objects; all or nothing. Existing links to them are kept.</summary>
    /// <exception cref="InvalidOperationException">The owner or an object is not saved.</exception>
    public override async ValueTask SetAsync(IEnumerable<TModel> models, CancellationToken cancellationToken = default)
    {
        ThrowIfOwnerIsUnsaved();
        var all = Saved(models, "linked");
        var transaction = await OwnDatabase.BeginAsync(cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            await Links.RemoveOthersAsync(OwnDatabase, all, cancellationToken).ConfigureAwait(false);
            await Links.AddAsync(OwnDatabase, all, cancellationToken).ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        }

        Replace(all.ToList());
    }

    private protected HashSet<TModel> Saved(IEnumerable<TModel> models, string done)
    {
        var all = Distinct(models);
        foreach (var model in all)
        {
            Failures.ThrowIfUnsaved(model, done);
            ObjectDatabase.ThrowIfElsewhere(OwnDatabase, model);
        }

        return all;
    }

    private protected override Q Where() => Links.Condition();

    private protected override void Attach(TModel model)
    {
        // A link has a row of its own, which is made when both ends are saved.
    }
}
