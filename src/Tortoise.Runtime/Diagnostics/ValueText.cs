using System.Collections;
using System.Globalization;

namespace Tortoise.Diagnostics;

/// <summary>Values as a log shows them: <c>[7, 'Owls', NULL]</c>.</summary>
internal static class ValueText
{
    private const int MostShown = 200;

    public static string Of(IEnumerable values) => $"[{string.Join(", ", values.Cast<object?>().Select(One))}]";

    private static string One(object? value) => value switch
    {
        null => "NULL",
        string text => $"'{(text.Length > MostShown ? text[..MostShown] + "…" : text)}'",
        byte[] bytes => string.Create(CultureInfo.InvariantCulture, $"{bytes.Length} bytes"),
        DateTime or DateTimeOffset or DateOnly or TimeOnly => ((IFormattable)value).ToString("O", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable list => Of(list),
        _ => value.ToString() ?? "",
    };
}
