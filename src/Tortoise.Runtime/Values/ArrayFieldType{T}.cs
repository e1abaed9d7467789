using System.Runtime.InteropServices;

namespace Tortoise.Values;

/// <summary>An array, or its JSON: written element by element, so each passes the rules of its own type, and read as a whole.</summary>
internal sealed class ArrayFieldType<T>(FieldType<T> element, bool allowsNull) : FieldType<T[]>(StoreTypes.Array)
{
    public override FieldType Element => element;

    protected override T[] ReadValue<TRow>(in TRow row, int ordinal) => Elements.Read(in row, ordinal, element, allowsNull);

    protected override void WriteValue(IParameterWriter writer, int ordinal, T[] value) =>
        Elements.Write(writer, ordinal, value, element, allowsNull);

    private protected override void WriteNull(IParameterWriter writer, int ordinal) => writer.NullList(ordinal, element.Kind);
}

/// <summary>A list, stored as an array is.</summary>
internal sealed class ListFieldType<T>(FieldType<T> element, bool allowsNull) : FieldType<List<T>>(StoreTypes.Array)
{
    public override FieldType Element => element;

    protected override List<T> ReadValue<TRow>(in TRow row, int ordinal) => [.. Elements.Read(in row, ordinal, element, allowsNull)];

    protected override void WriteValue(IParameterWriter writer, int ordinal, List<T> value) =>
        Elements.Write(writer, ordinal, CollectionsMarshal.AsSpan(value), element, allowsNull);

    private protected override void WriteNull(IParameterWriter writer, int ordinal) => writer.NullList(ordinal, element.Kind);
}

/// <summary>Base class of arrays and lists.</summary>
file static class Elements
{
    public static T[] Read<T, TRow>(in TRow row, int ordinal, FieldType<T> element, bool allowsNull)
        where TRow : struct, IRow
    {
        bool hasNull;
        T[] values;
        if (row.HasArrays)
        {
            values = row.Array<T>(ordinal);
            hasNull = !allowsNull && values.AsSpan().ContainsNull();
        }
        else
        {
            values = ArrayJson.Read(in row, ordinal, element, out hasNull);
        }

        if (!allowsNull && hasNull)
        {
            throw new DataConversionException(
                $"The array in column '{row.ColumnName(ordinal)}' contains NULL, but the elements of its property are not nullable. Make them nullable.");
        }

        return values;
    }

    public static void Write<T>(IParameterWriter writer, int ordinal, ReadOnlySpan<T> values, FieldType<T> element, bool allowsNull)
    {
        if (!allowsNull && values.ContainsNull())
        {
            throw new ValidationException($"An element of the array is null, but its type, {element.Kind}, is not nullable. Make it nullable, or leave the element out.");
        }

        if (!writer.HasArrays)
        {
            writer.String(ordinal, ArrayJson.Write(values, element));
            return;
        }

        var elements = writer.BeginList(ordinal, element.Kind);
        foreach (var value in values)
        {
            element.Write(elements, ordinal, value);
        }

        writer.EndList(ordinal);
    }

    private static bool ContainsNull<T>(this ReadOnlySpan<T> values)
    {
        if (default(T) is null)
        {
            foreach (var value in values)
            {
                if (value is null)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool ContainsNull<T>(this Span<T> values) => ((ReadOnlySpan<T>)values).ContainsNull();
}
