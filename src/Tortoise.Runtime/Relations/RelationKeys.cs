using System.ComponentModel;
using Tortoise.Metadata;
using Tortoise.Persistence;
using Tortoise.Relations;

namespace Tortoise.CompilerServices;

/// <summary>Checks of generated code before it takes the key of an object that a model holds.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RelationKeys
{
    /// <summary>An object that is not saved has no key to take.</summary>
    /// <exception cref="InvalidOperationException">The object is not saved.</exception>
    public static void ThrowIfUnsaved<TModel>(TModel related, RelationEnd end)
        where TModel : class, IModel<TModel>
    {
        if (!ObjectState<TModel>.IsSaved(related))
        {
            throw RelationFailures.Unsaved(end);
        }
    }
}
