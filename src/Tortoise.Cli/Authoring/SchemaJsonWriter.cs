using Tortoise.Schema;

namespace Tortoise.Cli.Authoring;

/// <summary>Writes what a <c>migration.json</c> keeps of a schema. What has its default is left out, and nothing depends on the order of a dictionary.</summary>
internal static class SchemaJsonWriter
{
    extension(JsonText json)
    {
        public JsonText Table(TableSchema table) => json.BeginObject()
            .Optional("schema", table.Schema)
            .Optional("comment", table.Comment)
            .Lines("columns", table.Columns, Column)
            .Optional("key", table.Key)
            .Lines("uniques", table.Uniques, static (json, unique) => json.Optional("name", unique.Name).Name("columns").Values(unique.Columns))
            .Lines("foreignKeys", table.ForeignKeys, ForeignKey)
            .Lines("checks", table.Checks, static (json, check) => json.Optional("name", check.Name).Name("sql").Value(check.Sql))
            .Lines("indexes", table.Indexes, Index)
            .End();

        public JsonText Enum(EnumSchema type) => json.Values(type.Values);

        public JsonText Sequence(SequenceSchema sequence) => json.BeginObject(isInline: true)
            .Optional("schema", sequence.Schema)
            .Name("start").Value(sequence.Start)
            .Name("increment").Value(sequence.Increment)
            .End();
    }

    private static void Column(JsonText json, ColumnSchema column)
    {
        json.Name("name").Value(column.Name)
            .Name("type").Value(column.Type)
            .Flag("null", column.IsNullable)
            .Flag("generated", column.IsGenerated);
        if (column.Identity is { } identity)
        {
            json.Name("identity").BeginObject().Name("start").Value(identity.Start).Name("increment").Value(identity.Increment).End();
        }

        json.Optional("default", column.Default)
            .Optional("computed", column.Computed)
            .Flag("stored", column.IsStored)
            .Optional("comment", column.Comment);
    }

    private static void ForeignKey(JsonText json, ForeignKeySchema key) => json
        .Optional("name", key.Name)
        .Name("columns").Values(key.Columns)
        .Optional("schema", key.ReferencedSchema)
        .Name("table").Value(key.ReferencedTable)
        .Name("target").Values(key.ReferencedColumns)
        .Name("onDelete").Value(key.OnDelete.ToString());

    private static void Index(JsonText json, IndexSchema index)
    {
        json.Name("name").Value(index.Name)
            .Flag("unique", index.IsUnique)
            .Optional("method", index.Method)
            .Name("parts").BeginList();
        foreach (var part in index.Parts)
        {
            json.BeginObject().Optional("column", part.Column).Optional("expression", part.Expression).Flag("descending", part.IsDescending);
            if (part.NullsFirst is { } first)
            {
                json.Name("nulls").Value(first ? "first" : "last");
            }

            if (part.Length is { } length)
            {
                json.Name("length").Value(length);
            }

            json.End();
        }

        json.End().Optional("include", index.Include).Optional("where", index.Where);
    }
}
