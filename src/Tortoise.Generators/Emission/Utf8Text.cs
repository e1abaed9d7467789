using Microsoft.CodeAnalysis.CSharp;

namespace Tortoise.Generators.Emission;

/// <summary>A text of several lines as a literal in UTF-8 that reads as the text does.</summary>
internal static class Utf8Text
{
    private const string Indentation = "    ";

    public static string Of(string text)
    {
        // What C# takes for the end of a line, or would not print, is escaped.
        if (text.Length == 0 || text.Any(static letter => (char.IsControl(letter) && letter is not ('\n' or '\t')) || letter is '\u2028' or '\u2029'))
        {
            return SymbolDisplay.FormatLiteral(text, quote: true) + "u8";
        }

        var quotes = new string('"', Math.Max(3, LongestRun(text) + 1));
        var lines = text.Split('\n').Select(static line => line.Length == 0 ? "" : Indentation + line);
        return $"{quotes}\n{string.Join("\n", lines)}\n{Indentation}{quotes}u8";
    }

    private static int LongestRun(string text)
    {
        var (longest, run) = (0, 0);
        foreach (var letter in text)
        {
            run = letter == '"' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
