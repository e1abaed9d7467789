using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise;

public static partial class Sql
{
    /// <summary>A random number for each row, from 0 up to but not including 1: <c>OrderBy(t =&gt; Sql.Random())</c>. Not for secrets.</summary>
    public static Expr<double> Random() => new FunctionExpr<double>(SqlFunction.Random, [], FieldTypes.Double);
}
