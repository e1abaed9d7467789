using Tortoise.Compilation;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Dialects.SqlServer;

/// <summary>How SQL Server spells functions of numbers. Shifts are multiplications and divisions: it has none before its version 2022.</summary>
internal static class SqlServerNumbers
{
    public static FunctionTable Rows { get; } = new()
    {
        { SqlFunction.Sign, "CAST(SIGN({0}) AS int)" },

        // The third argument makes ROUND cut.
        { SqlFunction.Truncate, "ROUND({0}, 0, 1)" },
        { SqlFunction.Log, "LOG(CASE WHEN {0} > 0 THEN {0} END)" },
        { SqlFunction.Atan2, "CASE WHEN {0} = 0 AND {1} = 0 THEN 0E0 ELSE ATN2({0}, {1}) END" },

        // RAND is computed once per statement, NEWID once per row.
        { SqlFunction.Random, "((CHECKSUM(NEWID()) & 2147483647) / 2147483648E0)" },
        { SqlFunction.BitAnd, static call => Whole(call, "({0} & {1})") },
        { SqlFunction.BitOr, static call => Whole(call, "({0} | {1})") },
        { SqlFunction.BitXor, static call => Whole(call, "({0} ^ {1})") },

        // The last four bytes are what an int keeps of a product, as in C#.
        {
            SqlFunction.ShiftLeft,
            static call => call.Kind == FieldKind.Int32,
            "CAST(CAST(CAST({0} AS bigint) * POWER(CAST(2 AS bigint), {1} & 31) AS binary(4)) AS int)"
        },
        { SqlFunction.ShiftLeft, "({0} * POWER(CAST(2 AS bigint), {1} & 63))" },
        { SqlFunction.ShiftRight, static call => call.Kind == FieldKind.Int32, $"CAST({ShiftedRight("({1} & 31)")} AS int)" },
        { SqlFunction.ShiftRight, ShiftedRight("({1} & 63)") },
    };

    /// <summary>Divided twice, because 2⁶³ is no bigint; the complement of a negative number, because a division cuts toward zero.</summary>
    private static string ShiftedRight(string count)
    {
        var divisors = $"/ POWER(CAST(2 AS bigint), {count} / 2) / POWER(CAST(2 AS bigint), {count} - {count} / 2)";
        return $"CASE WHEN {{0}} < 0 THEN -1 - (-1 - {{0}}) {divisors} ELSE {{0}} {divisors} END";
    }

    private static string Whole(FunctionCall call, string template) => call.Kind != FieldKind.UInt64
        ? template
        : throw new UnsupportedByDialectException("sqlserver", "bit operations on ulong, which it stores as a decimal", "use a long");
}
