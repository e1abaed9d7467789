using Tortoise.Compilation;
using Tortoise.Expressions;
using Tortoise.Metadata;

namespace Tortoise.Dialects.PostgreSql;

/// <summary>
/// COPY in place of an insert: a stream of values in the binary form of the columns' types. Unlike an insert it converts no type, follows no
/// rules, writes to no view and refuses a table with row-level security, so the table is looked at first.
/// </summary>
internal static class PostgreSqlCopy
{
    public static CompiledStatement Of(PostgreSqlDialect dialect, InsertRow insert)
    {
        var fields = insert.Select(insert.Fields).ToList();
        var sql = new SqlWriter(dialect).Text("COPY ").Text(Table(dialect, insert.Model)).Text(" (");
        sql.List(fields, field => sql.Name(field.Column)).Text(") FROM STDIN (FORMAT BINARY)");
        return new CompiledStatement(sql.ToSql(), [.. fields.Select(field => new Slot(field.Index))], StatementAccess.Write, returnsRows: false)
        {
            Model = insert.Model,
        };
    }

    /// <summary>The look at the table.</summary>
    public static CompiledStatement ConditionOf(PostgreSqlDialect dialect, InsertRow insert) =>
        new(Condition(dialect, insert.Model, [.. insert.Select(insert.Fields)]), [], StatementAccess.Read, returnsRows: true);

    /// <summary>A condition for a table that keeps each row it is given: no view, without rules, and without a trigger that could keep a row back.</summary>
    public static string KeepsAll(PostgreSqlDialect dialect, ModelMetadata model)
    {
        // Of the bits of a trigger's type, these are: for each row, before, an insert.
        var table = Quote(Table(dialect, model));
        return $"(SELECT relkind = 'r' AND NOT relhasrules FROM pg_class WHERE oid = {table}::regclass) AND NOT EXISTS (SELECT FROM pg_trigger WHERE tgrelid = {table}::regclass AND tgtype & 7 = 7)";
    }

    private static string Condition(PostgreSqlDialect dialect, ModelMetadata model, List<FieldMetadata> fields) =>
        $"""
        SELECT c.relkind IN ('r', 'p') AND NOT c.relhasrules AND NOT row_security_active(c.oid) AND NOT EXISTS (
            SELECT FROM (VALUES {string.Join(", ", fields.Select(field => $"({Quote(field.Column)}, {Quote(PostgreSqlTypes.Of(field.Type))}::regtype)"))}) AS v (name, type)
            LEFT JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attname = v.name
            WHERE CASE a.atttypid WHEN 'varchar'::regtype THEN 'text'::regtype ELSE a.atttypid::regtype END IS DISTINCT FROM v.type), {KeepsAll(dialect, model)}
        FROM pg_class AS c WHERE c.oid = {Quote(Table(dialect, model))}::regclass
        """;

    private static string Table(PostgreSqlDialect dialect, ModelMetadata model)
    {
        var name = new SqlWriter(dialect);
        return (model.Schema is null ? name : name.Name(model.Schema).Text(".")).Name(model.Table).ToSql();
    }

    private static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
