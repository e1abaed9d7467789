using System.Globalization;
using System.Text;

namespace Tortoise.Generators.Emission;

/// <summary>Writes JSON on one line that fits between the quotes of a raw string. A member whose value is null is left out.</summary>
internal static class Json
{
    public static string Object(params (string Name, string? Value)[] members) =>
        $"{{{string.Join(",", members.Where(static member => member.Value is not null).Select(static member => $"\"{member.Name}\":{member.Value}"))}}}";

    /// <summary>A list; null if it is empty.</summary>
    public static string? List(IEnumerable<string?> items) => string.Join(",", items) is { Length: > 0 } text ? $"[{text}]" : null;

    public static string? True(bool value) => value ? "true" : null;

    public static string? False(bool value) => value ? null : "false";

    public static string? Number(long? value) => value?.ToString(CultureInfo.InvariantCulture);

    public static string? OptionalText(string? value) => value is null ? null : Text(value);

    public static string Text(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var letter in value)
        {
            // What ends a line of C# is escaped as well, and a half of a surrogate pair, which may be alone.
            if (letter is '"' or '\\')
            {
                text.Append('\\').Append(letter);
            }
            else if (char.IsControl(letter) || char.IsSurrogate(letter) || letter is '\u2028' or '\u2029')
            {
                text.Append("\\u").Append(((int)letter).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                text.Append(letter);
            }
        }

        return text.Append('"').ToString();
    }
}
