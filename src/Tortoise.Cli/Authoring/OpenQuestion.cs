namespace Tortoise.Cli.Authoring;

/// <summary>A question that nobody was there to answer.</summary>
/// <param name="Question">The question: <c>team.town is gone and team.city is new. Say which it is:</c>.</param>
/// <param name="Flags">The flags that answer it, one for each answer: <c>--rename team.town=city</c>.</param>
internal sealed record OpenQuestion(string Question, IReadOnlyList<string> Flags)
{
    /// <summary>Questions with the flags that answer them.</summary>
    public static string Text(IEnumerable<OpenQuestion> questions) =>
        string.Join('\n', questions.Select(static question => $"{question.Question}\n    {string.Join("      or      ", question.Flags)}"));
}
