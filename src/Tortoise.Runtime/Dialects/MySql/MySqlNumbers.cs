using Tortoise.Compilation;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Dialects.MySql;

/// <summary>How MySQL and MariaDB spell functions of numbers. Bit operations give unsigned integers of 64 bits.</summary>
internal static class MySqlNumbers
{
    public static FunctionTable Rows { get; } = new()
    {
        { SqlFunction.Round, static call => call.Argument.Kind is FieldKind.Single or FieldKind.Double, NumberFunctions.RoundedAway },
        { SqlFunction.Truncate, "TRUNCATE({0}, 0)" },
        { SqlFunction.Random, "RAND()" },
        { SqlFunction.BitAnd, static call => Signed(call, "({0} & {1})") },
        { SqlFunction.BitOr, static call => Signed(call, "({0} | {1})") },
        { SqlFunction.BitXor, static call => Signed(call, "({0} ^ {1})") },
        { SqlFunction.BitNot, static call => Signed(call, "(~{0})") },

        // Those of 32 bits are shifted at the upper end, where what exceeds them is lost as in C#.
        { SqlFunction.ShiftLeft, static call => call.Kind == FieldKind.Int32, "(CAST({0} << (({1} & 31) + 32) AS SIGNED) DIV 4294967296)" },
        { SqlFunction.ShiftLeft, "CAST({0} << ({1} & 63) AS SIGNED)" },
        { SqlFunction.ShiftRight, static call => ShiftedRight(call.Kind == FieldKind.Int32 ? 31 : 63) },
    };

    private static string Signed(FunctionCall call, string template) =>
        call.Kind is FieldKind.SByte or FieldKind.Int16 or FieldKind.Int32 or FieldKind.Int64 ? $"CAST({template} AS SIGNED)" : template;

    /// <summary>Its own shift would bring zeros into a negative number, so the complement of one is shifted.</summary>
    private static string ShiftedRight(int mask) =>
        $"CASE WHEN {{0}} < 0 THEN -1 - CAST((-1 - {{0}}) >> ({{1}} & {mask}) AS SIGNED) ELSE CAST({{0}} >> ({{1}} & {mask}) AS SIGNED) END";
}
