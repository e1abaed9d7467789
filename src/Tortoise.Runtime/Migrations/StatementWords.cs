using System.Globalization;
using Tortoise.Schema;

namespace Tortoise.Migrations;

/// <summary>Reads a statement that changes a schema, word by word, and finds what it names.</summary>
/// <param name="tokens">The statement.</param>
/// <param name="ignoresCase">True if names that differ in case alone are the same; otherwise those without quotes are in lower case.</param>
/// <param name="path">The schemas in which names without one are looked for, in order. Those of tables in the first one are left out of a <see cref="SchemaModel"/>.</param>
internal sealed class StatementWords(IReadOnlyList<SqlToken> tokens, bool ignoresCase, IReadOnlyList<string> path)
{
    private readonly StringComparison _comparison = ignoresCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
    private int _at;
    private string _first = "";

    public bool IsAtEnd => _at == tokens.Count;

    /// <summary>True if commas separate several actions, from here on. What MySQL is told about how to do one is none.</summary>
    public bool HasSeveralActions
    {
        get
        {
            var depth = 0;
            for (var i = _at; i < tokens.Count; i++)
            {
                depth += tokens[i].Is("(") ? 1 : tokens[i].Is(")") ? -1 : 0;
                if (depth == 0 && tokens[i].Is(",") && !(i + 1 < tokens.Count && (tokens[i + 1].Is("ALGORITHM") || tokens[i + 1].Is("LOCK"))))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Goes past these words, if they are next.</summary>
    public bool Take(params ReadOnlySpan<string> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (_at + i >= tokens.Count || !tokens[_at + i].Is(words[i]))
            {
                return false;
            }
        }

        _first = words[0];
        _at += words.Length;
        return true;
    }

    /// <summary>Goes past as many of these words as are next.</summary>
    public void TakeAny(params ReadOnlySpan<string> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (_at < tokens.Count && tokens[_at].Is(words[i]))
            {
                _at++;
            }
        }
    }

    /// <summary>True if the words that were taken last began with this one.</summary>
    public bool IsAfter(string word) => _first == word;

    /// <summary>The name that is next, as it is written: <c>table</c>, <c>schema.table</c>; null if there is none.</summary>
    public string? Name()
    {
        var name = Part();
        while (name is not null && _at + 1 < tokens.Count && tokens[_at].Is("."))
        {
            _at++;
            name = Part() is { } part ? $"{name}.{part}" : null;
        }

        return name;
    }

    /// <summary>Two names with TO between them; null if there are none.</summary>
    public (string From, string To)? FromTo() => Name() is { } from && Take("TO") && Name() is { } to ? (from, to) : null;

    /// <summary>The table after ON, if the statement names one.</summary>
    public bool IsOn(out string table)
    {
        table = "";
        var start = _at;
        if (!Take("ON"))
        {
            return false;
        }

        TakeAny("ONLY");
        table = Name() ?? "";
        _at = start;
        return table.Length > 0;
    }

    public bool IsSame(string one, string other) => string.Equals(one, other, _comparison);

    /// <summary>A name without the schema of the tables that a <see cref="SchemaModel"/> gives none.</summary>
    public string Relative(string name) => name.Split('.', 2) is [var schema, var rest] && path.Count > 0 && IsSame(schema, path[0]) ? rest : name;

    /// <summary>The table that a name means.</summary>
    public TableSchema? Find(SchemaModel schema, string table) => Place(schema, table) is var place and >= 0 ? At(schema, table, place) : null;

    /// <summary>In which schema of the search path the table is that a name means; 0 if the name says it, and -1 if there is none.</summary>
    public int Place(SchemaModel schema, string table) =>
        Enumerable.Range(0, table.Contains('.', StringComparison.Ordinal) ? 1 : Math.Max(path.Count, 1)).Select(static place => (int?)place).FirstOrDefault(place => At(schema, table, place!.Value) is not null) ?? -1;

    /// <summary>The table of this name in one schema of the search path; the first one is that in which tables are made.</summary>
    public TableSchema? At(SchemaModel schema, string table, int place)
    {
        var name = place == 0 ? Relative(table) : $"{path[place]}.{table}";
        return schema.Tables.FirstOrDefault(one => IsSame(one.ToString(), name));
    }

    public bool HasColumn(TableSchema table, string column) =>
        table.Columns.Any(one => string.Equals(one.Name, column, _comparison));

    public bool HasIndex(TableSchema table, string index) =>
        table.Indexes.Any(one => IsSame(one.Name, index)) || table.Uniques.Any(one => one.Name is { } name && IsSame(name, index));

    public bool HasConstraint(TableSchema table, string constraint) =>
        table.Uniques.Select(static one => one.Name).Concat(table.Checks.Select(static one => one.Name)).Concat(table.ForeignKeys.Select(static one => one.Name))
            .Any(name => name is not null && IsSame(name, constraint));

    private string? Part()
    {
        if (_at == tokens.Count || tokens[_at].Kind is not (SqlTokenKind.Word or SqlTokenKind.QuotedName))
        {
            return null;
        }

        var token = tokens[_at++];
        return token.Kind == SqlTokenKind.Word && !ignoresCase ? CultureInfo.InvariantCulture.TextInfo.ToLower(token.Text) : token.Text;
    }
}
