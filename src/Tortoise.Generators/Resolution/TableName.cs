namespace Tortoise.Generators.Resolution;

/// <summary>A table in its schema, as one key. Databases differ in case sensitivity, so names that differ only in case are the same.</summary>
internal static class TableName
{
    public static string Of(string? schema, string table) => schema is null ? table : $"{schema}.{table}";
}
