using Tortoise.Compilation.Lowering;
using Tortoise.Expressions;

namespace Tortoise.Dialects.SqlServer;

/// <summary>Null-safe equality by checks for NULL: <c>IS DISTINCT FROM</c> came with SQL Server 2022.</summary>
internal sealed class NullSafeEquality : ExprRewriter
{
    public override Q Rewrite(Q condition)
    {
        var rewritten = base.Rewrite(condition);
        if (rewritten is not Comparison { Operator: ComparisonOperator.NotDistinct, Left: var left, Right: var right, Negated: var negated })
        {
            return rewritten;
        }

        var (leftIsNull, rightIsNull) = (new NullCheck(left, negated: false), new NullCheck(right, negated: false));
        var equality = new Comparison(ComparisonOperator.Equal, left, right, negated);
        return negated
            ? equality | (leftIsNull & rightIsNull.Negate()) | (leftIsNull.Negate() & rightIsNull)
            : equality | (leftIsNull & rightIsNull);
    }
}
