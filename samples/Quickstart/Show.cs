using System.Runtime.CompilerServices;
using Spectre.Console;

namespace Quickstart;

/// <summary>How the sample prints: nothing in here has to do with the database.</summary>
internal static class Show
{
    public static void Answer<T>(string question, string sql, IEnumerable<T> rows, params string[] columns)
        where T : ITuple
    {
        Question(question, sql);
        var table = new Table().Border(TableBorder.Rounded).AddColumns(columns);
        foreach (var row in rows)
        {
            table.AddRow([.. Enumerable.Range(0, row.Length).Select(i => $"{row[i]}".EscapeMarkup())]);
        }

        AnsiConsole.Write(table);
    }

    public static void Question(string question, string sql)
    {
        AnsiConsole.WriteLine();
        AnsiConsole.MarkupLine($"[bold]{question.EscapeMarkup()}[/]");
        AnsiConsole.MarkupLine($"[grey]{sql.EscapeMarkup()}[/]");
    }
}
