using System.Text;

namespace Tortoise.Benchmarks;

/// <summary>The results as tables of Markdown.</summary>
internal static class MarkdownReport
{
    private const string Start = "<!-- results -->";
    private const string End = "<!-- end of results -->";

    public static string Of(Table table)
    {
        var text = new StringBuilder();
        var unit = table.Scenario.RowsPerOperation > 1 ? ", per row" : "";
        text.AppendLine(Heading(table.Scenario, table.Engine)).AppendLine();
        text.AppendLine($"| `{table.Scenario.Name}`{unit} | median | 10–90 % | ratio | allocated | round trips |").AppendLine("| --- | ---: | ---: | ---: | ---: | ---: |");
        foreach (var result in table.Results)
        {
            var name = result.Peer == Peer.Tortoise ? $"**{result.Name}**" : result.Name;
            text.AppendLine(
                $"| {name} | {Time(result.Median)} | {Time(result.Low)}–{Time(result.High)} | {result.RatioTo(table.Results[0]):F2} × | {result.Bytes:N0} B | {result.RoundTrips?.ToString() ?? "–"} |");
        }

        if (table.Note is { } note)
        {
            text.AppendLine().Append(note);
        }

        return text.ToString();
    }

    /// <summary>Writes tables to a file, between the marks if it has them: a table that is there already is replaced, all others stay.</summary>
    public static async Task WriteAsync(FileInfo file, IReadOnlyList<Table> tables)
    {
        var page = file.Exists ? await File.ReadAllTextAsync(file.FullName) : "";
        var start = page.IndexOf(Start, StringComparison.Ordinal);
        var end = page.IndexOf(End, StringComparison.Ordinal);
        var isMarked = start >= 0 && end > start;
        var texts = isMarked ? Sections(page[(start + Start.Length)..end]) : [];
        foreach (var table in tables)
        {
            texts[Heading(table.Scenario, table.Engine)] = Of(table);
        }

        var text = new StringBuilder();
        foreach (var engine in Engine.All)
        {
            var its = Catalog.All.Select(scenario => texts.GetValueOrDefault(Heading(scenario, engine))).OfType<string>().ToList();
            if (its.Count > 0)
            {
                text.AppendLine($"### {engine.Name}").AppendLine().AppendJoin('\n', its).AppendLine();
            }
        }

        await File.WriteAllTextAsync(file.FullName, isMarked ? $"{page[..(start + Start.Length)]}\n\n{text}{page[end..]}" : text.ToString());
    }

    private static string Heading(Scenario scenario, Engine engine) => $"#### {scenario.Title} · {engine.Name}";

    private static Dictionary<string, string> Sections(string text) => text.Split("\n#### ").Skip(1)
        .Select(section => $"#### {section.Split("\n### ")[0].TrimEnd()}\n")
        .ToDictionary(section => section.Split('\n')[0]);

    private static string Time(double microseconds) => microseconds >= 100_000 ? $"{microseconds / 1000:N0} ms" : $"{microseconds:N2} µs";
}
