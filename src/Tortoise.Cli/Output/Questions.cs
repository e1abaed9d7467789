using System.Globalization;
using Spectre.Console;
using Tortoise.Cli.Commands;

namespace Tortoise.Cli.Output;

/// <summary>What only a person knows is asked on standard error. Where nobody can be asked, the command ends and prints the flags that answer the question.</summary>
/// <param name="terminal">Where the command runs.</param>
/// <param name="report">Where questions are written.</param>
/// <param name="isYes">True if everything that can be confirmed is (<c>--yes</c>). It answers no other question.</param>
internal sealed class Questions(Terminal terminal, Report report, bool isYes)
{
    /// <summary>True if somebody can be asked.</summary>
    public bool CanAsk => terminal.IsInteractive && !report.IsJson;

    /// <summary>Lets somebody choose.</summary>
    /// <param name="question">The question, as markup.</param>
    /// <param name="choices">The answers: the key that gives each, what it says (<c>[y]es</c>), and what it means.</param>
    /// <param name="otherwise">What is said where nobody can be asked, with the flags that answer: <c>team.town is gone and team.city is new. Say which it is: --rename team.town=city</c>.</param>
    /// <exception cref="ToolException">Nobody can be asked.</exception>
    public T Choose<T>(string question, IReadOnlyList<(char Key, string Label, T Value)> choices, string otherwise)
    {
        Require(otherwise);
        while (true)
        {
            report.Notes.Markup($"{question} {string.Join("  ", choices.Select(static choice => Markup.Escape(choice.Label)))}: ");
            var answer = Read(otherwise);
            foreach (var (key, _, value) in choices)
            {
                if (answer.Length > 0 && char.ToUpperInvariant(answer[0]) == char.ToUpperInvariant(key))
                {
                    return value;
                }
            }

            report.Note($"Answer with {string.Join(" or ", choices.Select(static choice => char.ToLower(choice.Key, CultureInfo.InvariantCulture)))}.");
        }
    }

    /// <summary>Asks for a text that is not empty.</summary>
    /// <param name="question">The question, as markup.</param>
    /// <param name="otherwise">What is said where nobody can be asked, with the flags that answer.</param>
    /// <exception cref="ToolException">Nobody can be asked.</exception>
    public string Text(string question, string otherwise)
    {
        Require(otherwise);
        while (true)
        {
            report.Notes.Markup($"{question}: ");
            if (Read(otherwise) is { Length: > 0 } answer)
            {
                return answer;
            }
        }
    }

    /// <summary>Asks whether something that cannot be undone is meant; <c>--yes</c> says so beforehand.</summary>
    /// <param name="question">The question, as markup.</param>
    /// <param name="otherwise">What is said where nobody can be asked; <c>--yes</c> is added.</param>
    /// <exception cref="ToolException">Nobody can be asked.</exception>
    public bool Confirm(string question, string otherwise) =>
        isYes || Choose(question, [('y', "[y]es", true), ('n', "[n]o", false)], $"{otherwise} Pass --yes if it is meant.");

    private void Require(string otherwise)
    {
        if (!CanAsk)
        {
            throw new ToolException(ExitCode.Unanswered, otherwise);
        }
    }

    /// <summary>The end of the input is no answer.</summary>
    private string Read(string otherwise) => terminal.In.ReadLine()?.Trim() ?? throw new ToolException(ExitCode.Unanswered, otherwise);
}
