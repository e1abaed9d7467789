using Tortoise.Expressions;

namespace Tortoise.Compilation;

/// <summary>
/// How most databases spell functions of numbers. Where a function has no result, it is NULL: a database that makes an error of it is not asked. The
/// arguments of what C# computes with doubles are doubles.
/// </summary>
internal static class NumberFunctions
{
    public static FunctionTable Standard { get; } = new()
    {
        { SqlFunction.Abs, "ABS({0})" },
        { SqlFunction.Sign, "SIGN({0})" },
        { SqlFunction.Round, "ROUND({0}, {1})" },
        { SqlFunction.Ceiling, "CEILING({0})" },
        { SqlFunction.Floor, "FLOOR({0})" },
        { SqlFunction.Truncate, "TRUNC({0})" },
        { SqlFunction.Sqrt, "SQRT(CASE WHEN {0} >= 0 THEN {0} END)" },
        { SqlFunction.Exp, "EXP({0})" },
        { SqlFunction.Log, "LN(CASE WHEN {0} > 0 THEN {0} END)" },
        { SqlFunction.Log10, "LOG10(CASE WHEN {0} > 0 THEN {0} END)" },
        { SqlFunction.Power, "CASE WHEN {0} > 0 OR ({0} = 0 AND {1} >= 0) OR ({0} < 0 AND {1} = FLOOR({1})) THEN POWER({0}, {1}) END" },
        { SqlFunction.Sin, "SIN({0})" },
        { SqlFunction.Cos, "COS({0})" },
        { SqlFunction.Tan, "TAN({0})" },
        { SqlFunction.Asin, "ASIN(CASE WHEN {0} BETWEEN -1 AND 1 THEN {0} END)" },
        { SqlFunction.Acos, "ACOS(CASE WHEN {0} BETWEEN -1 AND 1 THEN {0} END)" },
        { SqlFunction.Atan, "ATAN({0})" },
        { SqlFunction.Atan2, "ATAN2({0}, {1})" },
        { SqlFunction.BitAnd, "({0} & {1})" },
        { SqlFunction.BitOr, "({0} | {1})" },
        { SqlFunction.BitNot, "(~{0})" },
    };

    /// <summary>
    /// A floating number rounded half away from zero, where the database rounds it to even: whole numbers from 2⁵² on, which a half could change, stay as they are.
    /// </summary>
    public const string RoundedAway = "CASE WHEN ABS({0}) < 1E15 THEN SIGN({0}) * FLOOR(ABS({0}) * 1E{1} + 0.5) / 1E{1} ELSE {0} END";
}
