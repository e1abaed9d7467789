using System.Security.Cryptography;
using System.Text;
using Tortoise.Schema;

namespace Tortoise.Migrations;

/// <summary>A statement of a migration's script, or a step of it in C#.</summary>
/// <param name="Sql">Its text, without what separates it from the next; empty for a step.</param>
/// <param name="Line">The line of the script on which it begins, from 1.</param>
/// <param name="Tokens">Its tokens, without comments.</param>
internal sealed record MigrationStatement(string Sql, int Line, IReadOnlyList<SqlToken> Tokens)
{
    private static readonly string[] Writes = ["INSERT", "UPDATE", "DELETE", "REPLACE", "MERGE"];
    private static readonly string[] Settings = ["SET", "PRAGMA", "USE"];
    private static readonly string[] Others = [.. Writes, "CREATE", "ALTER", "DROP", "TRUNCATE", "EXEC", "EXECUTE", "CALL"];

    /// <summary>The change that it is for, in words: <c>add column team.score</c>; null if the script does not say.</summary>
    public string? Change { get; init; }

    /// <summary>True if it is run by itself, outside of a transaction.</summary>
    public bool IsAlone { get; init; }

    /// <summary>The table that it builds anew, together with the statements around it; null for none.</summary>
    public string? Rebuilds { get; init; }

    /// <summary>The name of the step that is run in its place; null for none.</summary>
    public string? Step { get; init; }

    /// <summary>How it is divided into batches; null if it is run as it is.</summary>
    public StatementBatches? Batches { get; init; }

    /// <summary>The query that has a row if the statement was run; null if the script does not say.</summary>
    public string? DoneWhen { get; init; }

    /// <summary>The schemas that it may name: whatever stands before a dot.</summary>
    public IReadOnlyList<string> Schemas =>
        [.. Tokens.Zip(Tokens.Skip(1)).Where(static pair => pair.First.Kind is SqlTokenKind.Word or SqlTokenKind.QuotedName && pair.Second.Is(".")).Select(static pair => pair.First.Text).Distinct()];

    /// <summary>True if it changes rows alone, and so can be undone with a transaction on every database.</summary>
    public bool WritesRows => Tokens is [var first, ..] && Array.Exists(Writes, first.Is);

    /// <summary>True if it does nothing but set what holds as long as the connection.</summary>
    public bool IsSetting => Tokens is [var first, ..] && Array.Exists(Settings, first.Is) && !Tokens.Any(static token => Array.Exists(Others, token.Is));

    /// <summary>The same for statements that differ in comments, blanks and the case of words alone.</summary>
    public string Checksum => field ??= ChecksumOf([this]);

    /// <summary>The checksum of statements, in hexadecimal digits.</summary>
    public static string ChecksumOf(IEnumerable<MigrationStatement> statements)
    {
        var text = new StringBuilder();
        foreach (var statement in statements)
        {
            foreach (var token in statement.Tokens)
            {
                text.Append(token.Kind == SqlTokenKind.Word ? token.Text.ToUpperInvariant() : $"{(int)token.Kind}{token.Text}").Append('\0');
            }

            text.Append(statement.Step).Append('\u0001');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>What messages call it: its change, or how it begins.</summary>
    public override string ToString()
    {
        const int Shown = 60;
        var line = string.Join(' ', Sql.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return Change ?? (Step is null ? line.Length > Shown ? line[..Shown] + "…" : line : $"run {Step}");
    }
}
