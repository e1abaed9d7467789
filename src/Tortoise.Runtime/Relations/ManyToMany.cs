using System.ComponentModel;
using Tortoise.Metadata;

namespace Tortoise;

/// <summary>
/// The objects that an object is linked with: <c>final.Participants</c>. Once loaded it is a read-only list; before it is asked by
/// <c>Filter</c> or awaited.
/// </summary>
/// <typeparam name="TModel">The model of the objects.</typeparam>
public partial class ManyToMany<TModel> : Related<TModel>
    where TModel : class, IModel<TModel>
{
    /// <summary>The linked objects of an object.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ManyToMany(object owner, RelationEnd end)
        : base(owner, end)
    {
    }
}

/// <summary>The objects that an object is linked with, where the links are a model of their own.</summary>
/// <typeparam name="TModel">The model of the objects.</typeparam>
/// <typeparam name="TLink">The model of the links.</typeparam>
public partial class ManyToMany<TModel, TLink> : ManyToMany<TModel>
    where TModel : class, IModel<TModel>
    where TLink : class, IModel<TLink>
{
    /// <summary>The linked objects of an object.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ManyToMany(object owner, RelationEnd end)
        : base(owner, end)
    {
    }
}
