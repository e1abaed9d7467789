using Tortoise.Compilation;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Dialects.PostgreSql;

/// <summary>How PostgreSQL spells functions of numbers.</summary>
internal static class PostgreSqlNumbers
{
    public static FunctionTable Rows { get; } = new()
    {
        { SqlFunction.Sign, "CAST(SIGN({0}) AS integer)" },
        { SqlFunction.Round, static call => call.Argument.Kind == FieldKind.Single, $"CAST({NumberFunctions.RoundedAway} AS real)" },
        { SqlFunction.Round, static call => call.Argument.Kind == FieldKind.Double, NumberFunctions.RoundedAway },
        { SqlFunction.Ceiling, static call => call.Argument.Kind == FieldKind.Single, "CAST(CEILING({0}) AS real)" },
        { SqlFunction.Floor, static call => call.Argument.Kind == FieldKind.Single, "CAST(FLOOR({0}) AS real)" },
        { SqlFunction.Truncate, static call => call.Argument.Kind == FieldKind.Single, "CAST(TRUNC({0}) AS real)" },
        { SqlFunction.Random, "RANDOM()" },
        { SqlFunction.BitAnd, static call => Whole(call, "({0} & {1})") },
        { SqlFunction.BitOr, static call => Whole(call, "({0} | {1})") },
        { SqlFunction.BitXor, static call => Whole(call, "({0} # {1})") },
        { SqlFunction.ShiftLeft, static call => call.Kind == FieldKind.Int32, "({0} << ({1} & 31))" },
        { SqlFunction.ShiftLeft, "({0} << ({1} & 63))" },
        { SqlFunction.ShiftRight, static call => call.Kind == FieldKind.Int32, "({0} >> ({1} & 31))" },
        { SqlFunction.ShiftRight, "({0} >> ({1} & 63))" },
    };

    private static string Whole(FunctionCall call, string template) => call.Kind != FieldKind.UInt64
        ? template
        : throw new UnsupportedByDialectException("postgresql", "bit operations on ulong, which it stores as a numeric", "use a long");
}
