using Tortoise.Schema;

namespace Tortoise.Dialects.MySql;

/// <content>How the tables of MySQL and MariaDB are altered: an altered column is declared as a whole.</content>
internal sealed partial class MySqlSchemaWriter
{
    protected override PartRules PartRules => new() { ForeignKeysNeedIndex = true, HaveFixedNames = true };

    protected override IEnumerable<string> Alter(TableSchema table, ColumnSchema from, ColumnSchema to, string? fill)
    {
        var name = Name(to.Name);
        if (fill is not null && from.IsNullable)
        {
            yield return Fill(table, to, fill);
        }

        yield return Modify(table, to);
    }

    protected override string DropKey(TableSchema table) => $"ALTER TABLE {TableName(table)} DROP PRIMARY KEY";

    protected override string Drop(TableSchema table, ForeignKeySchema key) => $"ALTER TABLE {TableName(table)} DROP FOREIGN KEY {Name(key.Name!)}";

    protected override string Drop(TableSchema table, UniqueSchema unique) => $"ALTER TABLE {TableName(table)} DROP INDEX {Name(unique.Name!)}";

    protected override string NewIndex(TableSchema table, IndexSchema index) =>
        $"CREATE {Kind(index)}INDEX {Name(index.Name)} ON {TableName(table)} ({string.Join(", ", index.Parts.Select(Part))})";

    protected override string Rename(TableSchema table, IndexSchema from, string to) => $"ALTER TABLE {TableName(table)} RENAME INDEX {Name(from.Name)} TO {Name(to)}";

    // Of a unique one, which is an index.
    protected override string RenameConstraint(TableSchema table, string from, string to) => $"ALTER TABLE {TableName(table)} RENAME INDEX {Name(from)} TO {Name(to)}";

    protected override string MoveTable(TableSchema table, TableSchema to) => $"RENAME TABLE {TableName(table)} TO {QualifiedName(to.Schema, table.Name)}";

    protected override string RenameTable(TableSchema table, TableSchema to) => $"RENAME TABLE {TableName(table)} TO {QualifiedName(table.Schema, to.Name)}";

    protected override IEnumerable<ChangeStatement> Comments(TableChange change)
    {
        if (change.From.Comment != change.To.Comment)
        {
            yield return new($"comment table {change.To}", $"ALTER TABLE {TableName(change.To)} COMMENT {Literal(change.To.Comment ?? "")}");
        }

        // An altered column has its comment already.
        foreach (var column in change.CommentedColumns.Where(column => TableChange.Find(change.From, column.Name) is { } was && was with { Comment = null } == column with { Comment = null }))
        {
            yield return new(Words("comment column", change.To, column.Name), Modify(change.To, column));
        }
    }

    private string Modify(TableSchema table, ColumnSchema column)
    {
        // The key is there, and is not declared twice.
        var definition = column.IsGenerated ? $"{Name(column.Name)} {column.Type} NOT NULL AUTO_INCREMENT{ColumnComment(column.Comment)}" : ColumnOf(table, column);
        return $"ALTER TABLE {TableName(table)} MODIFY COLUMN {definition}";
    }
}
