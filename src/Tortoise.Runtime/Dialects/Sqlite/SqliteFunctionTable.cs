using Tortoise.Compilation;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Dialects.Sqlite;

/// <summary>How SQLite spells functions. Decimals and unsigned longs are stored as text, which the functions of the driver treat as numbers.</summary>
internal static class SqliteFunctionTable
{
    public static FunctionTable Rows { get; } = new()
    {
        { SqlFunction.Lower, $"{SqliteFunctions.Lower}({{0}})" },
        { SqlFunction.Upper, $"{SqliteFunctions.Upper}({{0}})" },
        { SqlFunction.Length, "length({0})" },
        { SqlFunction.Sum, IsDecimal, $"{SqliteFunctions.Sum}({{distinct}}{{0:compared}}){{rows}}" },
        { SqlFunction.Average, IsDecimal, $"{SqliteFunctions.Average}({{distinct}}{{0:compared}}){{rows}}" },
        { SqlFunction.Min, IsDecimal, "MIN({0:compared}){rows}" },
        { SqlFunction.Max, IsDecimal, "MAX({0:compared}){rows}" },
        { SqlFunction.BoolAnd, "COALESCE(MIN({0}){rows}, 1)" },
        { SqlFunction.BoolOr, "COALESCE(MAX({0}){rows}, 0)" },
        { SqlFunction.Variance, $"{SqliteFunctions.Variance}({{distinct}}{{0:compared}}){{rows}}" },
        { SqlFunction.SampleVariance, $"{SqliteFunctions.SampleVariance}({{distinct}}{{0:compared}}){{rows}}" },
        { SqlFunction.StdDev, $"sqrt({SqliteFunctions.Variance}({{distinct}}{{0:compared}}){{rows}})" },
        { SqlFunction.SampleStdDev, $"sqrt({SqliteFunctions.SampleVariance}({{distinct}}{{0:compared}}){{rows}})" },

        // DISTINCT takes one argument only.
        {
            SqlFunction.StringAgg,
            call => $"{(call.IsDistinct ? SqliteFunctions.JoinDistinct : "group_concat")}({{0}}, {{1}}{FunctionTable.OrderOf(call)}){{rows}}"
        },
        {
            SqlFunction.ArrayAgg,
            _ => throw new UnsupportedByDialectException(SqliteDialect.Instance.Name, "ArrayAgg", "use StringAgg, or select the values, one per row")
        },
        { SqlFunction.NullIf, "NULLIF({0:compared}, {1})" },
        { SqlFunction.Greatest, call => Extremes.WithoutNulls(call, "MAX", ":compared") },
        { SqlFunction.Least, call => Extremes.WithoutNulls(call, "MIN", ":compared") },
        SqliteCasts.Rows,
        SqliteNumbers.Rows,
        SqliteJson.Rows,
        SqliteStrings.Rows,
        new PathFunctions
        {
            Empty = "'/'",
            Concatenate = static parts => $"({string.Join(" || ", parts)})",
            Position = static (path, key) => $"instr({path}, {key})",
            Number = static number => $"CAST({number} AS TEXT)",
            Guid = static guid => $"CASE typeof({guid}) WHEN 'blob' THEN lower(hex({guid})) ELSE lower({guid}) END",
        }.Rows,
    };

    private static bool IsDecimal(FunctionCall call) => call.Argument.Kind is FieldKind.Decimal or FieldKind.UInt64;
}
