using System.ComponentModel;
using Tortoise.Values;

namespace Tortoise.Expressions;

/// <summary>The fields of an optional row, which are nullable even if their columns are not.</summary>
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

    /// <summary>A bool field, which is a condition.</summary>
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
