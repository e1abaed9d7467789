using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Text;

namespace Tortoise.Generators.Tests.Harness;

/// <summary>A source with marked places.</summary>
/// <param name="Text">The source without the marks.</param>
/// <param name="Marks">Each mark as line and column, rule and marked text.</param>
internal sealed partial record MarkedSource(string Text, IReadOnlyList<string> Marks)
{
    public static MarkedSource Parse(string marked)
    {
        var marks = new List<(int Start, string Id, string Content)>();
        var text = marked;
        while (Mark().Match(text) is { Success: true } mark)
        {
            var (id, content) = (mark.Groups["id"].Value, mark.Groups["text"].Value);
            text = string.Concat(text.AsSpan(0, mark.Index), content, text.AsSpan(mark.Index + mark.Length));
            marks.Add((mark.Index, id, content));
        }

        // Marks are taken out from front to back, so the place of each is final when it is found.
        var lines = SourceText.From(text).Lines;
        return new MarkedSource(text, [.. marks.Select(mark => $"{lines.GetLinePosition(mark.Start)}: {mark.Id} at {mark.Content}")]);
    }

    [GeneratedRegex(@"\{\|(?<id>TORT\d{4}):(?<text>.*?)\|\}", RegexOptions.Singleline)]
    private static partial Regex Mark();
}
