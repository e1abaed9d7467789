using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise;

public static partial class Sql
{
    /// <summary>The time on the database's clock, in UTC, the same for the whole statement.</summary>
    public static Expr<DateTime> UtcNow() => new FunctionExpr<DateTime>(SqlFunction.UtcNow, [], FieldTypes.DateTime);

    /// <summary>The day on the database's clock, in UTC, the same for the whole statement.</summary>
    public static Expr<DateOnly> Today() => UtcNow().Date();
}
