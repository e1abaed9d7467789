using Tortoise.Compilation;
using Tortoise.Expressions;

namespace Tortoise.Dialects.MySql;

/// <summary>How MySQL and MariaDB spell functions.</summary>
internal static class MySqlFunctionTable
{
    // The collation by code points knows no letter case.
    public static FunctionTable Of(MySqlDialect dialect) => new()
    {
        { SqlFunction.Lower, $"LOWER({{0}} COLLATE {dialect.CaseCollation}) COLLATE {dialect.Collation}" },
        { SqlFunction.Upper, $"UPPER({{0}} COLLATE {dialect.CaseCollation}) COLLATE {dialect.Collation}" },
        { SqlFunction.Greatest, call => Extremes.WithoutNulls(call, "GREATEST") },
        { SqlFunction.Least, call => Extremes.WithoutNulls(call, "LEAST") },
        MySqlCasts.Of(dialect),
        { SqlFunction.IndexOf, "(LOCATE({1}, {0}) - 1)" },
        MySqlNumbers.Rows,
    };
}
