using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Tortoise.Values;

/// <summary>Enums inside of JSON documents, which a context writes as numbers or as strings.</summary>
internal static class JsonEnumTypes
{
    /// <summary>The type of an enum, or of its nullable form.</summary>
    /// <exception cref="InvalidOperationException">The context does not know it.</exception>
    public static FieldType<T> Of<T>(JsonSerializerContext? context) => context is not null && Known<T>.Types.TryGetValue(context, out var known) ? known : Find<T>(context);

    private static FieldType<T> Find<T>(JsonSerializerContext? context)
    {
        var info = context?.GetTypeInfo(typeof(T)) as JsonTypeInfo<T>
            ?? throw new InvalidOperationException($"How {typeof(T)} is written as JSON is not known. Add [JsonSerializable(typeof({typeof(T).Name}))] to the context.");
        return Known<T>.Types.GetValue(context!, _ => IsText(info) ? new TextType<T>(info) : new NumberType<T>(info));
    }

    /// <summary>A member tells it: what is no member is a number to each converter.</summary>
    private static bool IsText<T>(JsonTypeInfo<T> info)
    {
        var type = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);
        return Enum.GetValuesAsUnderlyingType(type) is { Length: > 0 } members
            && JsonSerializer.SerializeToElement((T)Enum.ToObject(type, members.GetValue(0)!), info).ValueKind == JsonValueKind.String;
    }

    /// <summary>The types that contexts know, for as long as there are the contexts.</summary>
    private static class Known<T>
    {
        public static readonly ConditionalWeakTable<JsonSerializerContext, FieldType<T>> Types = [];
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
