using Tortoise.Compilation;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Dialects.PostgreSql;

/// <summary>How PostgreSQL spells functions of JSON documents.</summary>
internal static class PostgreSqlJson
{
    public static FunctionTable Rows { get; } = new()
    {
        { SqlFunction.JsonValue, call => As(call.Kind, "{0:json} #>> {1}") },
        { SqlFunction.JsonItem, call => As(call.Kind, "{0:json} #>> ARRAY[]::text[]") },
        { SqlFunction.JsonQuery, "NULLIF({0:json} #> {1}, 'null')" },
        { SqlFunction.JsonSet, "JSONB_SET({0:json}, {1}, {2:json})" },
        { SqlFunction.JsonText, "COALESCE(TO_JSONB({0}), 'null')" },
        { SqlFunction.JsonPresence, "({0:json} #> {1})" },
        { SqlFunction.JsonLength, "CASE JSONB_TYPEOF({0:json} #> {1}) WHEN 'array' THEN JSONB_ARRAY_LENGTH({0:json} #> {1}) END" },
        { SqlFunction.JsonKeyCount, "CASE JSONB_TYPEOF({0:json} #> {1}) WHEN 'object' THEN (SELECT COUNT(*)::integer FROM JSONB_OBJECT_KEYS({0:json} #> {1})) END" },
    };

    private static string As(FieldKind kind, string text) => kind == FieldKind.String ? $"({text}) COLLATE \"C\"" : $"({text})::{PostgreSqlTypes.Of(kind)}";
}
