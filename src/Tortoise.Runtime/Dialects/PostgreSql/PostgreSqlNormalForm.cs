using Tortoise.Schema;

namespace Tortoise.Dialects.PostgreSql;

/// <summary>
/// PostgreSQL writes types by their long names, adds casts to expressions, and spells some conditions in other words: <c>IN</c> as
/// <c>= ANY (ARRAY[…])</c>, <c>LIKE</c> as <c>~~</c>, <c>BETWEEN</c> as two comparisons. It quotes the name of a sequence only where it must.
/// </summary>
internal sealed class PostgreSqlNormalForm : NormalForm
{
    private static readonly Dictionary<string, string> LongNames = new(StringComparer.Ordinal)
    {
        ["INT"] = "INTEGER",
        ["INT2"] = "SMALLINT",
        ["INT4"] = "INTEGER",
        ["INT8"] = "BIGINT",
        ["BOOL"] = "BOOLEAN",
        ["FLOAT4"] = "REAL",
        ["FLOAT8"] = "DOUBLE PRECISION",
        ["DECIMAL"] = "NUMERIC",
        ["CHAR"] = "CHARACTER",
        ["VARCHAR"] = "CHARACTER VARYING",
        ["TIMETZ"] = "TIME WITH TIME ZONE",
        ["TIMESTAMPTZ"] = "TIMESTAMP WITH TIME ZONE",
    };

    private static readonly string[] Numbers = ["SMALLINT", "INTEGER", "BIGINT", "NUMERIC", "REAL", "DOUBLE"];

    private PostgreSqlNormalForm()
    {
    }

    public static PostgreSqlNormalForm Instance { get; } = new();

    public override string Type(string type)
    {
        // A name in quotes that needs none is the same without them.
        var words = SqlTokenizer.Read(type).Select(token => token.Text.Any(char.IsUpper) ? Upper(token) : token.Text.ToUpperInvariant()).ToList();
        if (words is [.. var element, "[", "]"])
        {
            return $"{Type(string.Join(' ', element))}[]";
        }

        words[0] = LongNames.GetValueOrDefault(words[0], words[0]);
        if (words[0] is "TIME" or "TIMESTAMP" && !words.Contains("ZONE"))
        {
            words.Add("WITHOUT TIME ZONE");
        }

        return string.Join(' ', words);
    }

    /// <summary>The catalog keeps the collation at the end of an expression beside it, where it also has the one that the expression has by itself.</summary>
    public override string IndexExpression(string sql)
    {
        var text = base.IndexExpression(sql);
        return text.LastIndexOf(" COLLATE ", StringComparison.Ordinal) is > 0 and var end && !text.AsSpan(end + 9).ContainsAny(' ', ')') ? text[..end] : text;
    }

    protected override List<SqlToken> Prepare(List<SqlToken> tokens)
    {
        var kept = new List<SqlToken>();
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!tokens[i].Is("::"))
            {
                kept.Add(tokens[i]);
                continue;
            }

            var end = EndOfType(tokens, i + 1);

            // A number with a sign is a string with a cast.
            if (kept is [.., { Kind: SqlTokenKind.Text } text] && Array.Exists(Numbers, tokens[i + 1].Is) && !tokens[end].Is("]"))
            {
                kept.RemoveAt(kept.Count - 1);
                kept.AddRange(SqlTokenizer.Read(text.Text));
            }

            i = end;
        }

        return kept;
    }

    protected override void Rewrite(List<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            switch (words[i])
            {
                case "~~":
                    words[i] = "LIKE";
                    break;
                case "~~*":
                    words[i] = "ILIKE";
                    break;
                case "!~~":
                    words[i] = "NOT LIKE";
                    break;
                case "=" or "<>" when i + 4 < words.Count && words[i + 1] is "ANY" or "ALL" && words[i + 3] == "ARRAY":
                    words[words.IndexOf("]", i)] = "";
                    words.RemoveRange(i + 3, 2);
                    words.RemoveAt(i + 1);
                    words[i] = words[i] == "=" ? "IN" : "NOT IN";
                    break;
                case "NEXTVAL" when i + 2 < words.Count:
                    words[i + 2] = words[i + 2].Replace("\"", "", StringComparison.Ordinal);
                    break;
                case "BETWEEN" when i > 0 && words.IndexOf("AND", i) is > 0 and var end:
                    words[i] = ">=";
                    words[end] = $"AND {words[i - 1]} <=";
                    break;
            }
        }

        words.RemoveAll(word => word.Length == 0);
    }

    /// <summary>The last token of a type: <c>character varying(20)[]</c>, <c>timestamp with time zone</c>, <c>public.mood</c>.</summary>
    private static int EndOfType(List<SqlToken> tokens, int at)
    {
        while (at + 1 < tokens.Count)
        {
            var next = tokens[at + 1];
            if (next.Is("VARYING") || next.Is("PRECISION") || next.Is("WITH") || next.Is("WITHOUT") || next.Is("TIME") || next.Is("ZONE") || next.Is("["))
            {
                at++;
            }
            else if (next.Is("]") && tokens[at].Is("["))
            {
                at++;
            }
            else if (next.Is("."))
            {
                at += 2;
            }
            else if (next.Is("("))
            {
                at = tokens.FindIndex(at, token => token.Is(")"));
            }
            else
            {
                break;
            }
        }

        return at;
    }
}
