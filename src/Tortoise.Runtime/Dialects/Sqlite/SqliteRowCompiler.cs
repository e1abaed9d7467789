using Tortoise.Compilation;
using Tortoise.Metadata;

namespace Tortoise.Dialects.Sqlite;

/// <summary>Rows of SQLite: the standard's, but for the text of a Guid.</summary>
internal sealed class SqliteRowCompiler(SqliteDialect dialect) : RowCompiler(dialect)
{
    protected override void WriteComparedColumn(FieldMetadata field)
    {
        base.WriteComparedColumn(field);
        Sql.Text(dialect.IsGuidText(field.Type.Kind) ? SqliteDialect.AnyCase : "");
    }
}
