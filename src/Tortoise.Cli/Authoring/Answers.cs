namespace Tortoise.Cli.Authoring;

/// <summary>What a person said beforehand, with the flags of the command.</summary>
internal sealed record Answers
{
    public static Answers None { get; } = new();

    /// <summary>The new names of columns and tables: <c>team.town</c>, <c>city</c>.</summary>
    public IReadOnlyList<(string From, string To)> Renames { get; init; } = [];

    /// <summary>The columns and tables that are dropped, though another one looks like them.</summary>
    public IReadOnlyList<string> Drops { get; init; } = [];

    /// <summary>What the rows that exist get in a column: <c>team.score</c>, <c>0</c>.</summary>
    public IReadOnlyList<(string Column, string Value)> Fills { get; init; } = [];

    /// <summary>The tables that others looked after, and that are there already.</summary>
    public IReadOnlyList<string> Adopted { get; init; } = [];

    /// <summary>The tables that others looked after, and that are to be created.</summary>
    public IReadOnlyList<string> Created { get; init; } = [];

    /// <summary>The two sides of the value of a flag.</summary>
    /// <param name="flag">The flag, for the message.</param>
    /// <param name="value">What was given.</param>
    /// <param name="example">What would be right.</param>
    /// <exception cref="MigrationException">It has not two sides.</exception>
    public static (string Left, string Right) Pair(string flag, string value, string example)
    {
        var at = value.IndexOf('=', StringComparison.Ordinal);
        return at > 0 && at < value.Length - 1
            ? (value[..at].Trim(), value[(at + 1)..].Trim())
            : throw new MigrationException($"{flag} {value} does not say what becomes of what: write it as {flag} {example}.");
    }

    /// <summary>The answers that flags give.</summary>
    /// <exception cref="MigrationException">One of them cannot be read.</exception>
    public static Answers Of(IEnumerable<string> renames, IEnumerable<string> drops, IEnumerable<string> fills) => new()
    {
        Renames = [.. renames.Select(static rename => Pair("--rename", rename, "team.town=city"))],
        Drops = [.. drops],
        Fills = [.. fills.Select(static fill => Pair("--fill", fill, "team.score=0"))],
    };
}
