using Tortoise.Generators.Model;

namespace Tortoise.Generators.Resolution;

/// <summary>A table in its schema, as one key. Databases differ in case sensitivity, so names that differ only in case are the same.</summary>
internal static class TableName
{
    /// <summary>The same for the tables of all groups: each group has a database of its own.</summary>
    public static string Of(ModelSpec model, string table) => model.Group is null ? Of(model.Schema, table) : $"{model.Group}/{Of(model.Schema, table)}";

    public static string Of(string? schema, string table) => schema is null ? table : $"{schema}.{table}";
}
