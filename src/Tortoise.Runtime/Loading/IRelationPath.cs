using System.ComponentModel;
using Tortoise.Relations;

namespace Tortoise;

/// <summary>A path to related objects, as Prefetch, SelectRelated and FetchRelatedAsync accept it: <c>e =&gt; e.Tournament</c>, <c>t =&gt; t.Events</c>.</summary>
public interface IRelationPath
{
    /// <summary>What is to be loaded.</summary>
    /// <exception cref="ArgumentException">The path is empty: it is the query's own row.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    RelationLoad ToLoad();
}

/// <summary>A path to objects of one model.</summary>
/// <typeparam name="TModel">The model.</typeparam>
public interface IRelationPath<TModel> : IRelationPath
    where TModel : class, IModel<TModel>;
