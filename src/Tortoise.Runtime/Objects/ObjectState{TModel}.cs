using Tortoise.Execution;
using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise.Persistence;

/// <summary>
/// Whether an object represents a row. One with a generated key does so as long as it has the key: reset, as on a copy of a record, it
/// is a new object.
/// </summary>
internal static class ObjectState<TModel>
    where TModel : class, IModel<TModel>
{
    private static readonly int MadeKey = TModel.Metadata.Key is [var key] && IsMade(TModel.Metadata.Fields[key]) ? key : -1;

    public static bool IsSaved(TModel model) => TModel.State(model).IsSaved && (MadeKey < 0 || !TModel.IsUnset(model, MadeKey));

    /// <summary>Records where an object was read, and tells the interceptors.</summary>
    public static void MarkRead(TModel model, RowOrigin origin)
    {
        TModel.State(model).MarkRead(origin);
        if (origin.Interceptors is { } interceptors)
        {
            foreach (var interceptor in interceptors)
            {
                interceptor.Loaded(model);
            }
        }
    }

    private static bool IsMade(FieldMetadata key) => key.IsGenerated || key is { ClockStamp: ClockStamp.Insert, Type.Kind: FieldKind.Guid };
}
