using Tortoise.Compilation;
using Tortoise.Expressions;

namespace Tortoise.Dialects.SqlServer;

/// <summary>
/// How SQL Server spells functions of strings. It counts code points by a collation that knows supplementary characters only, which is not
/// one to compare with.
/// </summary>
internal static class SqlServerStrings
{
    private const string Compared = $" COLLATE {SqlServerTypes.Collation}";
    private const string Counted = " COLLATE Latin1_General_100_CI_AS_SC";

    /// <summary>LEN passes over trailing blanks.</summary>
    private const string Length = $"LEN(REPLACE({{0}}, N' ', N'.'){Counted})";

    private const string Position = $"CHARINDEX({{1}}, {{0}}{Compared})";

    /// <summary>What a string lacks to a length.</summary>
    private const string Padding = $"REPLICATE(CAST({{2}} AS nvarchar(max)), CASE WHEN {{1}} > {Length} THEN {{1}} - {Length} ELSE 0 END)";

    public static FunctionTable Rows { get; } = new()
    {
        { SqlFunction.Substring, static call => call.Arguments.Count == 2, $"SUBSTRING({{0}}{Counted}, {{1}}, 2147483647){Compared}" },
        { SqlFunction.Substring, $"SUBSTRING({{0}}{Counted}, {{1}}, {{2}}){Compared}" },
        { SqlFunction.Right, $"RIGHT({{0}}{Counted}, {{1}}){Compared}" },

        // The result would be cut at 8,000 bytes.
        { SqlFunction.Replace, $"REPLACE(CAST({{0}} AS nvarchar(max)){Compared}, {{1}}, {{2}})" },

        // Found by code units, so that what is found is equal; counted by code points. An empty string is found nowhere.
        {
            SqlFunction.IndexOf,
            $"CASE WHEN DATALENGTH({{1}}) = 0 AND {{0}} IS NOT NULL THEN 0 WHEN {Position} = 0 THEN -1 "
            + $"ELSE LEN(REPLACE(LEFT({{0}}{Compared}, {Position} - 1), N' ', N'.'){Counted}) END"
        },
        { SqlFunction.PadLeft, $"({Padding} + {{0}})" },
        { SqlFunction.PadRight, $"({{0}} + {Padding})" },
        { SqlFunction.Reverse, $"REVERSE({{0}}{Counted}){Compared}" },
        { SqlFunction.Repeat, "REPLICATE(CAST({0} AS nvarchar(max)), {1})" },
    };
}
