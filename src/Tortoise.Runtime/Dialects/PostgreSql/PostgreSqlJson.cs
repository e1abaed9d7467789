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
        { SqlFunction.JsonPresence, "({0:json} #> {1})" },
        { SqlFunction.JsonLength, "JSONB_ARRAY_LENGTH(NULLIF({0:json} #> {1}, 'null'))" },
        { SqlFunction.JsonKeyCount, "(SELECT NULLIF(COUNT(*), 0)::integer FROM JSONB_OBJECT_KEYS(NULLIF({0:json} #> {1}, 'null')))" },
    };

    private static string As(FieldKind kind, string text) => kind == FieldKind.String ? $"({text}) COLLATE \"C\"" : $"({text})::{PostgreSqlTypes.Of(kind)}";
}
