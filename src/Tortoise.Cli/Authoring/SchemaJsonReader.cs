using System.Text.Json;
using Tortoise.Metadata;
using Tortoise.Schema;

namespace Tortoise.Cli.Authoring;

/// <summary>Reads what a <c>migration.json</c> keeps of a schema.</summary>
internal static class SchemaJsonReader
{
    /// <summary>Reads a table.</summary>
    /// <param name="name">Its name, after its schema and a dot where it has one.</param>
    /// <param name="json">The object.</param>
    /// <exception cref="FormatException">Something is not as this tool writes it.</exception>
    public static TableSchema Table(string name, JsonElement json)
    {
        var schema = json.Text("schema");
        return new TableSchema(Unqualified(schema, name))
        {
            Schema = schema,
            Comment = json.Text("comment"),
            Columns = json.Items("columns", Column),
            Key = json.Texts("key"),
            Uniques = json.Items("uniques", static unique => new UniqueSchema(unique.Text("name"), unique.Texts("columns"))),
            ForeignKeys = json.Items("foreignKeys", ForeignKey),
            Checks = json.Items("checks", static check => new CheckSchema(check.Text("name"), check.Needed("sql"))),
            Indexes = json.Items("indexes", Index),
        };
    }

    public static EnumSchema Enum(string name, JsonElement json) => new(name, [.. json.EnumerateArray().Select(static value => value.GetString()!)]);

    public static SequenceSchema Sequence(string name, JsonElement json)
    {
        var schema = json.Text("schema");
        return new SequenceSchema(schema, Unqualified(schema, name), json.GetProperty("start").GetInt64(), json.GetProperty("increment").GetInt64());
    }

    private static string Unqualified(string? schema, string name) => schema is null ? name
        : name.StartsWith(schema + ".", StringComparison.Ordinal) ? name[(schema.Length + 1)..]
        : throw new FormatException($"\"{name}\" is in the schema \"{schema}\", so its name must begin with \"{schema}.\"");

    private static ColumnSchema Column(JsonElement json) => new(json.Needed("name"), json.Needed("type"))
    {
        IsNullable = json.Flag("null"),
        IsGenerated = json.Flag("generated"),
        Identity = json.TryGetProperty("identity", out var identity) ? new IdentityOptions(identity.GetProperty("start").GetInt64(), identity.GetProperty("increment").GetInt64()) : null,
        Default = json.Text("default"),
        Computed = json.Text("computed"),
        IsStored = json.Flag("stored"),
        Comment = json.Text("comment"),
    };

    private static ForeignKeySchema ForeignKey(JsonElement json) => new(json.Text("name"), json.Texts("columns"), json.Needed("table"), json.Texts("target"))
    {
        ReferencedSchema = json.Text("schema"),
        OnDelete = System.Enum.TryParse<OnDelete>(json.Needed("onDelete"), out var action) ? action : throw new FormatException($"\"onDelete\" cannot be \"{json.Needed("onDelete")}\""),
    };

    private static IndexSchema Index(JsonElement json) => new(json.Needed("name"), json.Items("parts", Part))
    {
        IsUnique = json.Flag("unique"),
        Method = json.Text("method"),
        Include = json.Texts("include"),
        Where = json.Text("where"),
    };

    private static IndexPart Part(JsonElement json) => new(json.Text("column"), json.Text("expression"))
    {
        IsDescending = json.Flag("descending"),
        NullsFirst = json.Text("nulls") is { } nulls ? nulls == "first" : null,
        Length = json.TryGetProperty("length", out var length) ? length.GetInt32() : null,
    };
}
