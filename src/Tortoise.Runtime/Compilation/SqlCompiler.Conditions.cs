using System.Diagnostics;
using Tortoise.Expressions;

namespace Tortoise.Compilation;

internal abstract partial class SqlCompiler
{
    public override void VisitJunction(Junction junction)
    {
        if (junction.IsLong)
        {
            WriteOperands(junction, junction.Operands());
            return;
        }

        VisitOperand(junction, junction.Left);
        Sql.Text(junction.IsAnd ? " AND " : " OR ");
        VisitOperand(junction, junction.Right);
    }

    public override void VisitBooleanConstant(BooleanConstant constant) => Sql.Text(constant.Value ? Dialect.TrueCondition : Dialect.FalseCondition);

    /// <summary>A condition is never NULL, so what SQL finds neither true nor false is made false.</summary>
    public override void VisitConditionValue(Q condition)
    {
        Sql.Text(condition.CanBeUnknown ? "CASE WHEN " : "(");
        VisitCondition(condition);
        Sql.Text(condition.CanBeUnknown ? $" THEN {Dialect.TrueLiteral} ELSE {Dialect.FalseLiteral} END" : ")");
    }

    public override void VisitBooleanTest(BooleanTest test)
    {
        using (NullIsTrue(test.Negated, test.Operand))
        {
            Visit(test.Operand);
            Sql.Text(" = ").Text(test.Negated ? Dialect.FalseLiteral : Dialect.TrueLiteral);
        }
    }

    public override void VisitNullCheck(NullCheck check)
    {
        Visit(check.Operand);
        Sql.Text(check.Negated ? " IS NOT NULL" : " IS NULL");
    }

    public override void VisitComparison(Comparison comparison)
    {
        var (left, right) = (comparison.Left, comparison.Right);
        if (comparison.Operator == ComparisonOperator.Equal && left.IsNullable && right.IsNullable)
        {
            VisitComparable(left);
            Sql.Text($" {(comparison.Negated ? Dialect.NullSafeNotEqual : Dialect.NullSafeEqual)} ");
            VisitComparable(right);
            return;
        }

        using (NullIsTrue(comparison.Negated, left, right))
        {
            VisitComparable(left);
            Sql.Text(comparison.Negated ? Opposite(comparison.Operator) : Spelling(comparison.Operator));
            VisitComparable(right);
        }
    }

    public override void VisitRange(RangeCheck range)
    {
        using (NullIsTrue(range.Negated, range.Operand))
        {
            VisitComparable(range.Operand);
            Sql.Text(range.Negated ? " NOT BETWEEN " : " BETWEEN ");
            Visit(range.Low);
            Sql.Text(" AND ");
            Visit(range.High);
        }
    }

    public override void VisitMembership(Membership membership)
    {
        using (NullIsTrue(membership.Negated, membership.Operand))
        {
            VisitComparable(membership.Operand);
            Sql.Text(membership.Negated ? " NOT IN (" : " IN (");
            WriteElements(membership.List);
            Sql.Text(")");
        }
    }

    public override void VisitSubqueryMembership(SubqueryMembership membership)
    {
        // There is one sum, greatest value …, be it NULL: no row could be left out for it.
        if (membership is { Negated: true, Query: { HasAggregate: true } or { Columns: [IDerivedColumn { Selected.IsAggregate: true }] } })
        {
            Sql.Text("(");
            VisitSubqueryMembership(new SubqueryMembership(membership.Operands, membership.Query, negated: false));
            Sql.Text(") IS NOT TRUE");
            return;
        }

        using (NullIsTrue(membership.Negated, [.. membership.Operands]))
        {
            var isRow = membership.Operands.Count > 1;
            Sql.Text(isRow ? "(" : "").List(membership.Operands, VisitComparable).Text(isRow ? ")" : "");
            Sql.Text(membership.Negated ? " NOT IN (" : " IN (");
            VisitSelect(membership.Query);
            Sql.Text(")");
        }
    }

    /// <summary>LIKE with escaped wildcards; case is ignored by comparing upper case.</summary>
    public override void VisitTextMatch(TextMatch match)
    {
        using (NullIsTrue(match.Negated, match.Operand))
        {
            VisitText(match);
            if (match.MatchKind == TextMatchKind.Exact)
            {
                Sql.Text(match.Negated ? " <> " : " = ");
                WritePattern(match, SlotForm.Value);
                return;
            }

            Sql.Text(match.Negated ? " NOT LIKE " : " LIKE ");
            WritePattern(match, match.MatchKind switch
            {
                TextMatchKind.Contains => SlotForm.LikeContains,
                TextMatchKind.StartsWith => SlotForm.LikeStartsWith,
                TextMatchKind.EndsWith => SlotForm.LikeEndsWith,
                _ => throw new UnreachableException(),
            });
            Sql.Text($" ESCAPE '{TextParameter.LikeEscape}'");
        }
    }

    public override void VisitFullTextMatch(FullTextMatch match) =>
        throw new UnsupportedByDialectException(Dialect.Name, "full-text search", "use Contains or IContains, or a separate search engine");

    public override void VisitArrayMatch(ArrayMatch match) =>
        throw new UnsupportedByDialectException(Dialect.Name, "arrays", "keep the elements in a table of their own");

    /// <summary>The text that is matched, in upper case where case is ignored.</summary>
    protected virtual void VisitText(TextMatch match)
    {
        if (match.IgnoreCase)
        {
            VisitFunction(new FunctionCall(SqlFunction.Upper, [match.Operand], Values.FieldKind.String));
        }
        else
        {
            Visit(match.Operand);
        }
    }

    /// <summary>Writes the pattern of a match.</summary>
    protected virtual void WritePattern(TextMatch match, SlotForm form) => Sql.Placeholder(Pattern(match, form));

    /// <summary>The placeholder of a match's pattern, in upper case if case is ignored.</summary>
    protected Slot Pattern(TextMatch match, SlotForm form) => new(IndexOf(match.Pattern), form, IsUpper: match.IgnoreCase);

    /// <summary>The values of an IN: padded to a power of two, so that not every length is a statement of its own.</summary>
    protected virtual void WriteElements(ListParameter list) =>
        Sql.List(Enumerable.Range(0, list.PlaceholderCount), element => Sql.Placeholder(new Slot(IndexOf(list), SlotForm.Element, element)));

    /// <summary>
    /// Opens the parentheses of a negated leaf: what is false for NULL must be true for it when negated. Without it a row with NULL
    /// would be in neither of a filter and its opposite.
    /// </summary>
    protected NullCompensation NullIsTrue(bool negated, params ReadOnlySpan<Expr> operands)
    {
        List<Expr>? nullable = null;
        foreach (var operand in operands)
        {
            if (negated && operand.IsNullable)
            {
                (nullable ??= []).Add(operand);
            }
        }

        if (nullable is not null)
        {
            Sql.Text("(");
        }

        return new NullCompensation(this, nullable);
    }

    /// <summary>Very many conditions in groups of groups: what is joined in a row is as deep a tree, and SQLite takes none of a thousand levels.</summary>
    private void WriteOperands(Junction parent, ReadOnlySpan<Q> operands)
    {
        const int Most = 100;
        var size = 1;
        while (size * Most < operands.Length)
        {
            size *= Most;
        }

        for (var start = 0; start < operands.Length; start += size)
        {
            var group = operands[start..Math.Min(start + size, operands.Length)];
            Sql.Text(start == 0 ? "" : parent.IsAnd ? " AND " : " OR ");
            if (group.Length == 1)
            {
                VisitOperand(parent, group[0]);
                continue;
            }

            Sql.Text("(");
            WriteOperands(parent, group);
            Sql.Text(")");
        }
    }

    private void VisitOperand(Junction parent, Q operand)
    {
        // AND binds tighter than OR, so only an OR below an AND needs parentheses.
        var needsParentheses = parent.IsAnd && operand is Junction { IsAnd: false };
        Sql.Text(needsParentheses ? "(" : "");
        VisitCondition(operand);
        Sql.Text(needsParentheses ? ")" : "");
    }

    private static string Spelling(ComparisonOperator op) => op switch
    {
        ComparisonOperator.Equal => " = ",
        ComparisonOperator.Less => " < ",
        ComparisonOperator.LessOrEqual => " <= ",
        ComparisonOperator.Greater => " > ",
        ComparisonOperator.GreaterOrEqual => " >= ",
        _ => throw new UnreachableException(),
    };

    private static string Opposite(ComparisonOperator op) => op switch
    {
        ComparisonOperator.Equal => " <> ",
        ComparisonOperator.Less => " >= ",
        ComparisonOperator.LessOrEqual => " > ",
        ComparisonOperator.Greater => " <= ",
        ComparisonOperator.GreaterOrEqual => " < ",
        _ => throw new UnreachableException(),
    };

    protected readonly struct NullCompensation(SqlCompiler compiler, List<Expr>? nullable) : IDisposable
    {
        public void Dispose()
        {
            if (nullable is null)
            {
                return;
            }

            foreach (var operand in nullable)
            {
                compiler.Sql.Text(" OR ");
                compiler.Visit(operand);
                compiler.Sql.Text(" IS NULL");
            }

            compiler.Sql.Text(")");
        }
    }
}
