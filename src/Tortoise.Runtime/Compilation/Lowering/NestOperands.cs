using Tortoise.Expressions;

namespace Tortoise.Compilation.Lowering;

/// <summary>
/// Operands of UNION, INTERSECT and EXCEPT as every database takes them: databases bind the three differently, and not all let an operand have a
/// slice or parentheses, so such an operand becomes a derived table.
/// </summary>
internal sealed class NestOperands : LoweringStep
{
    protected override Query Lower(Query query) => query is SetOperation operation
        ? new SetOperation(operation.Operator, operation.IsAll, Operand(operation.Left, operation), Operand(operation.Right))
        : query;

    /// <summary>The same operation goes on from the left: a UNION b UNION c.</summary>
    private static Query Operand(Query left, SetOperation outer) =>
        left is SetOperation inner && inner.Operator == outer.Operator && inner.IsAll == outer.IsAll ? left : Operand(left);

    private static Query Operand(Query query)
    {
        if (query is SelectQuery { IsSliced: false })
        {
            return query;
        }

        var table = new DerivedTable(query);
        return SelectQuery.Of(table, table.Columns);
    }
}
