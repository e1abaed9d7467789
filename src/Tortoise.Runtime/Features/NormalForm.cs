using System.Globalization;

namespace Tortoise.Schema;

/// <summary>
/// A form of types and expressions in which those of a program and those returned by a database can be compared: without spaces, case,
/// quotes of names and parentheses that only group. So two conditions that differ in their grouping alone count as the same.
/// </summary>
internal class NormalForm
{
    private static readonly HashSet<string> NoFunctions = new(StringComparer.Ordinal)
    {
        "AND", "OR", "NOT", "WHEN", "THEN", "ELSE", "CASE", "BETWEEN", "LIKE", "IS", "ESCAPE", "COLLATE", "GLOB",
    };

    protected NormalForm()
    {
    }

    /// <summary>For databases that keep expressions as written.</summary>
    public static NormalForm Standard { get; } = new();

    /// <summary>True if a backslash in a string escapes the next character.</summary>
    protected virtual bool HasEscapes => false;

    /// <summary>True if names may be in brackets.</summary>
    protected virtual bool HasBrackets => false;

    /// <summary>A type as the database itself spells it.</summary>
    public virtual string Type(string type) => string.Join(' ', SqlTokenizer.Read(type).Select(Upper));

    /// <summary>An expression, a condition or a default.</summary>
    public string Expression(string sql)
    {
        var tokens = SqlTokenizer.Read(sql, HasEscapes, HasBrackets).Where(token => token.Kind != SqlTokenKind.Comment).ToList();
        var words = WithoutGroups([.. Prepare(tokens).Select(Word)]);
        Rewrite(words);
        return string.Join(' ', words);
    }

    /// <summary>An expression that is indexed.</summary>
    public virtual string IndexExpression(string sql) => Expression(sql);

    /// <summary>A default; a number is the same in quotes and with zeros at its end.</summary>
    public string Default(string sql, string type)
    {
        var text = Expression(sql);
        var isText = type.Contains("char", StringComparison.OrdinalIgnoreCase) || type.Contains("text", StringComparison.OrdinalIgnoreCase);
        return !isText && decimal.TryParse(text.Trim('\'').Replace("- ", "-", StringComparison.Ordinal), CultureInfo.InvariantCulture, out var number)
            ? number.ToString("G29", CultureInfo.InvariantCulture)
            : text;
    }

    /// <summary>Removes what the database adds, while the kinds of the tokens are still known.</summary>
    protected virtual List<SqlToken> Prepare(List<SqlToken> tokens) => tokens;

    /// <summary>Unifies synonyms.</summary>
    protected virtual void Rewrite(List<string> words)
    {
    }

    protected static string Upper(SqlToken token) => token.Kind is SqlTokenKind.QuotedName or SqlTokenKind.Text ? token.Text : token.Text.ToUpperInvariant();

    private static string Word(SqlToken token) => token.Kind switch
    {
        SqlTokenKind.Text => $"'{token.Text.Replace("'", "''", StringComparison.Ordinal)}'",
        _ when token.Is("!=") => "<>",
        _ => token.Text.ToUpperInvariant(),
    };

    /// <summary>Keeps the parentheses of calls and lists only.</summary>
    private static List<string> WithoutGroups(List<string> words)
    {
        var kept = new List<string>();
        var isGroup = new Stack<bool>();
        foreach (var word in words)
        {
            if (word == "(")
            {
                var before = kept.Count == 0 ? "" : kept[^1];
                isGroup.Push(before.Length == 0 || before[0] == '\'' || NoFunctions.Contains(before) || !IsName(before));
                if (isGroup.Peek())
                {
                    continue;
                }
            }
            else if (word == ")" && isGroup.TryPop(out var group) && group)
            {
                continue;
            }

            kept.Add(word);
        }

        return kept;
    }

    private static bool IsName(string word) => char.IsLetter(word[0]) || word[0] is '_' or '$';
}
