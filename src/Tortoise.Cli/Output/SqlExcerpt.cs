using System.Globalization;
using Spectre.Console;

namespace Tortoise.Cli.Output;

/// <summary>A statement that the database refused, with a caret where it found the error, if it says where.</summary>
/// <param name="Sql">The statement.</param>
/// <param name="Line">The line of its file on which it begins, from 1.</param>
/// <param name="File">The file; null for none.</param>
/// <param name="Position">The index of the character; null if it is not known.</param>
internal sealed record SqlExcerpt(string Sql, int Line, string? File, int? Position)
{
    /// <summary>The most lines of a long statement that are shown around the error.</summary>
    private const int Around = 6;

    /// <summary>A message about the statement without the statement, which is shown.</summary>
    public static string Without(string message) => message.IndexOf(" SQL: ", StringComparison.Ordinal) is var at and >= 0 ? message[..at] : message;

    public void WriteTo(IAnsiConsole console)
    {
        var lines = Sql.ReplaceLineEndings("\n").Split('\n');
        var (row, column) = Place(lines);
        if (File is not null)
        {
            console.MarkupLine($"  [grey]{Markup.Escape(File)}:{Line + (row ?? 0)}{(column is null ? "" : $":{column + 1}")}[/]");
        }

        var first = Math.Max(0, (row ?? 0) - Around);
        var last = Math.Min(lines.Length - 1, (row ?? 0) + Around);
        var width = (Line + last).ToString(CultureInfo.InvariantCulture).Length;
        for (var i = first; i <= last; i++)
        {
            console.MarkupLine($"  [grey]{(Line + i).ToString(CultureInfo.InvariantCulture).PadLeft(width)} |[/] {SqlMarkup.Of(lines[i])}");
            if (i == row && column is { } at)
            {
                // Tabs are as wide here as above.
                var blank = string.Concat(lines[i].Take(at).Select(static character => character == '\t' ? '\t' : ' '));
                console.MarkupLine($"  {new string(' ', width)} [grey]|[/] {blank}[red]^[/]");
            }
        }

        if (last < lines.Length - 1)
        {
            console.MarkupLine($"  {new string(' ', width)} [grey]| … {Words.Of(lines.Length - 1 - last, "more line")}[/]");
        }
    }

    /// <summary>The line and the column of the error, from 0.</summary>
    private (int? Row, int? Column) Place(string[] lines)
    {
        var left = Position;
        for (var row = 0; left is not null && row < lines.Length; row++)
        {
            if (left <= lines[row].Length)
            {
                return (row, left);
            }

            left -= lines[row].Length + 1;
        }

        return (null, null);
    }
}
