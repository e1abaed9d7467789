using Tortoise.Expressions;

namespace Tortoise.Compilation.Lowering;

/// <summary><c>x NOT IN (… NULL …)</c> is never true in SQL, so NULLs are left out of what it is compared with.</summary>
internal sealed class PassOverNulls : LoweringStep
{
    public override Q Rewrite(Q condition) => base.Rewrite(condition is SubqueryMembership { Negated: true, Query.Columns: [{ IsNullable: true } column] } membership
        ? new SubqueryMembership(membership.Operands, WithoutNull(membership.Query, column), negated: true)
        : condition);

    private static SelectQuery WithoutNull(SelectQuery query, Expr column)
    {
        if (query.IsSliced && (query.IsDistinct || query.GroupBy.Count > 0))
        {
            // The slice is of all values, NULL among them.
            var table = new DerivedTable(query);
            return SelectQuery.Of(table, table.Column(0)).WithWhere(new NullCheck(table.Column(0), negated: true));
        }

        var isValue = new NullCheck(column, negated: true);
        return column.IsAggregate ? query.WithHaving(isValue)
            : query.IsSliced ? query.AsCondition().WithWhere(isValue)
            : query.WithWhere(isValue);
    }
}
