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
    };

    private static bool IsDecimal(FunctionCall call) => call.Argument.Kind is FieldKind.Decimal or FieldKind.UInt64;
}
