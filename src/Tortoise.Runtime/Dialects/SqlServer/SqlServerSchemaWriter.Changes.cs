using Tortoise.Schema;

namespace Tortoise.Dialects.SqlServer;

/// <content>How SQL Server's tables are altered. Keys and defaults have names that the server chose: they are looked up.</content>
internal sealed partial class SqlServerSchemaWriter
{
    protected override PartRules PartRules => new() { BlockColumns = true };

    // The server refuses to change a column that anything is over.
    protected override bool Disturbs(ColumnSchema from, ColumnSchema to) => from.Type != to.Type || from.IsNullable != to.IsNullable;

    protected override IEnumerable<string> Alter(TableSchema table, ColumnSchema from, ColumnSchema to, string? fill)
    {
        if (from.IsGenerated != to.IsGenerated || from.Identity != to.Identity)
        {
            throw new UnsupportedByDialectException(
                dialect.Name, $"changing how the key {table}.{to.Name} is generated", "create a new table, copy the rows in a migration, and give it the name of the old one");
        }

        var name = Name(to.Name);
        var isRedefined = Disturbs(from, to);
        if (from.Default is not null && (isRedefined || from.Default != to.Default))
        {
            yield return DropDefault(table, to);
        }

        if (fill is not null && from.IsNullable)
        {
            if (from.Type != to.Type)
            {
                yield return Redefine(table, to with { IsNullable = true });
            }

            yield return Fill(table, to, fill);
        }

        if (isRedefined)
        {
            yield return Redefine(table, to);
        }

        if (to.Default is not null && (isRedefined || from.Default != to.Default))
        {
            yield return $"ALTER TABLE {TableName(table)} ADD DEFAULT {to.Default} FOR {name}";
        }
    }

    protected override string DropKey(TableSchema table) => DropFound(
        table, $"SELECT name FROM sys.key_constraints WHERE type = 'PK' AND parent_object_id = OBJECT_ID({Text(TableName(table))})");

    protected override IEnumerable<string> DropColumn(TableSchema table, ColumnSchema column) =>
    [
        .. column.Default is null ? Array.Empty<string>() : [DropDefault(table, column)],
        .. base.DropColumn(table, column),
    ];

    protected override string AddColumn(TableSchema table, string definition) => $"ALTER TABLE {TableName(table)} ADD {definition}";

    protected override string RenameTable(TableSchema table, TableSchema to) => $"EXEC sp_rename {Text(TableName(table))}, {Text(to.Name)}";

    protected override string RenameColumn(TableSchema table, string from, string to) => $"EXEC sp_rename {Text($"{TableName(table)}.{Name(from)}")}, {Text(to)}, N'COLUMN'";

    protected override string Rename(TableSchema table, IndexSchema from, string to) => $"EXEC sp_rename {Text($"{TableName(table)}.{Name(from.Name)}")}, {Text(to)}, N'INDEX'";

    protected override string RenameConstraint(TableSchema table, string from, string to) => $"EXEC sp_rename {Text(QualifiedName(table.Schema, from))}, {Text(to)}, N'OBJECT'";

    // The default schema is that of the user.
    protected override string MoveTable(TableSchema table, TableSchema to) => to.Schema is { } schema
        ? $"ALTER SCHEMA {Name(schema)} TRANSFER {TableName(table)}"
        : $"DECLARE @sql nvarchar(max) = N'ALTER SCHEMA ' + QUOTENAME(SCHEMA_NAME()) + {Text($" TRANSFER {TableName(table)}")};\nEXEC(@sql)";

    protected override IEnumerable<ChangeStatement> Comments(TableChange change)
    {
        if (change.From.Comment != change.To.Comment)
        {
            yield return new($"comment table {change.To}", Comment(change.To, change.From.Comment, change.To.Comment, ""));
        }

        foreach (var column in change.CommentedColumns)
        {
            var before = TableChange.Find(change.From, column.Name)?.Comment;
            yield return new(Words("comment column", change.To, column.Name), Comment(change.To, before, column.Comment, $", @level2type = N'COLUMN', @level2name = {Text(column.Name)}"));
        }
    }

    private static string Comment(TableSchema table, string? from, string? to, string place)
    {
        var procedure = from is null ? "sp_addextendedproperty" : to is null ? "sp_dropextendedproperty" : "sp_updateextendedproperty";
        var value = to is null ? "" : $", @value = {Text(to)}";
        var schema = table.Schema is { } name ? Text(name) : "@schema";
        return (table.Schema is null ? "DECLARE @schema sysname = SCHEMA_NAME();\n" : "")
            + $"EXEC {procedure} @name = N'MS_Description'{value}, @level0type = N'SCHEMA', @level0name = {schema}, @level1type = N'TABLE', @level1name = {Text(table.Name)}{place}";
    }

    private string Redefine(TableSchema table, ColumnSchema column) =>
        $"ALTER TABLE {TableName(table)} ALTER COLUMN {Name(column.Name)} {column.Type}{(column.IsNullable ? " NULL" : " NOT NULL")}";

    private string DropDefault(TableSchema table, ColumnSchema column) => DropFound(
        table,
        $"SELECT name FROM sys.default_constraints WHERE parent_object_id = OBJECT_ID({Text(TableName(table))}) AND COL_NAME(parent_object_id, parent_column_id) = {Text(column.Name)}");

    private string DropFound(TableSchema table, string find) =>
        $"DECLARE @sql nvarchar(max) = {Text($"ALTER TABLE {TableName(table)} DROP CONSTRAINT ")} + QUOTENAME(({find}));\nEXEC(@sql)";
}
