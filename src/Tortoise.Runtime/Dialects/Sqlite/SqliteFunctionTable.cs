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
        { SqlFunction.Sum, IsDecimal, $"{SqliteFunctions.Sum}({{0:compared}})" },
        { SqlFunction.Average, IsDecimal, $"{SqliteFunctions.Average}({{0:compared}})" },
        { SqlFunction.Min, IsDecimal, "MIN({0:compared})" },
        { SqlFunction.Max, IsDecimal, "MAX({0:compared})" },
        { SqlFunction.NullIf, "NULLIF({0:compared}, {1})" },
        { SqlFunction.Greatest, call => Extremes.WithoutNulls(call, "MAX", ":compared") },
        { SqlFunction.Least, call => Extremes.WithoutNulls(call, "MIN", ":compared") },
        SqliteCasts.Rows,
        SqliteNumbers.Rows,
        SqliteStrings.Rows,
    };

    private static bool IsDecimal(FunctionCall call) => call.Argument.Kind is FieldKind.Decimal or FieldKind.UInt64;
}
