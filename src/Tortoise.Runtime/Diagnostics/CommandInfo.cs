namespace Tortoise.Diagnostics;

/// <summary>
/// What logs, traces, metrics and interceptors call a statement: its text, its operation, its tables. There is one for each compiled statement,
/// and there are no values in it.
/// </summary>
public sealed class CommandInfo
{
    private const int MaxSummaryLength = 255;
    private readonly string? _operation;
    private string? _summary;

    internal CommandInfo(string text, string? operation, IReadOnlyList<string> tables, bool? isWrite)
    {
        Text = text;
        _operation = operation;
        Tables = tables;
        IsWrite = isWrite;
    }

    /// <summary>The SQL text, with placeholders for values.</summary>
    public string Text { get; }

    /// <summary>What it does: SELECT, INSERT, UPDATE, DELETE, or the first word of raw SQL.</summary>
    public string Operation => _operation ?? RawOperation.Of(Text);

    /// <summary>The tables it names, each once, in the order of the text. Empty for raw SQL, which is not parsed.</summary>
    public IReadOnlyList<string> Tables { get; }

    /// <summary>Whether it writes. Null for raw SQL that may do either.</summary>
    public bool? IsWrite { get; }

    /// <summary>
    /// A short name with few different values: the operation, and the tables in order, <c>SELECT event tournament</c>. At most 255
    /// characters; <c>db.query.summary</c> of OpenTelemetry's conventions for databases.
    /// </summary>
    public string Summary => _summary ??= Summarize();

    /// <inheritdoc/>
    public override string ToString() => Summary;

    /// <summary>What telemetry says of each of its runs.</summary>
    internal KeyValuePair<string, object?>[]? Tags { get; set; }

    internal CommandInfo WithText(string text) => text == Text ? this : new(text, _operation, Tables, IsWrite);

    private string Summarize()
    {
        var summary = Operation;
        foreach (var table in Tables)
        {
            // A name is given whole or not at all.
            if (summary.Length + 1 + table.Length > MaxSummaryLength)
            {
                break;
            }

            summary += " " + table;
        }

        return summary;
    }
}
