using Tortoise.Schema;

namespace Tortoise.Dialects.SqlServer;

/// <summary>
/// SQL Server puts names into brackets and numbers into parentheses, and spells some conditions in other words: <c>IN</c> as equalities
/// from the last value to the first, <c>BETWEEN</c> as two comparisons, <c>NOT</c> before the whole comparison.
/// </summary>
internal sealed class SqlServerNormalForm : NormalForm
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["INTEGER"] = "INT",
        ["DEC"] = "DECIMAL",
        ["NUMERIC"] = "DECIMAL",
        ["ROWVERSION"] = "TIMESTAMP",
    };

    private SqlServerNormalForm()
    {
    }

    public static SqlServerNormalForm Instance { get; } = new();

    protected override bool HasBrackets => true;

    public override string Type(string type)
    {
        var words = SqlTokenizer.Read(type).Select(Upper).ToList();
        words[0] = Names.GetValueOrDefault(words[0], words[0]);
        return string.Join(' ', words);
    }

    // A string may have the Unicode prefix.
    protected override List<SqlToken> Prepare(List<SqlToken> tokens) =>
        [.. tokens.Where((token, i) => !(token.Is("N") && i + 1 < tokens.Count && tokens[i + 1] is { Kind: SqlTokenKind.Text } text && text.Start == token.End))];

    protected override void Rewrite(List<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            switch (words[i])
            {
                case "CURRENT_TIMESTAMP":
                    words[i] = "GETDATE";
                    words.InsertRange(i + 1, ["(", ")"]);
                    break;
                case "NOT" when i > 0 && i + 1 < words.Count && words[i + 1] is "IN" or "LIKE" or "BETWEEN":
                    words.RemoveAt(i);
                    words.Insert(StartOfOperand(words, i), "NOT");
                    break;
                case "IN" when i > 0 && i + 1 < words.Count && words[i + 1] == "(":
                    i = WriteEqualities(words, i);
                    break;
                case "BETWEEN" when i > 0 && words.IndexOf("AND", i) is > 0 and var and:
                    var start = StartOfOperand(words, i);
                    words[i] = ">=";
                    words.InsertRange(and + 1, [.. words[start..i], "<="]);
                    break;
            }
        }
    }

    /// <summary>Where the name or call before a word begins.</summary>
    private static int StartOfOperand(List<string> words, int end)
    {
        var start = end - 1;
        for (var depth = 0; start > 0; start--)
        {
            depth += words[start] switch { ")" => 1, "(" => -1, _ => 0 };
            if (depth == 0 && words[start] != "(")
            {
                break;
            }
        }

        return start;
    }

    /// <returns>The last word of them.</returns>
    private static int WriteEqualities(List<string> words, int at)
    {
        var (start, end) = (StartOfOperand(words, at), words.IndexOf(")", at));
        if (end < 0)
        {
            return at;
        }

        var operand = string.Join(' ', words[start..at]);
        var values = new List<string>();
        foreach (var word in words[(at + 1)..end])
        {
            if (word is "(" or ",")
            {
                values.Add($"{operand} =");
            }
            else
            {
                values[^1] += $" {word}";
            }
        }

        var equalities = string.Join(" OR ", values.AsEnumerable().Reverse());
        words.RemoveRange(start, end + 1 - start);
        words.Insert(start, equalities);
        return start;
    }
}
