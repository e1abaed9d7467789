using Tortoise.Compilation;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Dialects.MySql;

/// <summary>How MySQL and MariaDB spell functions of JSON documents.</summary>
internal static class MySqlJson
{
    public static FunctionTable Of(MySqlDialect dialect) => new()
    {
        { SqlFunction.JsonValue, call => As(call.Kind, "{0}", "{1}", dialect) },
        { SqlFunction.JsonItem, call => As(call.Kind, "{0}", "'$'", dialect) },
        { SqlFunction.JsonQuery, $"NULLIF(JSON_EXTRACT({{0}}, {{1}}), {Null(dialect)})" },
        { SqlFunction.JsonSet, dialect.IsMariaDb ? "JSON_SET({0}, {1}, JSON_EXTRACT({2}, '$'))" : "JSON_SET({0}, {1}, CAST({2} AS JSON))" },
        { SqlFunction.JsonText, call => call.Arguments[0].Kind == FieldKind.Boolean, "CASE {0} WHEN TRUE THEN 'true' WHEN FALSE THEN 'false' ELSE 'null' END" },
        { SqlFunction.JsonText, call => call.Arguments[0].Kind is FieldKind.String or FieldKind.DateOnly, "COALESCE(JSON_QUOTE(CAST({0} AS CHAR)), 'null')" },
        { SqlFunction.JsonText, "COALESCE(CAST({0} AS CHAR), 'null')" },
        { SqlFunction.JsonPresence, "JSON_EXTRACT({0}, {1})" },
        { SqlFunction.Length, call => call.Argument.Kind == FieldKind.Array, "JSON_LENGTH({0})" },
        { SqlFunction.JsonLength, "CASE JSON_TYPE(JSON_EXTRACT({0}, {1})) WHEN 'ARRAY' THEN JSON_LENGTH({0}, {1}) END" },
        { SqlFunction.JsonKeyCount, "CASE JSON_TYPE(JSON_EXTRACT({0}, {1})) WHEN 'OBJECT' THEN JSON_LENGTH({0}, {1}) END" },
    };

    /// <summary>JSON's null, which is a text to MariaDB, as all JSON is.</summary>
    private static string Null(MySqlDialect dialect) => dialect.IsMariaDb ? "'null'" : "CAST('null' AS JSON)";

    private static string As(FieldKind kind, string document, string path, MySqlDialect dialect)
    {
        var json = $"JSON_EXTRACT({document}, {path})";

        // MySQL's JSON_VALUE takes no path that is a value.
        var text = dialect.IsMariaDb ? $"JSON_VALUE({document}, {path})" : $"IF(JSON_TYPE({json}) = 'NULL', NULL, JSON_UNQUOTE({json}))";
        return kind switch
        {
            FieldKind.Boolean => $"CASE JSON_UNQUOTE({json}) WHEN 'true' THEN TRUE WHEN 'false' THEN FALSE END",
            FieldKind.UInt64 => $"CAST({text} AS UNSIGNED)",
            FieldKind.Single => $"CAST({text} AS FLOAT)",
            FieldKind.Double => $"CAST({text} AS DOUBLE)",
            FieldKind.Decimal => $"CAST({text} AS DECIMAL(65,30))",
            FieldKind.String => $"{text} COLLATE {dialect.Collation}",
            FieldKind.Guid when dialect.GuidFormat == MySqlGuidFormat.Char36 => $"CONVERT({text} USING ascii) COLLATE {MySqlStoreTypes.GuidCollation}",
            FieldKind.Guid => $"UNHEX(REPLACE({text}, '-', ''))",
            FieldKind.DateTime => $"CAST(REPLACE({text}, 'Z', '') AS DATETIME(6))",
            FieldKind.DateTimeOffset => $"CONVERT_TZ(CAST(LEFT({text}, CHAR_LENGTH({text}) - 6) AS DATETIME(6)), RIGHT({text}, 6), '+00:00')",
            FieldKind.DateOnly => $"CAST({text} AS DATE)",
            FieldKind.TimeOnly => $"CAST({text} AS TIME(6))",
            _ => $"CAST({text} AS SIGNED)",
        };
    }
}
