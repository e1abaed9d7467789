using System.Globalization;
using System.Text;

namespace Tortoise.Cli.Authoring;

/// <summary>What a migration is called.</summary>
internal static class MigrationName
{
    private const string Stamp = "yyyyMMddHHmmss";
    private const int Longest = 60;

    /// <summary>The id: when it was made, and its name. It sorts after that of the one before it.</summary>
    public static string Id(DateTimeOffset now, string name, string? after)
    {
        var time = now.UtcDateTime;
        if (after is { Length: >= 14 } && DateTime.TryParseExact(after[..14], Stamp, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var last)
            && time < last.AddSeconds(1))
        {
            time = last.AddSeconds(1);
        }

        return $"{time.ToString(Stamp, CultureInfo.InvariantCulture)}_{name}";
    }

    /// <summary>A name that a person gave.</summary>
    /// <exception cref="MigrationException">Nothing of it can be in the name of a folder.</exception>
    public static string Given(string name) => Clean(name) is { Length: > 0 } clean
        ? clean
        : throw new MigrationException($"A migration cannot be called '{name}': give it a name of letters, digits and underscores, such as add_score.");

    /// <summary>A name that says what changes.</summary>
    /// <param name="changes">The changes, in words.</param>
    /// <param name="isFirst">True for the first migration.</param>
    public static string Of(IReadOnlyList<string> changes, bool isFirst)
    {
        if (isFirst)
        {
            return "initial";
        }

        var columns = changes.Select(static change => change.Split(' ')).ToList();

        // What hangs on a table or a column is not named where that is.
        var tables = columns.Where(static words => words is [_, "column", ..]).Select(static words => TableOf(words[2])).ToHashSet(StringComparer.Ordinal);
        var main = columns.Where(words => words is not [_, "index" or "check", ..] and not [_, "foreign" or "unique", _, ..] || !tables.Contains(TableOf(words[^1]))).ToList();
        var names = (main.Count > 0 ? main : columns).Select(Of).Distinct(StringComparer.Ordinal).ToList();
        var name = names switch
        {
            [] => "empty",
            [var only] => only,
            [var first, var second] => $"{first}_and_{second}",
            [var first, ..] => string.Create(CultureInfo.InvariantCulture, $"{first}_and_{names.Count - 1}_more"),
        };
        return Clean(name.Length > Longest && names.Count > 1 ? string.Create(CultureInfo.InvariantCulture, $"{names[0]}_and_{names.Count - 1}_more") : name);
    }

    private static string Of(string[] words) => words switch
    {
        ["rename", "table", var table, "to", var name] => $"rename_{Last(table)}_to_{Last(name)}",
        ["rename", "column", var column, "to", var name] => $"rename_{Last(column)}_to_{name}_in_{Last(TableOf(column))}",
        ["add", "column", var column] => $"add_{Last(column)}_to_{Last(TableOf(column))}",
        ["drop", "column", var column] => $"drop_{Last(column)}_from_{Last(TableOf(column))}",
        ["alter", "column", var column] => $"alter_{Last(column)}_of_{Last(TableOf(column))}",
        ["comment", .. var what] => $"comment_{Last(what[^1])}",
        ["change", "key", "of", var table] => $"change_key_of_{Last(table)}",
        ["create" or "drop", "table", var table] => $"{words[0]}_{Last(table)}",
        [.., "to", var name] => $"rename_to_{Last(name)}",
        [var verb, .., var what] => $"{verb}_{Last(what)}",
        _ => string.Join('_', words),
    };

    private static string TableOf(string column) => column.LastIndexOf('.') is > 0 and var dot ? column[..dot] : column;

    private static string Last(string name) => name[(name.LastIndexOf('.') + 1)..];

    private static string Clean(string name)
    {
        var (clean, wasLower) = (new StringBuilder(), false);
        foreach (var character in name.Normalize(NormalizationForm.FormC))
        {
            if (char.IsLetterOrDigit(character))
            {
                // FillCity is fill_city.
                if (char.IsUpper(character) && wasLower)
                {
                    clean.Append('_');
                }

                clean.Append(char.ToLowerInvariant(character));
            }
            else if (clean.Length > 0 && clean[^1] != '_')
            {
                clean.Append('_');
            }

            wasLower = char.IsLower(character);
        }

        return clean.ToString(0, Math.Min(clean.Length, Longest)).Trim('_');
    }
}
