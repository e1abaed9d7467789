using System.ComponentModel;
using Tortoise.Values;

namespace Tortoise.Expressions;

/// <summary>The handles of a row that may not be there: what the column cannot be, the value of such a row can be, null.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NullableFields
{
    /// <summary>A field of a value type.</summary>
    public static Field<T?> Value<T>(Field<T> field, TableSource? source)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(field);
        return new(field.Metadata, source, field.ValueType.Lifted as FieldType<T?> ?? Lift(field.ValueType));
    }

    /// <summary>A field of a reference type.</summary>
    public static Field<T?> Reference<T>(Field<T> field, TableSource? source)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(field);
        return field.Of(source)!;
    }

    /// <summary>A field that is a condition by itself.</summary>
    public static OptionalFlagField Flag(BooleanField field, TableSource? source)
    {
        ArgumentNullException.ThrowIfNull(field);
        return new(field.Column.Of(source));
    }

    private static FieldType<T?> Lift<T>(FieldType<T> type)
        where T : struct
    {
        var lifted = FieldTypes.Nullable(type);
        type.Lifted = lifted;
        return lifted;
    }
}
