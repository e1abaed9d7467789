using Tortoise.Compilation;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Dialects.SqlServer;

/// <summary>How SQL Server spells functions.</summary>
internal static class SqlServerFunctionTable
{
    public static FunctionTable Rows { get; } = new()
    {
        // In the code page of the column some letters have no upper case.
        {
            SqlFunction.Upper,
            call => call.Argument.IsUnicode ? null : $"UPPER(CAST({{0}} AS {((call.Argument as IField)?.Metadata is { } field ? SqlServerStoreTypes.Unicode(field) : SqlServerTypes.Of(FieldKind.String))}))"
        },

        // LEN passes over trailing blanks, and counts code points by a collation that knows supplementary characters only.
        { SqlFunction.Length, call => call.Argument.Kind == FieldKind.Array, "CASE WHEN {0} IS NOT NULL THEN (SELECT CAST(COUNT_BIG(*) AS int) FROM OPENJSON({0})) END" },
        { SqlFunction.Length, call => call.Argument is { Kind: FieldKind.String, IsUnicode: false }, "LEN(REPLACE({0}, ' ', '.'))" },
        { SqlFunction.Length, "LEN(REPLACE({0}, N' ', N'.') COLLATE Latin1_General_100_CI_AS_SC)" },
        { SqlFunction.Collated, $"{{0}} COLLATE {SqlServerTypes.Collation}" },
        { SqlFunction.ByteLength, "DATALENGTH({0})" },
        { SqlFunction.UnicodeByteLength, "DATALENGTH(CAST({0} AS nvarchar(max)))" },
        {
            SqlFunction.NarrowTo,
            call => $"CAST({{0}} AS {(call.Arguments[1] is IField field ? SqlServerStoreTypes.NonUnicode(field.Metadata) : "varchar(max)")})"
        },
        {
            SqlFunction.NthValue,
            _ => throw new UnsupportedByDialectException(SqlServerDialect.Instance.Name, "NthValue", "filter by RowNumber, and join the row")
        },
        { SqlFunction.Trim, "LTRIM(RTRIM({0}))" },
        { SqlFunction.CountRows, call => call.Condition is not null, "COUNT_BIG(CASE WHEN {condition} THEN 1 END){rows}" },
        { SqlFunction.CountRows, "COUNT_BIG(*){rows}" },

        // Two strings are one to DISTINCT if they differ in blanks at the end only.
        { SqlFunction.Count, call => call is { IsDistinct: true, Argument.Kind: FieldKind.String }, "COUNT_BIG({distinct}{0} + N'.'){rows}" },
        { SqlFunction.Count, "COUNT_BIG({distinct}{0}){rows}" },

        // COALESCE would compute the sum twice and reckon digits for both of its arguments. The sum of ints is an int.
        { SqlFunction.Sum, call => call.Argument.Kind is >= FieldKind.SByte and <= FieldKind.Int32, "ISNULL(SUM({distinct}CAST({0} AS bigint)){rows}, 0)" },
        { SqlFunction.Sum, "ISNULL(SUM({distinct}{0}){rows}, 0)" },

        // The average of integers would be an integer.
        { SqlFunction.Average, call => call.Argument.Kind is not (FieldKind.Decimal or FieldKind.Double), "AVG({distinct}CAST({0} AS float)){rows}" },
        { SqlFunction.Min, call => call.Argument.Kind == FieldKind.Boolean, "CAST(MIN(CAST({0} AS tinyint)){rows} AS bit)" },
        { SqlFunction.Max, call => call.Argument.Kind == FieldKind.Boolean, "CAST(MAX(CAST({0} AS tinyint)){rows} AS bit)" },
        { SqlFunction.BoolAnd, "CAST(ISNULL(MIN(CAST({0} AS tinyint)){rows}, 1) AS bit)" },
        { SqlFunction.BoolOr, "CAST(ISNULL(MAX(CAST({0} AS tinyint)){rows}, 0) AS bit)" },
        { SqlFunction.Variance, "VARP({distinct}{0}){rows}" },
        { SqlFunction.SampleVariance, "VAR({distinct}{0}){rows}" },
        { SqlFunction.StdDev, "STDEVP({distinct}{0}){rows}" },
        { SqlFunction.SampleStdDev, "STDEV({distinct}{0}){rows}" },

        // The result has the type of the strings: a long one, or it would not take more than 8,000 bytes.
        {
            SqlFunction.StringAgg,
            call => call.IsDistinct
                ? throw new UnsupportedByDialectException(
                    SqlServerDialect.Instance.Name, "distinct values in StringAgg", "select the distinct strings and join them in C#")
                : $"STRING_AGG(CAST({{0}} AS {(call.Argument.IsUnicode ? "nvarchar" : "varchar")}(max)), {{1}})"
                    + $"{(call.Order is { Count: > 0 } ? " WITHIN GROUP (ORDER BY {order})" : "")}{{rows}}"
        },
        {
            SqlFunction.ArrayAgg,
            _ => throw new UnsupportedByDialectException(SqlServerDialect.Instance.Name, "ArrayAgg", "use StringAgg, or select the values, one per row")
        },

        {
            SqlFunction.JsonAgg,
            call => call.IsDistinct
                ? throw new UnsupportedByDialectException(
                    SqlServerDialect.Instance.Name, "distinct values in JsonAgg", "select the distinct values and join them in C#")
                : $"(N'[' + STRING_AGG(CAST({JsonOf(call.Argument.Kind)} AS nvarchar(max)), N',')"
                    + $"{(call.Order is { Count: > 0 } ? " WITHIN GROUP (ORDER BY {order})" : "")}{{rows}} + N']')"
        },

        // Equality passes over blanks at the end, as ExactEquality knows.
        {
            SqlFunction.NullIf,
            call => call.Argument.Kind is FieldKind.String or FieldKind.Bytes,
            "CASE WHEN {0} = {1} AND DATALENGTH({0}) = DATALENGTH({1}) THEN NULL ELSE {0} END"
        },
        { SqlFunction.Greatest, call => Extremes.Compared(call, ">=") },
        { SqlFunction.Least, call => Extremes.Compared(call, "<=") },
        SqlServerCasts.Rows,
        SqlServerNumbers.Rows,
        SqlServerJson.Rows,
        SqlServerStrings.Rows,
        { SqlFunction.Widened, call => $"CAST({{0}} AS {SqlServerTypes.Of(call.Kind)}){(call.Kind is FieldKind.String or FieldKind.Array ? $" COLLATE {SqlServerTypes.Collation}" : "")}" },
        new PathFunctions
        {
            Empty = $"CAST(N'/' AS nvarchar(max)) COLLATE {SqlServerTypes.Collation}",
            Concatenate = static parts => $"CAST(CONCAT({string.Join(", ", parts)}) AS nvarchar(max)) COLLATE {SqlServerTypes.Collation}",
            Position = static (path, key) => $"CHARINDEX({key}, {path})",
            Number = static number => $"CAST({number} AS nvarchar(20))",
            Guid = static guid => $"LOWER(CAST({guid} AS nvarchar(36)))",
            Literal = "N",
        }.Rows,
    };

    private static string JsonOf(FieldKind kind) => kind switch
    {
        FieldKind.String => "N'\"' + STRING_ESCAPE({0}, N'json') + N'\"'",
        FieldKind.Boolean => "CASE {0} WHEN 1 THEN N'true' WHEN 0 THEN N'false' END",
        _ => "{0}",
    };
}
