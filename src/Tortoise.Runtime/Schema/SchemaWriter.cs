using System.Globalization;
using System.Text;
using Tortoise.Dialects;
using Tortoise.Metadata;

namespace Tortoise.Schema;

/// <summary>Writes the statements that create tables: standard SQL by default; a dialect overrides types and what it spells differently.</summary>
internal abstract class SchemaWriter(Dialect dialect, bool safe)
{
    /// <summary>The statements in a fixed order: tables by name, each followed by its indexes.</summary>
    public IReadOnlyList<string> Create(IReadOnlyList<ModelMetadata> models)
    {
        var statements = new List<string>();
        foreach (var model in models.OrderBy(model => model.Schema, StringComparer.Ordinal).ThenBy(model => model.Table, StringComparer.Ordinal))
        {
            statements.Add(Table(model));
            statements.AddRange(model.Indexes.Select(index => Index(model, index)));
        }

        return statements;
    }

    protected abstract string ColumnType(FieldMetadata column);

    /// <summary>The whole definition of a generated key's column after its name.</summary>
    protected abstract string GeneratedKey(FieldMetadata column);

    /// <summary>A comment inside a table's definition; empty where the dialect keeps comments elsewhere.</summary>
    protected virtual string InlineComment(string? comment) => "";

    protected virtual string Literal(object value) => value switch
    {
        bool flag => flag ? dialect.TrueLiteral : dialect.FalseLiteral,
        string text => Quote(text),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    protected static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    protected virtual string TableName(ModelMetadata model) =>
        model.Schema is null ? Name(model.Table) : $"{Name(model.Schema)}.{Name(model.Table)}";

    protected string Name(string name)
    {
        var quoted = new StringBuilder();
        dialect.WriteName(quoted, name);
        return quoted.ToString();
    }

    private string Table(ModelMetadata model)
    {
        var lines = model.Fields.Select(Column).ToList();
        if (model.Key.Count > 1)
        {
            lines.Add(($"PRIMARY KEY ({Names(model, model.Key)})", ""));
        }

        lines.AddRange(model.Uniques.Select(unique => ($"CONSTRAINT {Name(unique.Name)} UNIQUE ({Names(model, unique.Fields)})", "")));

        var sql = new StringBuilder($"CREATE TABLE {(safe ? "IF NOT EXISTS " : "")}{TableName(model)} (");
        sql.Append(InlineComment(model.Comment));
        for (var i = 0; i < lines.Count; i++)
        {
            var (definition, comment) = lines[i];
            sql.Append("\n    ").Append(definition).Append(i < lines.Count - 1 ? "," : "").Append(comment);
        }

        return sql.Append("\n)").ToString();
    }

    private (string Definition, string Comment) Column(FieldMetadata column) => (Definition(column), InlineComment(column.Comment));

    private string Definition(FieldMetadata column)
    {
        var isOnlyKey = column.IsKey && column.Model.Key.Count == 1;
        if (isOnlyKey && column.IsGenerated)
        {
            return $"{Name(column.Column)} {GeneratedKey(column)}";
        }

        var sql = new StringBuilder($"{Name(column.Column)} {ColumnType(column)}");
        sql.Append(column.IsNullable ? "" : " NOT NULL");
        sql.Append(isOnlyKey ? " PRIMARY KEY" : "");
        sql.Append(column.IsUnique ? " UNIQUE" : "");
        sql.Append(column.DbDefault switch
        {
            null => "",
            { Sql: { } expression } => $" DEFAULT ({expression})",
            { Value: { } value } => $" DEFAULT {Literal(value)}",
            _ => "",
        });
        return sql.ToString();
    }

    private string Index(ModelMetadata model, IndexMetadata index) =>
        $"CREATE INDEX {(safe ? "IF NOT EXISTS " : "")}{Name(index.Name)} ON {TableName(model)} ({Names(model, index.Fields)})";

    private string Names(ModelMetadata model, IEnumerable<int> fields) => string.Join(", ", fields.Select(index => Name(model.Fields[index].Column)));
}
