using Tortoise.Compilation.Lowering;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise.Dialects.SqlServer;

/// <summary>
/// Equality as in C#: <c>=</c> takes the shorter one of two strings for filled up with blanks, and of two binary values with zeros. An index serves it;
/// comparing their sizes as well distinguishes "a" from "a ".
/// </summary>
internal sealed class ExactEquality : ExprRewriter
{
    /// <summary>True for values that <c>=</c> fills up.</summary>
    public static bool IsPadded(Expr expression) => expression.Kind is FieldKind.String or FieldKind.Bytes;

    /// <summary>An exact comparison.</summary>
    /// <param name="equality">Compares by <c>=</c>.</param>
    /// <param name="left">What it compares.</param>
    /// <param name="right">What it is compared with.</param>
    /// <param name="negated">True for the opposite.</param>
    public static Q Of(Q equality, Expr left, Expr right, bool negated)
    {
        if (!IsPadded(left))
        {
            return equality;
        }

        // A character has another size where the other side is Unicode and this one is not.
        var size = left.IsUnicode == right.IsUnicode ? SqlFunction.ByteLength : SqlFunction.UnicodeByteLength;
        var sizes = new Comparison(ComparisonOperator.Equal, Size(left), Size(right), negated);
        return negated ? equality | sizes : equality & sizes;

        FunctionExpr<long> Size(Expr value) => new(size, value, FieldTypes.Int64);
    }

    public override Q Rewrite(Q condition)
    {
        var rewritten = base.Rewrite(condition);
        return rewritten switch
        {
            Comparison { Operator: ComparisonOperator.Equal } comparison => Of(comparison, comparison.Left, comparison.Right, comparison.Negated),
            TextMatch { MatchKind: TextMatchKind.Exact } match => Of(match, match.Operand, match.Pattern, match.Negated),
            Membership { List.PlaceholderCount: 1 } membership when IsPadded(membership.Operand) => OneOf(membership),
            _ => rewritten,
        };
    }

    private static Q OneOf(Membership membership)
    {
        var only = new ListElement(membership.List, 0);
        return Of(
            new Comparison(ComparisonOperator.Equal, membership.Operand, only, membership.Negated), membership.Operand, only, membership.Negated);
    }
}
