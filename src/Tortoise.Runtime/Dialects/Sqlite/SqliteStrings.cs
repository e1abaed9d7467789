using Tortoise.Compilation;
using Tortoise.Expressions;

namespace Tortoise.Dialects.Sqlite;

/// <summary>How SQLite spells functions of strings.</summary>
internal static class SqliteStrings
{
    public static FunctionTable Rows { get; } = new()
    {
        { SqlFunction.Substring, "substr({*})" },
        { SqlFunction.Right, "substr({0}, max(length({0}) - {1}, 0) + 1)" },
        { SqlFunction.IndexOf, "(instr({0}, {1}) - 1)" },
        { SqlFunction.PadLeft, $"{SqliteFunctions.PadLeft}({{0}}, {{1}}, {{2}})" },
        { SqlFunction.PadRight, $"{SqliteFunctions.PadRight}({{0}}, {{1}}, {{2}})" },
        { SqlFunction.Reverse, $"{SqliteFunctions.Reverse}({{0}})" },
        { SqlFunction.Repeat, $"{SqliteFunctions.Repeat}({{0}}, {{1}})" },
    };
}
