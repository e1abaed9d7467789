using Tortoise.Compilation;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Dialects.PostgreSql;

/// <summary>How PostgreSQL spells functions.</summary>
internal static class PostgreSqlFunctionTable
{
    public static FunctionTable Rows { get; } = new()
    {
        // Strings are compared by code points, for which the collation "C" knows the letters of ASCII only.
        { SqlFunction.Lower, "LOWER({0} COLLATE \"default\") COLLATE \"C\"" },
        { SqlFunction.Upper, "UPPER({0} COLLATE \"default\") COLLATE \"C\"" },
        { SqlFunction.Length, call => call.Argument.Kind == FieldKind.Array, "CARDINALITY({0})" },

        // The sum of reals is a real; that of bigints a numeric, whose quotients have digits after the point.
        { SqlFunction.Sum, call => call.Argument.Kind == FieldKind.Single, "COALESCE(SUM({distinct}{0}::double precision){rows}, 0)" },
        { SqlFunction.Sum, call => call.Argument.Kind is FieldKind.Int64 or FieldKind.UInt32, "COALESCE(SUM({distinct}{0}){rows}, 0)::bigint" },
        {
            SqlFunction.Average,
            call => call.Kind == FieldKind.Double && call.Argument.Kind is not (FieldKind.Single or FieldKind.Double),
            "AVG({distinct}{0}){rows}::double precision"
        },
        { SqlFunction.Min, call => call.Argument.Kind == FieldKind.Boolean, "BOOL_AND({0}){rows}" },
        { SqlFunction.Max, call => call.Argument.Kind == FieldKind.Boolean, "BOOL_OR({0}){rows}" },

        // The text of a uuid sorts as the uuid does, which has no MIN or MAX before PostgreSQL 18.
        { SqlFunction.Min, call => call.Argument.Kind == FieldKind.Guid, "MIN({0}::text COLLATE \"C\"){rows}::uuid" },
        { SqlFunction.Max, call => call.Argument.Kind == FieldKind.Guid, "MAX({0}::text COLLATE \"C\"){rows}::uuid" },
        { SqlFunction.BoolAnd, "COALESCE(BOOL_AND({0}){rows}, TRUE)" },
        { SqlFunction.BoolOr, "COALESCE(BOOL_OR({0}){rows}, FALSE)" },

        // Those of integers are numerics.
        { SqlFunction.Variance, "VAR_POP({distinct}{0}){rows}::double precision" },
        { SqlFunction.SampleVariance, "VAR_SAMP({distinct}{0}){rows}::double precision" },
        { SqlFunction.StdDev, "STDDEV_POP({distinct}{0}){rows}::double precision" },
        { SqlFunction.SampleStdDev, "STDDEV_SAMP({distinct}{0}){rows}::double precision" },
        { SqlFunction.StringAgg, call => $"STRING_AGG({{distinct}}{{0}}, {{1}}{FunctionTable.OrderOf(call)}){{rows}}" },
        { SqlFunction.ArrayAgg, call => $"ARRAY_AGG({{distinct}}{{0}}{FunctionTable.OrderOf(call)}){{rows}}" },
        { SqlFunction.JsonAgg, call => $"(JSON_AGG({{distinct}}{{0}}{FunctionTable.OrderOf(call)}){{rows}})::text" },
        PostgreSqlCasts.Rows,
        { SqlFunction.IndexOf, "(STRPOS({0}, {1}) - 1)" },
        PostgreSqlNumbers.Rows,
        PostgreSqlJson.Rows,
        { SqlFunction.Widened, call => call.Kind == FieldKind.Array ? "{0}" : $"CAST({{0}} AS {PostgreSqlTypes.Of(call.Kind)}){(call.Kind == FieldKind.String ? " COLLATE \"C\"" : "")}" },
        new PathFunctions
        {
            Empty = "CAST('/' AS text) COLLATE \"C\"",
            Concatenate = static parts => $"({string.Join(" || ", parts)}) COLLATE \"C\"",
            Position = static (path, key) => $"STRPOS({path}, {key})",
            Number = static number => $"CAST({number} AS text)",
            Guid = static guid => $"CAST({guid} AS text)",
        }.Rows,
    };
}
