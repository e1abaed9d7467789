using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Tortoise.Values;

/// <summary>Enums inside of JSON documents, which a context writes as numbers or as strings.</summary>
internal static class JsonEnumTypes
{
    /// <summary>The type of an enum, or of its nullable form.</summary>
    /// <exception cref="InvalidOperationException">The context does not know it.</exception>
    public static FieldType<T> Of<T>(JsonSerializerContext? context)
    {
        var info = context?.GetTypeInfo(typeof(T)) as JsonTypeInfo<T>
            ?? throw new InvalidOperationException($"How {typeof(T)} is written as JSON is not known. Add [JsonSerializable(typeof({typeof(T).Name}))] to the context.");
        return IsText(info) ? new TextType<T>(info) : new NumberType<T>(info);
    }

    private static bool IsText<T>(JsonTypeInfo<T> info)
    {
        try
        {
            return JsonSerializer.SerializeToElement(JsonSerializer.Deserialize("0", info)!, info).ValueKind == JsonValueKind.String;
        }
        catch (JsonException)
        {
            return true;
        }
    }

    private sealed class TextType<T>(JsonTypeInfo<T> info) : FieldType<T, string>(FieldTypes.String)
    {
        protected override T FromStored(string value)
        {
            try
            {
                return JsonSerializer.Deserialize($"\"{JsonEncodedText.Encode(value)}\"", info)!;
            }
            catch (JsonException exception)
            {
                throw new FormatException(exception.Message, exception);
            }
        }

        protected override string ToStored(T value) => JsonSerializer.SerializeToElement(value, info).GetString()!;
    }

    private sealed class NumberType<T>(JsonTypeInfo<T> info) : FieldType<T, long>(FieldTypes.Int64)
    {
        protected override T FromStored(long value) => JsonSerializer.Deserialize(value.ToString(CultureInfo.InvariantCulture), info)!;

        protected override long ToStored(T value) => JsonSerializer.SerializeToElement(value, info).GetInt64();
    }
}
