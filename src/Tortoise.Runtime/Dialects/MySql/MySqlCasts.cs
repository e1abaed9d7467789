using Tortoise.Compilation;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Dialects.MySql;

/// <summary>How MySQL and MariaDB convert values.</summary>
internal static class MySqlCasts
{
    /// <summary>Whole numbers of any size: its own integers would take the nearest one for a number that does not fit.</summary>
    private const string Whole = "DECIMAL(65)";

    public static FunctionTable Of(MySqlDialect dialect) => new()
    {
        { SqlFunction.Cast, call => Cast(call.Argument.Kind, call.Kind, dialect) },
        { SqlFunction.Parse, call => Parse(call.Kind) },
    };

    private static string Cast(FieldKind from, FieldKind to, MySqlDialect dialect) => (from, to) switch
    {
        _ when from == to => "{0}",
        (FieldKind.DateOnly, FieldKind.String) => $"DATE_FORMAT({{0}}, '%Y-%m-%d') COLLATE {dialect.Collation}",
        (FieldKind.DateOnly, _) => "CAST({0} AS DATETIME(6))",
        (_, FieldKind.DateOnly) => "CAST({0} AS DATE)",
        (FieldKind.DateTime or FieldKind.DateTimeOffset, _) => "{0}",

        // Without the zeros by which the digits after the point are filled up.
        (FieldKind.Decimal, FieldKind.String) => $"REGEXP_REPLACE(CAST({{0}} AS CHAR), '[.]0*$|([.][0-9]*[1-9])0+$', '{(dialect.IsMariaDb ? "\\\\1" : "$1")}') COLLATE {dialect.Collation}",
        (_, FieldKind.String) => $"CAST({{0}} AS CHAR) COLLATE {dialect.Collation}",
        (FieldKind.UInt64, _) when NumberRange.IsWhole(to) => $"CAST({{0}} AS {Whole})",
        (_, FieldKind.UInt64) when NumberRange.IsWhole(from) => $"CAST({{0}} AS {Whole})",
        (FieldKind.Single or FieldKind.Double or FieldKind.Decimal, _) when NumberRange.IsWhole(to) => $"CAST(TRUNCATE({{0}}, 0) AS {Whole})",
        _ => $"CAST({{0}} AS {Type(to)})",
    };

    private static string Parse(FieldKind to)
    {
        if (to == FieldKind.DateOnly)
        {
            return $"CASE WHEN {{0}} REGEXP '{NumberRange.Date}' THEN CAST({{0}} AS DATE) END";
        }

        var (least, greatest) = NumberRange.Of(to);
        var number = $"CAST(TRIM({{0}}) AS {(to is FieldKind.Single or FieldKind.Double ? "DOUBLE" : to == FieldKind.Decimal ? "DECIMAL(65,30)" : Whole)})";
        return $"CASE WHEN {{0}} REGEXP '{NumberRange.Pattern(to)}' THEN CASE WHEN {number} BETWEEN {least} AND {greatest} THEN CAST(TRIM({{0}}) AS {Type(to)}) END END";
    }

    private static string Type(FieldKind kind) => kind switch
    {
        FieldKind.UInt64 => Whole,
        FieldKind.Single => "FLOAT",
        FieldKind.Double => "DOUBLE",
        FieldKind.Decimal => "DECIMAL(65,30)",
        _ => "SIGNED",
    };
}
