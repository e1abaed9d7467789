using Tortoise.Expressions;

namespace Tortoise.Compilation.Lowering;

/// <summary><c>x NOT IN (… NULL …)</c> is never true in SQL, so NULLs are left out of what it is compared with.</summary>
internal sealed class PassOverNulls : LoweringStep
{
    public override Q Rewrite(Q condition)
    {
        if (condition is SubqueryMembership { Negated: true, Query: { Columns: [{ IsNullable: true, IsAggregate: false } column] } query } membership)
        {
            query = (query is { IsSliced: true, IsDistinct: false } ? query.AsCondition() : query).WithWhere(new NullCheck(column, negated: true));
            condition = new SubqueryMembership(membership.Operands, query, negated: true);
        }

        return base.Rewrite(condition);
    }
}
