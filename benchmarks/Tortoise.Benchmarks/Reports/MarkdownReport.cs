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
        text.AppendLine($"#### {table.Scenario.Title} · {table.Engine.Name}").AppendLine();
        text.AppendLine($"| `{table.Scenario.Name}`{Unit(table.Scenario)} | median | 10–90 % | ratio | allocated | round trips |").AppendLine("| --- | ---: | ---: | ---: | ---: | ---: |");
        foreach (var result in table.Results)
        {
            text.AppendLine(
                $"| {Name(result)} | {Time(result.Median)} | {Time(result.Low)}–{Time(result.High)} | {result.RatioTo(table.Results[0]):F2} × | {result.Bytes:N0} B | {result.RoundTrips?.ToString() ?? "–"} |");
        }

        if (table.Note is { } note)
        {
            text.AppendLine().Append(note);
        }

        return text.ToString();
    }

    // One table of a suite: a row for each test, with the ratio and the bytes beside each time.
    private static string OfSuite(IReadOnlyList<Table> tests)
    {
        var text = new StringBuilder();
        var names = tests.SelectMany(test => test.Results).Select(Name).Distinct().ToList();
        text.AppendLine(Heading(tests[0].Scenario, tests[0].Engine)).AppendLine();
        text.AppendLine($"| median, ratio, allocated | {string.Join(" | ", names)} |").AppendLine($"| ---{string.Concat(names.Select(_ => " | ---:"))} |");
        foreach (var test in tests)
        {
            var cells = test.Results.ToDictionary(Name, result => $"{Time(result.Median)}, {result.RatioTo(test.Results[0]):F2} ×, {result.Bytes:N0} B");
            text.AppendLine($"| {test.Scenario.Title}{Unit(test.Scenario)} | {string.Join(" | ", names.Select(name => cells.GetValueOrDefault(name, "–")))} |");
        }

        return text.ToString();
    }

    /// <summary>Writes tables to a file, between the marks if it has them: a table that is there already is replaced, all others stay. That of a suite has the tests that were run.</summary>
    public static async Task WriteAsync(FileInfo file, IReadOnlyList<Table> tables)
    {
        var page = file.Exists ? await File.ReadAllTextAsync(file.FullName) : "";
        var start = page.IndexOf(Start, StringComparison.Ordinal);
        var end = page.IndexOf(End, StringComparison.Ordinal);
        var isMarked = start >= 0 && end > start;
        var texts = isMarked ? Sections(page[(start + Start.Length)..end]) : [];
        foreach (var same in tables.GroupBy(table => Heading(table.Scenario, table.Engine)))
        {
            texts[same.Key] = same.First().Scenario.Suite is null ? Of(same.Single()) : OfSuite([.. same]);
        }

        var text = new StringBuilder();
        foreach (var engine in Engine.All)
        {
            var its = Catalog.All.Select(scenario => Heading(scenario, engine)).Distinct().Select(heading => texts.GetValueOrDefault(heading)).OfType<string>().ToList();
            if (its.Count > 0)
            {
                text.AppendLine($"### {engine.Name}").AppendLine().AppendJoin('\n', its).AppendLine();
            }
        }

        await File.WriteAllTextAsync(file.FullName, isMarked ? $"{page[..(start + Start.Length)]}\n\n{text}{page[end..]}" : text.ToString());
    }

    private static string Heading(Scenario scenario, Engine engine) => $"#### {scenario.Suite ?? scenario.Title} · {engine.Name}";

    private static string Name(Result result) => result.Peer == Peer.Tortoise ? $"**{result.Name}**" : result.Name;

    private static string Unit(Scenario scenario) => scenario.RowsPerOperation > 1 ? ", per row" : "";

    private static Dictionary<string, string> Sections(string text) => text.Split("\n#### ").Skip(1)
        .Select(section => $"#### {section.Split("\n### ")[0].TrimEnd()}\n")
        .ToDictionary(section => section.Split('\n')[0]);

    private static string Time(double microseconds) => microseconds >= 100_000 ? $"{microseconds / 1000:N0} ms" : $"{microseconds:N2} µs";
}
