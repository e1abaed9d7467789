using Tortoise.Compilation.Lowering;
using Tortoise.Expressions;

namespace Tortoise.Dialects.SqlServer;

/// <summary><c>FETCH NEXT 0 ROWS</c> is an error, so a condition says that no row is wanted.</summary>
internal sealed class EmptySlice : LoweringStep
{
    protected override SelectQuery Lower(SelectQuery query) => query is { Limit: { } limit, Offset: not null }
        ? query.WithWhere(new Comparison(ComparisonOperator.Greater, limit, Literal.Zero))
        : query;
}
