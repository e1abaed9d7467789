using Tortoise.Expressions;

namespace Tortoise.Compilation;

/// <summary>How most databases spell functions of strings. They count code points.</summary>
internal static class StringFunctions
{
    public static FunctionTable Standard { get; } = new()
    {
        { SqlFunction.TrimStart, "LTRIM({0})" },
        { SqlFunction.TrimEnd, "RTRIM({0})" },
        { SqlFunction.Substring, "SUBSTRING({*})" },
        { SqlFunction.Right, "RIGHT({0}, {1})" },
        { SqlFunction.Replace, "REPLACE({0}, {1}, {2})" },

        // Their own padding would cut a string that is longer.
        { SqlFunction.PadLeft, "LPAD({0}, GREATEST({1}, CHAR_LENGTH({0})), {2})" },
        { SqlFunction.PadRight, "RPAD({0}, GREATEST({1}, CHAR_LENGTH({0})), {2})" },
        { SqlFunction.Reverse, "REVERSE({0})" },
        { SqlFunction.Repeat, "REPEAT({0}, {1})" },
    };
}
