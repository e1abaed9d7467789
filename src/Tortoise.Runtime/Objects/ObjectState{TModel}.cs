using Tortoise.Execution;
using Tortoise.Metadata;
using Tortoise.Relations;
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

    /// <summary>True for the field of a key that the program does not set: the database, or the insert, makes it.</summary>
    public static bool IsMadeKey(int field) => field == MadeKey;

    /// <summary>The key of an object's row; null if it has none yet.</summary>
    public static RowKey? KeyOf(TModel model) => MadeKey >= 0 && TModel.IsUnset(model, MadeKey) ? null : new KeyCapture().Of(TModel.Metadata, TModel.Metadata.Key, model);

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
