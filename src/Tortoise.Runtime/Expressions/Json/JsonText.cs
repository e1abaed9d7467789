using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Tortoise.Values;

namespace Tortoise.Expressions;

/// <summary>Values as JSON, to be set in a document.</summary>
internal static class JsonText
{
    /// <summary>The value as its context writes it, and without a context as System.Text.Json does.</summary>
    /// <exception cref="ValidationException">The value has no JSON.</exception>
    public static string Of<T>(T value, JsonSerializerContext? context) => value switch
    {
        null => "null",
        _ when context?.GetTypeInfo(typeof(T)) is JsonTypeInfo<T> info => JsonSerializer.Serialize(value, info),
        JsonNode node => node.ToJsonString(),
        bool flag => flag ? "true" : "false",
        double or float => value is double.NaN or double.PositiveInfinity or double.NegativeInfinity or float.NaN or float.PositiveInfinity or float.NegativeInfinity
            ? throw new ValidationException("JSON has no NaN and no infinity.")
            : ((IFormattable)value).ToString("R", CultureInfo.InvariantCulture),
        sbyte or byte or short or ushort or int or uint or long or ulong or decimal => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        DateTime time => Quoted(time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture)),
        DateTimeOffset time => Quoted(time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture)),
        DateOnly day => Quoted(day.ToString("O", CultureInfo.InvariantCulture)),
        string or Guid or char or Uri => Quoted(value.ToString()!),
        _ => throw new ValidationException($"How a {typeof(T).Name} is written as JSON is not known. Add [JsonSerializable(typeof({typeof(T).Name}))] to the context."),
    };

    /// <summary>The value of JSON that is a number, a string, true, false or null; null for an object or a list.</summary>
    public static Parameter? Scalar(string json)
    {
        var element = JsonElement.Parse(json);
        return element.ValueKind switch
        {
            JsonValueKind.Object or JsonValueKind.Array => null,
            JsonValueKind.String => new Parameter<string>(FieldTypes.String, element.GetString()!),
            JsonValueKind.True or JsonValueKind.False => new Parameter<bool>(FieldTypes.Boolean, element.GetBoolean()),
            JsonValueKind.Number when element.TryGetInt64(out var number) => new Parameter<long>(FieldTypes.Int64, number),
            JsonValueKind.Number when element.TryGetDecimal(out var number) => new Parameter<decimal>(FieldTypes.Decimal, number),
            JsonValueKind.Number => new Parameter<double>(FieldTypes.Double, element.GetDouble()),
            _ => new Parameter<string?>(FieldTypes.String.OrNull!, null),
        };
    }

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}
