using Tortoise.Schema;

namespace Tortoise.Dialects.Sqlite;

/// <summary>What is only in the text of a CREATE TABLE, which SQLite keeps as written: comments, checks and names of constraints.</summary>
internal sealed class SqliteTableText
{
    private readonly string _sql;
    private readonly Dictionary<string, string> _comments = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _collations = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _expressions = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<UniqueSchema> _uniques = [];
    private readonly List<ForeignKeySchema> _foreignKeys = [];
    private readonly List<CheckSchema> _checks = [];

    public SqliteTableText(string sql)
    {
        _sql = sql;
        var tokens = SqlTokenizer.Read(sql);
        var definition = new List<SqlToken>();
        string? column = null;
        var depth = 0;
        foreach (var token in tokens)
        {
            depth += token.Is("(") ? 1 : token.Is(")") ? -1 : 0;
            if (depth == 0 && !token.Is(")"))
            {
                continue;
            }

            if (depth == 1 && token.Kind == SqlTokenKind.Comment)
            {
                // It is at the end of a line: after the comma, or after the last definition.
                Note(definition.Count > 0 ? NameOf(definition) : column, token.Text);
            }
            else if ((depth == 1 && token.Is(",")) || (depth == 0 && definition.Count > 0))
            {
                column = NameOf(definition);
                Read(definition);
                definition.Clear();
            }
            else if (token.Kind != SqlTokenKind.Comment && !(depth == 1 && token.Is("(") && definition.Count == 0))
            {
                definition.Add(token);
            }
        }
    }

    public string? Comment { get; private set; }

    /// <summary>True if the numbers of its key are never given twice.</summary>
    public bool HasAutoIncrement { get; private set; }

    /// <summary>The unique constraints of the table that have a name.</summary>
    public IReadOnlyList<UniqueSchema> NamedUniques => _uniques;

    /// <summary>The foreign keys that have a name, without what they refer to but the table.</summary>
    public IReadOnlyList<ForeignKeySchema> NamedForeignKeys => _foreignKeys;

    public IReadOnlyList<CheckSchema> Checks => _checks;

    /// <summary>The collation of a column; null if none is declared.</summary>
    public string? CollationOf(string column) => _collations.GetValueOrDefault(column);

    /// <summary>The expression of a column that the database computes; null of any other.</summary>
    public string? ExpressionOf(string column) => _expressions.GetValueOrDefault(column);

    public string? CommentOf(string column) => _comments.GetValueOrDefault(column);

    private static string? NameOf(List<SqlToken> definition) => IsConstraint(definition[0]) ? null : definition[0].Text;

    private static bool IsConstraint(SqlToken token) =>
        token.Is("CONSTRAINT") || token.Is("PRIMARY") || token.Is("UNIQUE") || token.Is("CHECK") || token.Is("FOREIGN");

    private static int Close(List<SqlToken> tokens, int open)
    {
        var depth = 0;
        for (var i = open; i < tokens.Count; i++)
        {
            depth += tokens[i].Is("(") ? 1 : tokens[i].Is(")") ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        return tokens.Count - 1;
    }

    private static IReadOnlyList<string> Names(List<SqlToken> tokens, int open, int close) =>
        [.. tokens[(open + 1)..close].Where(token => !token.Is(",")).Select(token => token.Text)];

    private void Note(string? column, string comment)
    {
        if (column is null)
        {
            Comment ??= comment;
        }
        else
        {
            _comments.TryAdd(column, comment);
        }
    }

    private void Read(List<SqlToken> definition)
    {
        string? name = null;
        IReadOnlyList<string> columns = [definition[0].Text];
        for (var i = 0; i < definition.Count - 1; i++)
        {
            var opens = definition[i + 1].Is("(");
            if (definition[i].Is("CONSTRAINT"))
            {
                name = definition[++i].Text;
            }
            else if (definition[i].Is("COLLATE") && !definition[i + 1].Is("BINARY") && NameOf(definition) is { } column)
            {
                _collations[column] = definition[++i].Text.ToUpperInvariant();
            }
            else if (definition[i].Is("UNIQUE") && opens && name is not null)
            {
                var close = Close(definition, i + 1);
                _uniques.Add(new UniqueSchema(name, Names(definition, i + 1, close)));
                (name, i) = (null, close);
            }
            else if (definition[i].Is("KEY") && opens)
            {
                var close = Close(definition, i + 1);
                (columns, i) = (Names(definition, i + 1, close), close);
            }
            else if (definition[i].Is("REFERENCES") && name is not null)
            {
                _foreignKeys.Add(new ForeignKeySchema(name, columns, definition[i + 1].Text, []));
                (name, i) = (null, i + 1);
            }
            else if (definition[i].Is("CHECK") && opens)
            {
                var close = Close(definition, i + 1);
                _checks.Add(new CheckSchema(name, _sql[definition[i + 1].End..definition[close].Start].Trim()));
                (name, i) = (null, close);
            }
            else if (definition[i].Is("AS") && opens)
            {
                var close = Close(definition, i + 1);
                _expressions.TryAdd(definition[0].Text, _sql[definition[i + 1].End..definition[close].Start].Trim());
                i = close;
            }
            else if (opens)
            {
                i = Close(definition, i + 1);
            }
        }

        HasAutoIncrement |= definition.Exists(token => token.Is("AUTOINCREMENT"));
    }
}
