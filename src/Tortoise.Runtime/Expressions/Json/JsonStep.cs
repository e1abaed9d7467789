using System.Globalization;
using System.Text;

namespace Tortoise.Expressions;

/// <summary>One step of a way into a JSON document.</summary>
/// <param name="Name">The member; null for an element.</param>
/// <param name="Index">The element.</param>
/// <param name="IsGiven">True for a key or index that is given at run time, so that it is a value and no text.</param>
internal readonly record struct JsonStep(string? Name, int Index, bool IsGiven)
{
    /// <summary>True for a name that needs no quotes in any database.</summary>
    private bool IsWord => Name is [(>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_', ..] && Name.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');

    /// <summary>The steps as a path of SQL/JSON: <c>$.theme.name</c>, <c>$."a key"[0]</c>.</summary>
    public static string Path(ReadOnlySpan<JsonStep> steps)
    {
        var text = new StringBuilder("$");
        foreach (var step in steps)
        {
            _ = step.Name is not { } name
                ? text.Append(CultureInfo.InvariantCulture, $"[{step.Index}]")
                : text.Append('.').Append(step.IsWord ? name : Quoted(name));
        }

        return text.ToString();
    }

    /// <summary>A name as JSON. Programs without JSON need nothing of System.Text.Json for it.</summary>
    private static string Quoted(string name)
    {
        var text = new StringBuilder("\"");
        foreach (var character in name)
        {
            _ = character switch
            {
                '"' or '\\' => text.Append('\\').Append(character),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => text.Append(character),
            };
        }

        return text.Append('"').ToString();
    }

    /// <summary>The steps as an array of PostgreSQL: <c>{theme,name}</c>.</summary>
    public static string Keys(ReadOnlySpan<JsonStep> steps)
    {
        var text = new StringBuilder("{");
        foreach (var step in steps)
        {
            text.Append(text.Length > 1 ? "," : "");
            _ = step.Name is not { } name
                ? text.Append(step.Index.ToString(CultureInfo.InvariantCulture))
                : text.Append(step.IsWord && !name.Equals("null", StringComparison.OrdinalIgnoreCase)
                    ? name
                    : $"\"{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"");
        }

        return text.Append('}').ToString();
    }
}
