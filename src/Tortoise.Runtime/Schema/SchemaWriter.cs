using System.Globalization;
using System.Text;
using Tortoise.Dialects;
using Tortoise.Metadata;

namespace Tortoise.Schema;

/// <summary>
/// Makes a schema of models and writes the statements that create its tables: standard SQL by default; a dialect overrides types and what
/// it spells differently.
/// </summary>
internal abstract partial class SchemaWriter(Dialect dialect, bool safe)
{
    /// <summary>True if what exists is left as it is.</summary>
    protected bool IsSafe => safe;

    /// <summary>What makes a statement skip what exists; empty if the dialect has no such syntax.</summary>
    protected virtual string IfNotExists => safe ? "IF NOT EXISTS " : "";

    /// <summary>The statements that create the models' tables.</summary>
    public IReadOnlyList<string> Create(IReadOnlyList<ModelMetadata> models) => Create(Describe(models));

    /// <summary>
    /// The statements in a fixed order: tables by name, but each after those that it refers to, and followed by its indexes; then the
    /// foreign keys that make a cycle.
    /// </summary>
    public IReadOnlyList<string> Create(SchemaModel schema)
    {
        List<string> statements = [.. BeforeTables(schema), .. schema.Enums.Select(EnumType).OfType<string>(), .. schema.Sequences.Select(Sequence)];
        var afterTables = new List<string>();
        foreach (var table in Ordered(schema, afterTables))
        {
            statements.AddRange(Statements(table));
        }

        return [.. statements, .. afterTables];
    }

    /// <summary>The statements that create a table with its indexes and comments.</summary>
    protected virtual IEnumerable<string> Statements(TableSchema table) => [Table(table), .. Indexes(table), .. AfterTable(table)];

    /// <summary>A constant as SQL.</summary>
    public string Spell(object value) => Literal(value);

    /// <summary>What must exist before the tables: their schemas.</summary>
    protected virtual IEnumerable<string> BeforeTables(SchemaModel schema) => [];

    /// <summary>What follows a table and its indexes: comments, where they are statements.</summary>
    protected virtual IEnumerable<string> AfterTable(TableSchema table) => [];

    /// <summary>The whole definition of a generated key's column after its name.</summary>
    protected abstract string GeneratedKey(ColumnSchema column);

    /// <summary>The whole definition of a column that the database computes, after its name.</summary>
    protected virtual string ComputedColumn(ColumnSchema column) =>
        $"{column.Type} GENERATED ALWAYS AS ({column.Computed}) {(column.IsStored ? "STORED" : "VIRTUAL")}{(column.IsNullable ? "" : " NOT NULL")}";

    /// <summary>The statements that create a table's indexes.</summary>
    protected virtual IEnumerable<string> Indexes(TableSchema table) => table.Indexes.Select(index => Index(table, index));

    /// <summary>The indexes that are part of a table's definition.</summary>
    protected virtual IEnumerable<string> IndexesInTable(TableSchema table) => [];

    /// <summary>What follows a table's definition.</summary>
    protected virtual string TableOptions(TableSchema table) => "";

    /// <summary>The comment of a column in its definition; empty if the dialect keeps comments elsewhere.</summary>
    protected virtual string ColumnComment(string? comment) => "";

    /// <summary>A comment inside a table's definition; empty if the dialect keeps comments elsewhere.</summary>
    protected virtual string InlineComment(string? comment) => "";

    /// <summary>The statement that creates an index.</summary>
    protected string Index(TableSchema table, IndexSchema index) =>
        $"CREATE {(index.IsUnique ? "UNIQUE " : "")}INDEX {IfNotExists}{Name(index.Name)} ON {TableName(table)}{Definition(index)}";

    /// <summary>The statement that creates a table.</summary>
    protected string Table(TableSchema table)
    {
        var lines = table.Columns.Select(column => (Text: Definition(table, column), Comment: InlineComment(column.Comment))).ToList();
        if (table.Key.Count > 1)
        {
            lines.Add(($"PRIMARY KEY ({Names(table.Key)})", ""));
        }

        foreach (var unique in table.Uniques.Where(unique => !IsInline(unique)))
        {
            lines.Add(($"{Constraint(unique.Name)}UNIQUE ({Names(unique.Columns)})", ""));
        }

        lines.AddRange(table.ForeignKeys.Select(key => (Definition(key), "")));
        lines.AddRange(table.Checks.Select(check => ($"{Constraint(check.Name)}CHECK ({check.Sql})", "")));
        lines.AddRange(IndexesInTable(table).Select(index => (index, "")));

        var sql = new StringBuilder($"CREATE TABLE {IfNotExists}{TableName(table)} (").Append(InlineComment(table.Comment));
        for (var i = 0; i < lines.Count; i++)
        {
            sql.Append("\n    ").Append(lines[i].Text).Append(i < lines.Count - 1 ? "," : "").Append(lines[i].Comment);
        }

        return sql.Append("\n)").Append(TableOptions(table)).ToString();
    }

    private string Definition(IndexSchema index)
    {
        var sql = new StringBuilder();
        if (index.Method is { } method)
        {
            sql.Append(" USING ").Append(method);
        }

        sql.Append(" (").AppendJoin(", ", index.Parts.Select(Part)).Append(')');
        if (index.Include.Count > 0)
        {
            sql.Append(" INCLUDE (").Append(Names(index.Include)).Append(')');
        }

        return sql.Append(index.Where is null ? "" : $" WHERE {index.Where}").ToString();
    }

    /// <summary>A column of an index, or its expression.</summary>
    protected string Part(IndexPart part)
    {
        var sql = new StringBuilder(part.Column is { } column ? Name(column) : $"({part.Expression})");
        if (part.Length is { } length)
        {
            sql.Append(CultureInfo.InvariantCulture, $"({length})");
        }

        return sql.Append(part.IsDescending ? " DESC" : "")
            .Append(part.NullsFirst switch { null => "", true => " NULLS FIRST", false => " NULLS LAST" })
            .ToString();
    }

    protected static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    protected string TableName(TableSchema table) => QualifiedName(table.Schema, table.Name);

    protected string QualifiedName(string? schema, string name) => schema is null ? Name(name) : $"{Name(schema)}.{Name(name)}";

    protected string Name(string name)
    {
        var quoted = new StringBuilder();
        dialect.WriteName(quoted, name);
        return quoted.ToString();
    }

    protected string Names(IEnumerable<string> names) => string.Join(", ", names.Select(Name));

    private string Definition(TableSchema table, ColumnSchema column)
    {
        var isOnlyKey = table.Key.Count == 1 && table.Key[0] == column.Name;
        if (isOnlyKey && column.IsGenerated)
        {
            return $"{Name(column.Name)} {GeneratedKey(column)}{ColumnComment(column.Comment)}";
        }

        if (column.Computed is "")
        {
            throw new ConfigurationException(
                $"Column '{column.Name}' of table '{table}' is computed by the database, but its [Generated] does not say how: pass it the expression, or create the table with a script.");
        }

        if (column.Computed is not null)
        {
            return $"{Name(column.Name)} {ComputedColumn(column)}{ColumnComment(column.Comment)}";
        }

        return new StringBuilder($"{Name(column.Name)} {column.Type}")
            .Append(column.IsNullable ? "" : " NOT NULL")
            .Append(isOnlyKey ? " PRIMARY KEY" : "")
            .Append(table.Uniques.Any(unique => IsInline(unique) && unique.Columns[0] == column.Name) ? " UNIQUE" : "")
            .Append(column.Default is null ? "" : $" DEFAULT {column.Default}")
            .Append(ColumnComment(column.Comment))
            .ToString();
    }

    private static bool IsInline(UniqueSchema unique) => unique is { Name: null, Columns.Count: 1 };

    private string Constraint(string? name) => name is null ? "" : $"CONSTRAINT {Name(name)} ";
}
