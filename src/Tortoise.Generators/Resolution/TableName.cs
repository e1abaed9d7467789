namespace Tortoise.Generators.Resolution;

/// <summary>A table in its schema, as one key. Databases differ about case, so two names that differ by case only are the same.</summary>
internal static class TableName
{
    public static string Of(string? schema, string table) => schema is null ? table : $"{schema}.{table}";
}
