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

    private static bool IsMade(FieldMetadata key) => key.IsGenerated || key is { ClockStamp: ClockStamp.Insert, Type.Kind: FieldKind.Guid };
}
