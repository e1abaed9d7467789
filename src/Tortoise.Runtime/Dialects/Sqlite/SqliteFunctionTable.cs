using Tortoise.Compilation;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Dialects.Sqlite;

/// <summary>How SQLite spells functions. Decimals and unsigned longs are stored as text, which the functions of the driver treat as numbers.</summary>
internal static class SqliteFunctionTable
{
    private static readonly FunctionTable s_rows = Create(SqliteGuidFormat.Blob);
    private static readonly FunctionTable s_rowsOfDotNetBlobs = Create(SqliteGuidFormat.DotNetBlob);

    /// <summary>The functions, of Guids of a format.</summary>
    public static FunctionTable Of(SqliteGuidFormat guids) => guids == SqliteGuidFormat.DotNetBlob ? s_rowsOfDotNetBlobs : s_rows;

    private static FunctionTable Create(SqliteGuidFormat guids) => new()
    {
        { SqlFunction.Lower, $"{SqliteFunctions.Lower}({{0}})" },
        { SqlFunction.Upper, $"{SqliteFunctions.Upper}({{0}})" },
        { SqlFunction.Length, call => call.Argument.Kind == FieldKind.Array, "json_array_length({0})" },
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

        // Its separator is a comma.
        { SqlFunction.JsonAgg, call => $"('[' || group_concat({{distinct}}{JsonOf(call.Argument.Kind)}{FunctionTable.OrderOf(call)}){{rows}} || ']')" },
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
            Guid = guid => $"CASE typeof({guid}) WHEN 'blob' THEN lower({string.Join(" || ", PathFunctions.TextOfGuid($"hex({guid})", guids == SqliteGuidFormat.Blob))}) ELSE lower({guid}) END",
        }.Rows,
    };

    private static string JsonOf(FieldKind kind) => kind switch
    {
        FieldKind.String => "json_quote({0})",
        FieldKind.Boolean => "CASE {0} WHEN 1 THEN 'true' ELSE 'false' END",
        _ => "{0}",
    };

    private static bool IsDecimal(FunctionCall call) => call.Argument.Kind is FieldKind.Decimal or FieldKind.UInt64;
}
