using Tortoise.Cli.Authoring;

namespace Tortoise.Cli.Tests.Harness;

/// <summary>Somebody who answers, and remembers what was asked.</summary>
internal sealed class ScriptedQuestions(params string?[] answers) : IQuestions
{
    private int _next;

    public List<string> Asked { get; } = [];

    public string? Renamed(string gone, IReadOnlyList<string> candidates) => Next($"{gone}: {string.Join(" or ", candidates)}?");

    public string Fill(string column, string type) => Next($"{column} ({type})?")!;

    public bool Exists(string table) => Next($"{table} exists?") == "yes";

    private string? Next(string question)
    {
        Asked.Add(question);
        return answers[_next++];
    }
}
