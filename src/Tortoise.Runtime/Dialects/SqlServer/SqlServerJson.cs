using System.Globalization;
using Tortoise.Compilation;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Dialects.SqlServer;

/// <summary>How SQL Server spells functions of JSON documents. Of a string it reads up to 4,000 characters.</summary>
internal static class SqlServerJson
{
    public static FunctionTable Rows { get; } = new()
    {
        { SqlFunction.JsonValue, call => As(call.Kind, "JSON_VALUE({0:json}, {1})") },
        { SqlFunction.JsonItem, call => As(call.Kind, "{0}") },
        { SqlFunction.JsonQuery, call => call.Arguments.Count > 2, "(N'\"' + JSON_VALUE({0:json}, {1}) + N'\"')" },
        { SqlFunction.JsonQuery, "JSON_QUERY({0:json}, {1})" },

        // NULL removes a member, so that it is null as well.
        { SqlFunction.JsonSet, call => $"JSON_MODIFY({{0}}, {{1}}, {Value(call)})" },
        { SqlFunction.JsonPresence, "NULLIF(JSON_PATH_EXISTS({0:json}, {1}), 0)" },

        // OPENJSON of no list would be an error.
        { SqlFunction.JsonLength, Count(91) },
        { SqlFunction.JsonKeyCount, Count(123) },
    };

    // What it knows no JSON of would be an error.
    private static string Value(FunctionCall call) =>
        call.Arguments.Count <= 4 ? "JSON_QUERY({2})" : call.Arguments[4].Kind == FieldKind.DateOnly ? "CONVERT(nvarchar(10), {4}, 23)" : "{4}";

    /// <param name="start">The code of the bracket or brace that it starts with; a brace would be a hole of the template.</param>
    private static string Count(int start) => string.Create(
        CultureInfo.InvariantCulture, $"CASE WHEN LEFT(JSON_QUERY({{0:json}}, {{1}}), 1) = NCHAR({start}) THEN (SELECT CAST(COUNT_BIG(*) AS int) FROM OPENJSON({{0:json}}, {{1}})) END");

    private static string As(FieldKind kind, string text) => kind switch
    {
        FieldKind.String => $"{text} COLLATE {SqlServerTypes.Collation}",
        _ => $"CAST({text} AS {SqlServerTypes.Of(kind)})",
    };
}
