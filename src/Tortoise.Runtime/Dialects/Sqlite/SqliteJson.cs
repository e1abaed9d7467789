using Tortoise.Compilation;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Dialects.Sqlite;

/// <summary>How SQLite spells functions of JSON documents.</summary>
internal static class SqliteJson
{
    public static FunctionTable Rows { get; } = new()
    {
        // As text: what json_extract returns is no more than a double.
        { SqlFunction.JsonValue, call => call.Kind is FieldKind.Decimal or FieldKind.UInt64, "NULLIF({0:json} -> {1}, 'null')" },
        { SqlFunction.JsonValue, call => As(call.Kind, "json_extract({0:json}, {1})") },
        { SqlFunction.JsonItem, call => call.Kind is FieldKind.Decimal or FieldKind.UInt64, "CAST({0} AS TEXT)" },
        { SqlFunction.JsonItem, call => As(call.Kind, "{0}") },
        { SqlFunction.JsonQuery, "NULLIF({0:json} -> {1}, 'null')" },
        // It would make the objects around the place, which others do not. The document is written once: it can be what other places are set in.
        { SqlFunction.JsonSet, call => call.Arguments[3] is IJsonPath { Steps.Length: 0 }, "json_set({0}, {1}, json({2}))" },
        { SqlFunction.JsonSet, call => call.Arguments[2] is not Parameter, "(SELECT CASE WHEN json_type(d, {3}) IS NULL THEN d ELSE json_set(d, {1}, json(v)) END FROM (SELECT {0} AS d, {2} AS v))" },
        { SqlFunction.JsonSet, "(SELECT CASE WHEN json_type(d, {3}) IS NULL THEN d ELSE json_set(d, {1}, json({2})) END FROM (SELECT {0} AS d))" },
        { SqlFunction.JsonText, call => call.Arguments[0].Kind == FieldKind.Boolean, "CASE {0} WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END" },
        { SqlFunction.JsonText, call => call.Arguments[0].Kind is FieldKind.Decimal or FieldKind.UInt64, "COALESCE(CAST({0} AS TEXT), 'null')" },
        { SqlFunction.JsonText, "json_quote({0})" },
        { SqlFunction.JsonPresence, "json_type({0:json}, {1})" },
        { SqlFunction.JsonLength, "CASE json_type({0:json}, {1}) WHEN 'array' THEN json_array_length({0:json}, {1}) END" },
        { SqlFunction.JsonKeyCount, "CASE json_type({0:json}, {1}) WHEN 'object' THEN (SELECT COUNT(*) FROM json_each({0:json}, {1})) END" },
    };

    private static string As(FieldKind kind, string value) => kind switch
    {
        // Its parameters are floats as doubles, too.
        FieldKind.Single => $"{SqliteFunctions.Single}({value})",
        FieldKind.Double => $"CAST({value} AS REAL)",
        FieldKind.DateTime => $"{SqliteFunctions.AddTicks}({value}, 0, 'datetime')",
        FieldKind.DateTimeOffset => $"{SqliteFunctions.AddTicks}({value}, 0, 'datetimeoffset')",
        FieldKind.TimeOnly => $"{SqliteFunctions.AddTicks}({value}, 0, 'time')",
        _ => value,
    };
}
