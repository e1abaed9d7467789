using System.Globalization;
using System.Text;
using Tortoise.Dialects;
using Tortoise.Schema;

namespace Tortoise.Migrations;

/// <summary>
/// How an UPDATE or a DELETE is divided into batches of rows: by ranges of a column, one after the other, so that the end is reached whatever the statement does. Values of the column are text.
/// </summary>
internal sealed class StatementBatches
{
    private readonly BatchFeatures _features;
    private readonly string _head;
    private readonly string? _condition;
    private readonly string _table;
    private readonly string _column;

    private StatementBatches(BatchFeatures features, string head, string? condition, string table, int size, string column, bool setsColumn)
    {
        (_features, _head, _condition, _table, _column) = (features, head, condition, table, column);
        Size = size;
        SetsColumn = setsColumn;
    }

    /// <summary>How many rows a batch has; more where several have the last value.</summary>
    public int Size { get; }

    /// <summary>True if it changes the column, so that a row could be in the next batch again, without end.</summary>
    public bool SetsColumn { get; }

    /// <summary>The query of the type of the column; it has no row if the table has none.</summary>
    public string TypeQuery => $"SELECT {string.Format(null, _features.TypeOf, _column)} FROM {_table} LIMIT 1";

    /// <summary>The batches of a statement; null if it is none that has any.</summary>
    /// <param name="features">What the database needs.</param>
    /// <param name="sql">The statement.</param>
    /// <param name="tokens">Its tokens, without comments.</param>
    /// <param name="size">How many rows a batch has.</param>
    /// <param name="column">The column, as SQL.</param>
    /// <param name="quoting">How names are quoted.</param>
    public static StatementBatches? Of(BatchFeatures features, string sql, IReadOnlyList<SqlToken> tokens, int size, string column, QuotingFeatures quoting)
    {
        var outside = new List<SqlToken>();
        var depth = 0;
        foreach (var token in tokens)
        {
            depth += token.Is("(") ? 1 : token.Is(")") ? -1 : 0;
            if (depth == 0)
            {
                outside.Add(token);
            }
        }

        var isUpdate = tokens[0].Is("UPDATE");
        if (!(isUpdate || (tokens[0].Is("DELETE") && tokens.Count > 2 && tokens[1].Is("FROM"))) || outside.Exists(static token => token.Is("RETURNING")))
        {
            return null;
        }

        var start = tokens[0].Start;
        var where = outside.Find(static token => token.Is("WHERE"));
        var hasWhere = where.Text is not null;
        var end = outside.Find(token => isUpdate ? token.Is("SET") : token.Is("USING") || token.Is("WHERE"));
        var table = new StringBuilder();
        foreach (var (before, token) in tokens.Zip(tokens.Skip(1)).Skip(isUpdate ? 0 : 1).TakeWhile(pair => end.Text is null || pair.Second.Start < end.Start))
        {
            // Without the comments between them.
            table.Append(table.Length > 0 && before.End < token.Start ? " " : "").Append(sql.AsSpan(token.Start - start, token.End - token.Start));
        }

        return table.Length == 0 || (isUpdate && end.Text is null)
            ? null
            : new StatementBatches(features, hasWhere ? sql[..(where.Start - start)] : sql + "\n", hasWhere ? sql[(where.End - start)..].Trim() : null, table.ToString(), size, column, isUpdate && Sets(tokens, SqlTokenizer.Read(column, quoting)));
    }

    /// <summary>The query of the last value of a batch; it has no row if the batch is the last one.</summary>
    /// <param name="type">The type of the column.</param>
    /// <param name="after">The placeholder of the last value of the batch before; null for the first batch.</param>
    // Without a name of its own, the text would be what ORDER BY means.
    public string LastQuery(string type, string? after) =>
        string.Create(null, $"SELECT CAST({_column} AS {_features.Text}) AS tortoise_last FROM {_table}{(after is null ? "" : $" WHERE {_column} > CAST({after} AS {type})")} ORDER BY {_column} OFFSET {Size - 1} LIMIT 1");

    /// <summary>The statement for a batch. Rows without a value of the column are in the last one.</summary>
    /// <param name="type">The type of the column.</param>
    /// <param name="after">The placeholder of the last value of the batch before; null for the first batch.</param>
    /// <param name="last">The placeholder of the last value of this one; null for the last batch.</param>
    public string Statement(string type, string? after, string? last)
    {
        string[] conditions =
        [
            .. _condition is null ? Array.Empty<string>() : [$"({_condition}\n)"],
            .. after is null ? Array.Empty<string>() : [last is null ? $"({_column} > CAST({after} AS {type}) OR {_column} IS NULL)" : $"{_column} > CAST({after} AS {type})"],
            .. last is null ? Array.Empty<string>() : [$"{_column} <= CAST({last} AS {type})"],
        ];
        return conditions.Length == 0 ? _head : $"{_head}WHERE {string.Join(" AND ", conditions)}";
    }

    /// <summary>What the journal keeps of a place.</summary>
    /// <param name="index">The index of the statement in its migration.</param>
    /// <param name="last">The last value of the batch that was done last.</param>
    public string CursorAt(int index, string last) => PrefixOf(index) + last;

    /// <summary>The place that the journal has kept: the last value of the batch that was done last; null if it has none of this statement and table.</summary>
    public string? PlaceOf(int index, string? cursor) => cursor is not null && PrefixOf(index) is var prefix && cursor.StartsWith(prefix, StringComparison.Ordinal) ? cursor[prefix.Length..] : null;

    /// <summary>What tells a place from one of another statement, in another table or by another column. A step's begins with a number.</summary>
    private string PrefixOf(int index) => string.Create(CultureInfo.InvariantCulture, $"#{index + 1} {_table} {_column} ");

    /// <summary>True if an UPDATE sets a column: <c>SET a = 1</c>, <c>SET (a, b) = (SELECT …)</c>.</summary>
    private static bool Sets(IReadOnlyList<SqlToken> update, List<SqlToken> column)
    {
        var (depth, isTarget) = (0, false);
        for (var i = 0; i < update.Count - 1; i++)
        {
            var (token, next) = (update[i], update[i + 1]);
            if (depth == 0 && (token.Is("WHERE") || (token.Is("FROM") && !update[i - 1].Is("DISTINCT"))))
            {
                return false;
            }

            if (isTarget && token.Kind is SqlTokenKind.Word or SqlTokenKind.QuotedName && (depth > 0 || next.Is("=")) && column.Count > 0 && NameOf(token) == NameOf(column[^1]))
            {
                return true;
            }

            depth += token.Is("(") || token.Is("[") ? 1 : token.Is(")") || token.Is("]") ? -1 : 0;
            isTarget = (depth == 0 && (token.Is("SET") || token.Is(","))) || (isTarget && (token.Is("(") || depth > 0));
        }

        return false;

        static string NameOf(SqlToken token) => token.Kind == SqlTokenKind.Word ? CultureInfo.InvariantCulture.TextInfo.ToLower(token.Text) : token.Text;
    }
}
