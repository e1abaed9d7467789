using Spectre.Console;
using Tortoise.Cli.Authoring;

namespace Tortoise.Cli.Output;

/// <summary>Asks at the terminal.</summary>
internal sealed class AskedQuestions(Questions questions) : IQuestions
{
    public string? Renamed(string gone, IReadOnlyList<string> candidates)
    {
        foreach (var candidate in candidates)
        {
            var answer = questions.Choose(
                $"[bold]{Markup.Escape(gone)}[/] is gone and [bold]{Markup.Escape(candidate)}[/] is new: was it renamed?",
                [('y', "[y]es", true), ('n', "[n]o, they are two", false), ('a', "[a]bort", (bool?)null)],
                $"Say what became of {gone}: --rename {gone}={candidate} or --drop {gone}");
            if (answer ?? throw new OperationCanceledException())
            {
                return candidate;
            }
        }

        return null;
    }

    public string Fill(string column, string type) => questions.Text(
        $"[bold]{Markup.Escape(column)}[/] ({Markup.Escape(type)}) must not be NULL. What do the rows that exist get (a value, or an SQL expression in parentheses)", $"Say what the rows get: --fill {column}=…");

    public bool Exists(string table) => questions.Choose(
        $"Others looked after the table [bold]{Markup.Escape(table)}[/] until now. Is it there, as the model says?", [('y', "[y]es", true), ('n', "[n]o, create it", false)], $"Say --adopt {table} or --create {table}");
}
