using Tortoise.Schema;

namespace Tortoise.Dialects.MySql;

/// <summary>MySQL and MariaDB report integers with a width, booleans as numbers, and keywords as calls.</summary>
internal sealed class MySqlNormalForm : NormalForm
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["INTEGER"] = "INT",
        ["NUMERIC"] = "DECIMAL",
        ["REAL"] = "DOUBLE",
        ["BOOL"] = "TINYINT ( 1 )",
        ["BOOLEAN"] = "TINYINT ( 1 )",
    };

    private MySqlNormalForm()
    {
    }

    public static MySqlNormalForm Instance { get; } = new();

    protected override bool HasEscapes => true;

    public override string Type(string type)
    {
        var words = SqlTokenizer.Read(type).Select(Upper).ToList();
        words[0] = Names.GetValueOrDefault(words[0], words[0]);

        // The width of an integer or a year says nothing, but that of a truth value.
        if (words is [var name, "(", var width, ")", ..] && (name == "YEAR" || name.EndsWith("INT", StringComparison.Ordinal)) && (name, width) != ("TINYINT", "1"))
        {
            words.RemoveRange(1, 3);
        }
        else if (words is ["BIT"])
        {
            words.AddRange(["(", "1", ")"]);
        }

        return string.Join(' ', words);
    }

    // A string may have its character set as a prefix.
    protected override List<SqlToken> Prepare(List<SqlToken> tokens) =>
        [.. tokens.Where((token, i) => !(i + 1 < tokens.Count && tokens[i + 1].Kind == SqlTokenKind.Text && token.Text.StartsWith('_')))];

    protected override void Rewrite(List<string> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            words[i] = words[i] switch
            {
                "TRUE" => "1",
                "FALSE" => "0",
                "NOW" => "CURRENT_TIMESTAMP",
                "CURDATE" => "CURRENT_DATE",
                "CURTIME" => "CURRENT_TIME",
                "OCTET_LENGTH" => "LENGTH",
                var word => word,
            };

            // A sequence is told with its schema, which is a database here.
            if (words[i] == "NEXTVAL" && i + 4 < words.Count && words[i + 3] == ".")
            {
                words.RemoveRange(i + 2, 2);
            }

            // The column's own digits of a second are put in.
            if (words[i].StartsWith("CURRENT_", StringComparison.Ordinal) && i + 1 < words.Count && words[i + 1] == "(")
            {
                words.RemoveRange(i + 1, words.IndexOf(")", i) - i);
            }
        }
    }
}
