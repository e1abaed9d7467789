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
        { SqlFunction.CountRows, call => call.Condition is not null, "COUNT(CASE WHEN {condition} THEN 1 END){rows}" },
    };
}
