namespace Tortoise.Schema;

/// <summary>A statement of a migration.</summary>
/// <param name="Change">What it is for, in words: <c>add column team.score</c>.</param>
/// <param name="Sql">The statement, without a semicolon.</param>
internal sealed record ChangeStatement(string Change, string Sql)
{
    /// <summary>True if it cannot be run, or should not, in a transaction.</summary>
    public bool IsAlone { get; init; }

    /// <summary>The column, as SQL, by whose ranges it is run in batches of rows; null if it is run at once.</summary>
    public string? BatchColumn { get; init; }

    /// <summary>The table that is rebuilt; null for none. While it is, foreign keys must not be enforced (SQLite).</summary>
    public string? Rebuilds { get; init; }
}
