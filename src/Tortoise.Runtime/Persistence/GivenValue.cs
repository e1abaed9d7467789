using System.Collections;
using System.Text.Json;
using Tortoise.Metadata;
using Tortoise.Values;

namespace Tortoise.Persistence;

/// <summary>A value from outside, as the one of a field.</summary>
internal static class GivenValue
{
    /// <summary>Converts a value of the field's type, text, a number of another type, or JSON, to what is stored of it.</summary>
    /// <returns>False if it is none of the field's values.</returns>
    public static bool TryConvert(FieldMetadata field, object? value, out object? stored)
    {
        stored = null;
        var given = value is JsonElement json ? Plain(field.Type, json) : value;
        if (given is null)
        {
            return field.IsNullable;
        }

        try
        {
            stored = Convert(field.Type, given);
            return true;
        }
        catch (Exception exception) when (exception is FormatException or ArgumentException or OverflowException or InvalidCastException or ValidationException)
        {
            return false;
        }
    }

    /// <summary>What a value is called in messages, which never show it.</summary>
    public static string Describe(object? value) => value switch
    {
        null => "null",
        JsonElement { ValueKind: JsonValueKind.Null } => "null",
        JsonElement { ValueKind: JsonValueKind.True or JsonValueKind.False } => "a JSON boolean",
        JsonElement { ValueKind: JsonValueKind.Number } => "a JSON number",
        JsonElement { ValueKind: JsonValueKind.String } => "a JSON string",
        JsonElement { ValueKind: JsonValueKind.Array } => "a JSON array",
        JsonElement => "a JSON object",
        _ => $"a value of type {TypeName.Of(value.GetType())}",
    };

    private static object? Convert(FieldType type, object value)
    {
        if (type.Element is { } element && value is not string && value is IEnumerable items)
        {
            return items.Cast<object?>().Select(item => item is JsonElement json ? Plain(element, json) : item)
                .Select(item => item is null ? null : Convert(element, item))
                .ToList();
        }

        return type.Accept(new Capture(value));
    }

    /// <summary>The .NET value of JSON. A document stays text, and so does a number, whose type the field knows.</summary>
    private static object? Plain(FieldType type, JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        _ when type.StoreType.Name == StoreTypes.Json.Name => json.GetRawText(),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => new NumberText(json.GetRawText()),
        JsonValueKind.Array when type.Element is not null => json.EnumerateArray().Select(static item => (object?)item).ToList(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => json,
    };

    private sealed record NumberText(string Text);

    private sealed class Capture(object value) : IFieldTypeVisitor<object?>
    {
        public object? Visit<T>(FieldType<T> type)
        {
            var given = value switch
            {
                NumberText when typeof(T) == typeof(string) => throw new FormatException("It is a number, not text."),
                NumberText number => number.Text,
                string or T => value,
                _ when typeof(T) == typeof(string) => throw new FormatException("It is not text."),
                _ => value,
            };
            var capture = new ValueCapture();
            type.Write(capture, 0, type.ValueOf(given));
            return capture.Value;
        }
    }
}
