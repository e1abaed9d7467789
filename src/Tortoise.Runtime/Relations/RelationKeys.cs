using System.ComponentModel;
using Tortoise.Metadata;
using Tortoise.Persistence;
using Tortoise.Relations;

namespace Tortoise.CompilerServices;

/// <summary>Checks of generated code before it takes the key of an object that a model holds.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class RelationKeys
{
    /// <summary>Returns the object whose key is taken, or null if none is held.</summary>
    /// <typeparam name="TModel">The other model.</typeparam>
    /// <param name="slot">What may hold it.</param>
    /// <param name="model">The metadata of the model that has the slot.</param>
    /// <param name="end">Index of the end.</param>
    /// <exception cref="InvalidOperationException">The object is not saved, so it has no key to take.</exception>
    public static TModel? Saved<TModel>(RelationSlot slot, ModelMetadata model, int end)
        where TModel : class, IModel<TModel>
    {
        var related = slot.As<TModel>();
        if (related is not null)
        {
            ThrowIfUnsaved(related, model, end);
        }

        return related;
    }

    private static void ThrowIfUnsaved<TModel>(TModel related, ModelMetadata model, int end)
        where TModel : class, IModel<TModel>
    {
        if (!ObjectState<TModel>.IsSaved(related))
        {
            throw RelationFailures.Unsaved(model.Ends[end]);
        }
    }
}
