using Tortoise.Expressions;

namespace Tortoise.Compilation.Lowering;

/// <summary>
/// SQL evaluates a comparison with NULL to unknown, C# does not: two values that may both be NULL are compared null-safely, and a negated condition is
/// true where its operand is NULL.
/// </summary>
/// <param name="isNeverUnknown">Tells which conditions the database evaluates as C# does in any case; null for none.</param>
internal sealed class CompensateNulls(Predicate<Q>? isNeverUnknown = null) : ExprRewriter
{
    public override Q Rewrite(Q condition)
    {
        var rewritten = base.Rewrite(condition);
        if (rewritten is Comparison { Operator: ComparisonOperator.Equal, Left: { IsNullable: true } left, Right: { IsNullable: true } right } equality)
        {
            return new Comparison(ComparisonOperator.NotDistinct, left, right, equality.Negated);
        }

        return isNeverUnknown?.Invoke(rewritten) == true
            ? rewritten
            : rewritten.TrueForNull.Where(static operand => operand.IsNullable).Aggregate(
                rewritten, static (condition, operand) => Junction.Or(condition, new NullCheck(operand, negated: false)));
    }
}
