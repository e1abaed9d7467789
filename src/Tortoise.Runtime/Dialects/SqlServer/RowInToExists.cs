using Tortoise.Compilation.Lowering;
using Tortoise.Expressions;

namespace Tortoise.Dialects.SqlServer;

/// <summary>
/// A value, or the values of a composite key, looked for in what a query selects, as EXISTS: for a database without row values, whose IN takes "a"
/// for "a ", and where NOT IN is never true beside NULL.
/// </summary>
/// <param name="isLeft">Tells what IN is right for.</param>
internal sealed class RowInToExists(Predicate<SubqueryMembership> isLeft) : LoweringStep
{
    public override Q Rewrite(Q condition) =>
        base.Rewrite(condition is SubqueryMembership membership && !isLeft(membership) ? Exists(membership) : condition);

    private static Exists Exists(SubqueryMembership membership)
    {
        var keys = new DerivedTable(membership.Query);

        // NULL is not a key, on either side: it must not equal another NULL.
        var isFound = membership.Operands
            .Select((operand, index) => new Comparison(ComparisonOperator.Equal, new DerivedColumn(keys, index, isNullable: false), operand))
            .Aggregate(Q.All, (all, one) => all & one);
        return new(SelectQuery.Of(keys, Literal.One).WithWhere(isFound), membership.Negated);
    }
}
