using Tortoise.Compilation;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Dialects.PostgreSql;

/// <summary>How PostgreSQL converts values.</summary>
internal static class PostgreSqlCasts
{
    public static FunctionTable Rows { get; } = new()
    {
        { SqlFunction.Cast, call => Cast(call.Argument.Kind, call.Kind) },
        { SqlFunction.Parse, call => Parse(call.Kind) },
    };

    private static string Cast(FieldKind from, FieldKind to) => (from, to) switch
    {
        _ when from == to => "{0}",
        (FieldKind.DateOnly, FieldKind.String) => "TO_CHAR({0}, 'YYYY-MM-DD') COLLATE \"C\"",
        (FieldKind.DateOnly, _) => "(CAST({0} AS timestamp) AT TIME ZONE 'UTC')",
        (_, FieldKind.DateOnly) => "CAST({0} AT TIME ZONE 'UTC' AS date)",
        (FieldKind.DateTime or FieldKind.DateTimeOffset, _) => "{0}",
        (FieldKind.Decimal, FieldKind.String) => "CAST(TRIM_SCALE({0}) AS text) COLLATE \"C\"",
        (_, FieldKind.String) => "CAST({0} AS text) COLLATE \"C\"",
        (FieldKind.Boolean, _) => $"CAST(CAST({{0}} AS integer) AS {PostgreSqlTypes.Of(to)})",

        // Its own conversion rounds.
        (FieldKind.Single or FieldKind.Double or FieldKind.Decimal, _) when NumberRange.IsWhole(to) => $"CAST(TRUNC({{0}}) AS {PostgreSqlTypes.Of(to)})",
        _ => $"CAST({{0}} AS {PostgreSqlTypes.Of(to)})",
    };

    /// <summary>A conversion of what is no number would be an error; conditions of a CASE are evaluated one after the other.</summary>
    private static string Parse(FieldKind to)
    {
        if (to == FieldKind.DateOnly)
        {
            return $"CASE WHEN {{0}} ~ '{NumberRange.Date}' THEN CAST({{0}} AS date) END";
        }

        var (least, greatest) = NumberRange.Of(to);
        var number = to is FieldKind.Single or FieldKind.Double
            ? $"CASE WHEN ABS(CAST({{0}} AS numeric)) < 1E-307 THEN 0 ELSE CAST({{0}} AS {PostgreSqlTypes.Of(to)}) END"
            : $"CAST({{0}} AS {PostgreSqlTypes.Of(to)})";
        return $"CASE WHEN {{0}} ~ '{NumberRange.Pattern(to)}' THEN CASE WHEN CAST({{0}} AS numeric) BETWEEN {least} AND {greatest} THEN {number} END END";
    }
}
