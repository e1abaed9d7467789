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
        text.AppendLine($"#### {table.Scenario.Title} · {table.Engine.Name}").AppendLine();
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

    /// <summary>Writes all tables to a file: between the marks, if it has them.</summary>
    public static async Task WriteAsync(FileInfo file, IReadOnlyList<Table> tables)
    {
        var text = new StringBuilder();
        foreach (var engine in tables.GroupBy(table => table.Engine))
        {
            text.AppendLine($"### {engine.Key.Name}").AppendLine();
            foreach (var table in engine)
            {
                text.AppendLine(Of(table));
            }
        }

        var page = file.Exists ? await File.ReadAllTextAsync(file.FullName) : "";
        var start = page.IndexOf(Start, StringComparison.Ordinal);
        var end = page.IndexOf(End, StringComparison.Ordinal);
        await File.WriteAllTextAsync(
            file.FullName, start < 0 || end < start ? text.ToString() : $"{page[..(start + Start.Length)]}\n\n{text}{page[end..]}");
    }

    private static string Time(double microseconds) => microseconds >= 100_000 ? $"{microseconds / 1000:N0} ms" : $"{microseconds:N2} µs";
}
