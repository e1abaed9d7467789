using Tortoise.Schema;

namespace Tortoise.Dialects.Sqlite;

/// <summary>What is only in the text of a CREATE INDEX: its expressions, in order, and its condition.</summary>
internal sealed class SqliteIndexText
{
    public SqliteIndexText(string sql)
    {
        var tokens = SqlTokenizer.Read(sql);
        var parts = new List<string>();
        var depth = 0;
        var start = 0;
        foreach (var token in tokens)
        {
            if (token.Is("(") && depth++ == 0 && parts.Count == 0)
            {
                start = token.End;
            }
            else if (token.Is(")") && --depth == 0 && Where is null && start > 0)
            {
                parts.Add(sql[start..token.Start].Trim());
                start = 0;
            }
            else if (token.Is(",") && depth == 1 && start > 0)
            {
                parts.Add(sql[start..token.Start].Trim());
                start = token.End;
            }
            else if (token.Is("WHERE") && depth == 0)
            {
                Where = sql[token.End..].Trim();
                break;
            }
        }

        Parts = parts;
    }

    /// <summary>Each part as it was written.</summary>
    public IReadOnlyList<string> Parts { get; }

    public string? Where { get; }
}
