using System.ComponentModel;
using Tortoise.Metadata;
using Tortoise.Relations;

namespace Tortoise;

/// <summary>The objects that an object is linked to, if the links are a model with columns of its own.</summary>
/// <typeparam name="TModel">The model of the objects.</typeparam>
/// <typeparam name="TLink">The model of the links.</typeparam>
public sealed class ManyToMany<TModel, TLink> : ManyToMany<TModel>
    where TModel : class, IModel<TModel>
    where TLink : class, IModel<TLink>
{
    /// <summary>Creates the linked objects of an object.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ManyToMany(object owner, RelationEnd end)
        : base(owner, end)
    {
    }

    /// <summary>Links an object to the owner with a link object that has columns of its own: <c>AddAsync(team, new Membership { Role = "captain" })</c>.</summary>
    /// <exception cref="InvalidOperationException">The owner or the object is not saved.</exception>
    public async ValueTask AddAsync(TModel model, TLink link, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(link);
        ThrowIfOwnerIsUnsaved();
        Failures.ThrowIfUnsaved(model, "linked");
        Links.Attach(link, model);
        await GraphWriter.InsertAsync(OwnDatabase, link, cancellationToken).ConfigureAwait(false);
        Append([model]);
    }
}
