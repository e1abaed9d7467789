using System.Net;
using System.Text;

namespace Tortoise.Benchmarks;

/// <summary>The ratios to the floor as a chart of horizontal bars, one group for each scenario and database; readable on light and on dark pages.</summary>
internal static class BarChart
{
    // In pixels. The longest names of contenders have 45 letters.
    private const int LabelWidth = 390;
    private const int BarWidth = 500;
    private const int Bar = 13;
    private const int Step = Bar + 4;
    private const int Title = 44;
    private const int Gap = 22;

    /// <summary>Bars are logarithmic up to this ratio.</summary>
    private const double Longest = 64;

    // Plain colors, without variables: not every viewer of pictures knows these.
    private const string Style =
        """
        <style>
          svg { font: 12px system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif; }
          text { fill: #1f2328; } .title { font-weight: 600; } .axis { font-size: 10px; fill: #59636e; } .grid { stroke: #d0d7de; } .floor { stroke: #8c959f; }
          .own { fill: #1a7f37; } .base { fill: #6e7781; } .ado { fill: #b1bac4; } .dapper { fill: #2f81c7; } .ef { fill: #d9730d; } .linq { fill: #a371b7; }
          @media (prefers-color-scheme: dark) {
            text { fill: #e6edf3; } .axis { fill: #9198a1; } .grid { stroke: #3d444d; } .floor { stroke: #6e7681; }
            .own { fill: #3fb950; } .base { fill: #9198a1; } .ado { fill: #656c76; }
          }
        </style>
        """;

    public static string Of(IReadOnlyList<Table> tables)
    {
        var body = new StringBuilder();
        var y = 8;
        foreach (var table in tables)
        {
            y = Group(body, table, y);
        }

        const int width = LabelWidth + BarWidth + 70;
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
        var bottom = y + (table.Results.Count * Step);
        for (var ratio = 1; ratio <= Longest; ratio *= 2)
        {
            var x = LabelWidth + Length(ratio);
            body.AppendLine(
                $"""<line class="{(ratio == 1 ? "floor" : "grid")}" x1="{x:F0}" x2="{x:F0}" y1="{y - 5}" y2="{bottom}"/><text class="axis" x="{x:F0}" y="{y - 9}" text-anchor="middle">{ratio} ×</text>""");
        }

        foreach (var result in table.Results)
        {
            var ratio = result.RatioTo(table.Results[0]);
            var length = Length(ratio);
            body.AppendLine(
                $"""<text x="{LabelWidth - 8}" y="{y + 11}" text-anchor="end">{Escape(result.Name)}</text><rect class="{ColorOf(result.Peer)}" x="{LabelWidth}" y="{y}" width="{length:F1}" height="{Bar}" rx="2"/><text x="{LabelWidth + length + 6:F0}" y="{y + 11}">{ratio:F2} ×</text>""");
            y += Step;
        }

        return y + Gap;
    }

    // The ways of one peer have one color.
    private static string ColorOf(Peer peer) =>
        peer == Peer.Tortoise ? "own"
        : peer == Peer.CApi || peer == Peer.Driver ? "base"
        : IsOf(peer, Peer.Dapper) ? "dapper"
        : IsOf(peer, Peer.Ef) ? "ef"
        : IsOf(peer, Peer.Linq) ? "linq"
        : "ado";

    private static bool IsOf(Peer peer, Peer family) => peer.Name.StartsWith(family.Name, StringComparison.Ordinal);

    // Half the floor's time is nothing, twice as much a seventh of the way to the longest.
    private static double Length(double ratio) => Math.Clamp((Math.Log2(ratio) + 1) / (Math.Log2(Longest) + 1), 0.005, 1) * BarWidth;

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
