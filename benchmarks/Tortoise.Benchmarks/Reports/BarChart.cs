using System.Net;
using System.Text;

namespace Tortoise.Benchmarks;

/// <summary>The ratios to the floor as a chart of horizontal bars, one group for each scenario and database; readable on light and on dark pages.</summary>
internal static class BarChart
{
    private const int LabelWidth = 240;
    private const int BarWidth = 520;
    private const int Bar = 16;
    private const int Title = 30;
    private const int Gap = 14;

    /// <summary>Bars are logarithmic up to this ratio.</summary>
    private const double Longest = 64;

    private const string Style =
        """
        <style>
          svg { font: 12px system-ui, sans-serif; --ink: #1f2328; --faint: #d0d7de; --bar: #8c959f; --own: #1a7f37; }
          @media (prefers-color-scheme: dark) { svg { --ink: #e6edf3; --faint: #3d444d; --bar: #6e7681; --own: #3fb950; } }
          text { fill: var(--ink); } .title { font-weight: 600; } .grid { stroke: var(--faint); } .bar { fill: var(--bar); } .own { fill: var(--own); }
        </style>
        """;

    public static string Of(IReadOnlyList<Table> tables)
    {
        var body = new StringBuilder();
        var y = Gap;
        foreach (var table in tables)
        {
            y = Group(body, table, y);
        }

        const int width = LabelWidth + BarWidth + 90;
        return $"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{y}" viewBox="0 0 {width} {y}" role="img" aria-label="Time of each peer, as a ratio to the floor">
            {Style}
            {body}</svg>

            """;
    }

    private static int Group(StringBuilder body, Table table, int y)
    {
        body.AppendLine($"""<text class="title" x="8" y="{y + 14}">{Escape(table.Scenario.Title)} · {table.Engine.Name}</text>""");
        y += Title;
        var bottom = y + (table.Results.Count * (Bar + 4));
        for (var ratio = 1; ratio <= Longest; ratio *= 2)
        {
            var x = LabelWidth + Length(ratio);
            body.AppendLine($"""<line class="grid" x1="{x:F0}" x2="{x:F0}" y1="{y - 4}" y2="{bottom}"/><text x="{x:F0}" y="{y - 7}" text-anchor="middle" font-size="9">{ratio} ×</text>""");
        }

        foreach (var result in table.Results)
        {
            var ratio = result.RatioTo(table.Results[0]);
            var length = Length(ratio);
            var style = result.Peer == Peer.Tortoise ? "own" : "bar";
            body.AppendLine(
                $"""<text x="{LabelWidth - 8}" y="{y + 12}" text-anchor="end">{Escape(result.Name)}</text><rect class="{style}" x="{LabelWidth}" y="{y}" width="{length:F1}" height="{Bar}" rx="2"/><text x="{LabelWidth + length + 6:F0}" y="{y + 12}">{ratio:F2} ×</text>""");
            y += Bar + 4;
        }

        return y + Gap;
    }

    // Half the floor's time is nothing, twice as much a seventh of the way to the longest.
    private static double Length(double ratio) => Math.Clamp((Math.Log2(ratio) + 1) / (Math.Log2(Longest) + 1), 0.005, 1) * BarWidth;

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
