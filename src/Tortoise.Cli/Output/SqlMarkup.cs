using System.Text.RegularExpressions;
using Spectre.Console;

namespace Tortoise.Cli.Output;

/// <summary>A line of SQL in colours: words that are written in capitals, strings, comments. It decides nothing, so it need not know what each word is.</summary>
internal static partial class SqlMarkup
{
    public static string Of(string line) => Part().Replace(Markup.Escape(line), static part =>
        part.Groups["comment"].Success ? $"[grey]{part.Value}[/]" : part.Groups["text"].Success ? $"[green]{part.Value}[/]" : part.Groups["word"].Success ? $"[blue]{part.Value}[/]" : part.Value);

    [GeneratedRegex(@"(?<comment>--.*$)|(?<text>'[^']*')|(?<name>""[^""]*"")|\b(?<word>[A-Z]{2,}[A-Z_]*)\b")]
    private static partial Regex Part();
}
