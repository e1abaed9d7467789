using Tortoise.Compilation;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Dialects.Sqlite;

/// <summary>How SQLite spells functions of numbers. What it has no number for, it makes NULL itself.</summary>
internal static class SqliteNumbers
{
    public static FunctionTable Rows { get; } = new()
    {
        { SqlFunction.Abs, IsDecimal, $"{SqliteFunctions.Abs}({{0}})" },
        { SqlFunction.Round, IsDecimal, $"{SqliteFunctions.Round}({{0}}, {{1}})" },
        { SqlFunction.Ceiling, IsDecimal, $"{SqliteFunctions.Ceiling}({{0}})" },
        { SqlFunction.Floor, IsDecimal, $"{SqliteFunctions.Floor}({{0}})" },
        { SqlFunction.Truncate, IsDecimal, $"{SqliteFunctions.Truncate}({{0}})" },
        { SqlFunction.Sqrt, "SQRT({0})" },
        { SqlFunction.Log, "LN({0})" },
        { SqlFunction.Log10, "LOG10({0})" },
        { SqlFunction.Asin, "ASIN({0})" },
        { SqlFunction.Acos, "ACOS({0})" },
        { SqlFunction.Random, "((random() & 9007199254740991) / 9007199254740992.0)" },
        { SqlFunction.BitAnd, static call => Whole(call, "({0} & {1})") },
        { SqlFunction.BitOr, static call => Whole(call, "({0} | {1})") },
        { SqlFunction.BitNot, static call => Whole(call, "(~{0})") },

        // There is no operator; what is in one of them only is what is in both less what is in each.
        { SqlFunction.BitXor, static call => Whole(call, "(({0} | {1}) - ({0} & {1}))") },

        // All integers have 64 bits: those of 32 are shifted at the upper end, where what exceeds them is lost as in C#.
        { SqlFunction.ShiftLeft, static call => call.Kind == FieldKind.Int32, "(({0} << (({1} & 31) + 32)) >> 32)" },
        { SqlFunction.ShiftLeft, "({0} << ({1} & 63))" },
        { SqlFunction.ShiftRight, static call => call.Kind == FieldKind.Int32, "({0} >> ({1} & 31))" },
        { SqlFunction.ShiftRight, "({0} >> ({1} & 63))" },
    };

    private static string Whole(FunctionCall call, string template) => call.Kind != FieldKind.UInt64
        ? template
        : throw new UnsupportedByDialectException("sqlite", "bit operations on ulong, which it stores as text", "use a long");

    private static bool IsDecimal(FunctionCall call) => call.Argument.Kind is FieldKind.Decimal or FieldKind.UInt64;
}
