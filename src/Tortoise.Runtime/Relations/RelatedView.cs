using System.Diagnostics;

namespace Tortoise.Relations;

/// <summary>The debugger view of related objects: those that are loaded. It loads none.</summary>
internal sealed class RelatedView<TModel>(Related<TModel> related)
    where TModel : class, IModel<TModel>
{
    [DebuggerBrowsable(DebuggerBrowsableState.RootHidden)]
    public TModel[] Loaded => related.IsLoaded ? [.. related] : [];
}
