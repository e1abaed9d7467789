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

    /// <summary>True if both are equal, and of one size.</summary>
    public static Q Of(Expr left, Expr right, bool negated = false) =>
        WithSizes(new Comparison(ComparisonOperator.Equal, left, right, negated), left, right, negated);

    public override Q Rewrite(Q condition)
    {
        var rewritten = base.Rewrite(condition);
        return rewritten switch
        {
            Comparison { Operator: ComparisonOperator.Equal } comparison => Of(comparison.Left, comparison.Right, comparison.Negated),
            TextMatch { MatchKind: TextMatchKind.Exact } match => WithSizes(match, match.Operand, match.Pattern, match.Negated),
            Membership { List: { PlaceholderCount: 1 } list } membership when IsPadded(membership.Operand) =>
                Of(membership.Operand, new ListElement(list, 0), membership.Negated),
            _ => rewritten,
        };
    }

    /// <summary>Distinct rows are groups, which sizes keep apart; those of anything but columns cannot be.</summary>
    public override SelectQuery Rewrite(SelectQuery query)
    {
        var rewritten = base.Rewrite(query);
        return rewritten is { IsDistinct: true, GroupBy.Count: 0, Columns: { } columns } && columns.Any(IsPadded) && columns.All(static column => column is IField or IDerivedColumn)
            ? rewritten.WithDistinct(false).WithGroupBy(columns)
            : rewritten;
    }

    /// <summary>The size of a value that <c>=</c> fills up.</summary>
    public static Expr SizeOf(Expr value) => new FunctionExpr<long>(SqlFunction.ByteLength, value, FieldTypes.Int64);

    private static Q WithSizes(Q equality, Expr left, Expr right, bool negated)
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
}
