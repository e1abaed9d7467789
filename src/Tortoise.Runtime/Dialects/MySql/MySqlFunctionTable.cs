using Tortoise.Compilation;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Dialects.MySql;

/// <summary>How MySQL and MariaDB spell functions.</summary>
internal static class MySqlFunctionTable
{
    /// <summary>The most characters of a string that is no text: more make it slower.</summary>
    private const int WidestText = 16_000;

    // The collation by code points knows no letter case.
    public static FunctionTable Of(MySqlDialect dialect) => new()
    {
        { SqlFunction.Lower, $"LOWER({{0}} COLLATE {dialect.CaseCollation}) COLLATE {dialect.Collation}" },
        { SqlFunction.Upper, $"UPPER({{0}} COLLATE {dialect.CaseCollation}) COLLATE {dialect.Collation}" },
        { SqlFunction.CountRows, call => call.Condition is not null, "COUNT(CASE WHEN {condition} THEN 1 END){rows}" },
        { SqlFunction.Variance, call => Spread("VAR_POP", call, dialect) },
        { SqlFunction.SampleVariance, call => Spread("VAR_SAMP", call, dialect) },
        { SqlFunction.StdDev, call => Spread("STDDEV_POP", call, dialect) },
        { SqlFunction.SampleStdDev, call => Spread("STDDEV_SAMP", call, dialect) },

        // SEPARATOR takes no parameter, so the separator is a part of each string, and the first one is cut off.
        {
            SqlFunction.StringAgg,
            call => $"SUBSTRING(GROUP_CONCAT({{distinct}}CONCAT({{1}}, {{0}}){FunctionTable.OrderOf(call)} SEPARATOR ''), CHAR_LENGTH({{1}}) + 1){{rows}}"
        },
        {
            SqlFunction.ArrayAgg,
            _ => throw new UnsupportedByDialectException(dialect.Name, "ArrayAgg", "use StringAgg, or select the values, one per row")
        },

        // Only this has an order on both, and passes over NULLs.
        {
            SqlFunction.JsonAgg,
            call => $"CONCAT('[', GROUP_CONCAT({{distinct}}{JsonOf(call.Argument.Kind)}{FunctionTable.OrderOf(call)} SEPARATOR ','){{rows}}, ']')"
        },
        { SqlFunction.Greatest, call => Extremes.WithoutNulls(call, "GREATEST") },
        { SqlFunction.Least, call => Extremes.WithoutNulls(call, "LEAST") },
        MySqlCasts.Of(dialect),
        { SqlFunction.IndexOf, "(LOCATE({1}, {0}) - 1)" },
        MySqlNumbers.Rows,
        MySqlJson.Of(dialect),
        { SqlFunction.Widened, call => call.Kind == FieldKind.String, $"CAST({{0}} AS CHAR({WidestText})) COLLATE {dialect.Collation}" },
        { SqlFunction.Widened, call => call.Kind == FieldKind.Decimal, "CAST({0} AS DECIMAL(65,30))" },
        new PathFunctions
        {
            // A column of a recursion is as wide as in the first rows.
            Empty = $"CAST('/' AS CHAR({WidestText})) COLLATE {dialect.Collation}",
            Concatenate = parts => $"CONCAT({string.Join(", ", parts)}) COLLATE {dialect.Collation}",
            Position = static (path, key) => $"LOCATE({key}, {path})",
            Number = static number => $"CAST({number} AS CHAR)",
            Guid = guid => dialect.GuidFormat == MySqlGuidFormat.Char36 ? $"LOWER({guid})" : $"LOWER(CONCAT({string.Join(", ", PathFunctions.TextOfGuid($"HEX({guid})", isBigEndian: true))}))",
        }.Rows,
    };

    private static string JsonOf(FieldKind kind) => kind switch
    {
        FieldKind.String => "JSON_QUOTE({0})",
        FieldKind.Boolean => "CASE {0} WHEN TRUE THEN 'true' WHEN FALSE THEN 'false' END",
        _ => "{0}",
    };

    private static string Spread(string function, FunctionCall call, MySqlDialect dialect) => call.IsDistinct
        ? throw new UnsupportedByDialectException(
            dialect.Name, $"distinct values in {call.Function.Name}", "select the distinct values and compute it in C#")
        : $"{function}({{0}}){{rows}}";
}
