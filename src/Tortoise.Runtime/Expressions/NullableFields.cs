using Tortoise.Values;

namespace Tortoise.Expressions;

/// <summary>The fields of an optional row, which are nullable even if their columns are not.</summary>
internal static class NullableFields
{
    /// <summary>A field of a value type.</summary>
    /// <param name="source">The source of the row.</param>
    /// <param name="index">Index of the field.</param>
    public static Field<T?> At<T>(TableSource source, int index)
        where T : struct
    {
        var metadata = source.Model.Field(index);
        var type = (FieldType<T>)metadata.Type;
        return new(metadata, source, type.Lifted as FieldType<T?> ?? Lift(type));
    }

    private static FieldType<T?> Lift<T>(FieldType<T> type)
        where T : struct
    {
        var lifted = FieldTypes.Nullable(type);
        type.Lifted = lifted;
        return lifted;
    }
}
