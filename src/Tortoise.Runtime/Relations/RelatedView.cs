using System.Diagnostics;

namespace Tortoise.Relations;

/// <summary>What a debugger shows of the related objects of an object: those that are loaded. It loads none.</summary>
internal sealed class RelatedView<TModel>(Related<TModel> related)
    where TModel : class, IModel<TModel>
{
    [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
    public TModel[] Loaded => related.IsLoaded ? [.. related] : [];
}
