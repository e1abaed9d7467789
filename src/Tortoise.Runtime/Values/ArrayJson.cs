using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Tortoise.Values;

/// <summary>
/// An array as JSON, for databases without arrays. Equal elements have one text, so that the database compares arrays and their elements by their texts.
/// </summary>
internal static class ArrayJson
{
    // Without escapes where JSON needs none: the text is for readers, too, and goes into no HTML.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>The JSON of an array.</summary>
    /// <exception cref="ValidationException">JSON, or the type of the elements, does not have one of the values.</exception>
    public static string Write<T>(ReadOnlySpan<T> values, FieldType<T> element)
    {
        if (values.IsEmpty)
        {
            return "[]";
        }

        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            var writer = new ArrayJsonWriter(json);
            json.WriteStartArray();
            foreach (var value in values)
            {
                element.Write(writer, 0, value);
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The elements of JSON, as other programs may have written it, too. JSON's null is the default of the type.</summary>
    /// <exception cref="DataConversionException">It is no array of such elements.</exception>
    public static T[] Read<T, TRow>(in TRow row, int ordinal, FieldType<T> element, out bool hasNull)
        where TRow : struct, IRow
    {
        hasNull = false;
        try
        {
            using var document = JsonDocument.Parse(row.String(ordinal));
            var values = new T[document.RootElement.GetArrayLength()];
            var index = 0;
            foreach (var item in document.RootElement.EnumerateArray())
            {
                var isNull = item.ValueKind == JsonValueKind.Null;
                hasNull |= isNull;
                values[index++] = isNull ? default! : element.Read(new ArrayJsonRow(item), 0);
            }

            return values;
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException or OverflowException or DataConversionException)
        {
            throw new DataConversionException($"{row.Describe(ordinal)} holds something that is not a JSON array of values of the type {typeof(T).Name}.", exception);
        }
    }
}
