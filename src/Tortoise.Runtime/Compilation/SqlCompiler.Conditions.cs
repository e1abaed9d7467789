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
        Visit(test.Operand);
        Sql.Text(" = ").Text(test.Negated ? Dialect.FalseLiteral : Dialect.TrueLiteral);
    }

    public override void VisitNullCheck(NullCheck check)
    {
        Visit(check.Operand);
        Sql.Text(check.Negated ? " IS NOT NULL" : " IS NULL");
    }

    public override void VisitComparison(Comparison comparison)
    {
        var isArray = IsJsonArray(comparison.Left) || IsJsonArray(comparison.Right);
        var isJson = !isArray && (IsJson(comparison.Left) || IsJson(comparison.Right));
        if (isJson && comparison.Operator is not (ComparisonOperator.Equal or ComparisonOperator.NotDistinct))
        {
            throw new InvalidOperationException($"{comparison.DebugText}: JSON documents are equal or not, none is less. Compare a member.");
        }

        if (isArray && comparison.Operator is not (ComparisonOperator.Equal or ComparisonOperator.NotDistinct))
        {
            throw OrderOfArrays();
        }

        var (before, after) = isJson ? JsonForm : isArray ? ArrayForm : ("", "");
        Sql.Text(before);
        VisitComparable(comparison.Left);
        Sql.Text(after).Text(comparison.Negated ? Opposite(comparison.Operator) : Spelling(comparison.Operator)).Text(before);
        VisitComparable(comparison.Right);
        Sql.Text(after);
    }

    /// <summary>What turns a JSON document into a form that is the same for equal documents.</summary>
    protected virtual (string Before, string After) JsonForm => ("", "");

    protected static bool IsJson(Expr expression) => ReferenceEquals(expression.StoredType?.StoreType, Values.StoreTypes.Json);

    public override void VisitJsonMatch(JsonMatch match) => throw new UnsupportedByDialectException(
        Dialect.Name, "containment of JSON documents", "compare the members, such as t.Data[\"a\"].AsString() == \"b\", and the elements of lists with Any");

    public override void VisitRange(RangeCheck range)
    {
        ThrowIfJsonArray(range.Operand);
        VisitComparable(range.Operand);
        Sql.Text(range.Negated ? " NOT BETWEEN " : " BETWEEN ");
        Visit(range.Low);
        Sql.Text(" AND ");
        Visit(range.High);
    }

    /// <summary>The list is padded to a power of two, so that not every length is a statement of its own.</summary>
    public override void VisitMembership(Membership membership)
    {
        if (IsJson(membership.Operand))
        {
            throw new UnsupportedByDialectException(Dialect.Name, "lists of JSON documents", "compare with each by ==, and combine the conditions with ||");
        }

        VisitComparable(membership.Operand);
        Sql.Text(membership.Negated ? " NOT IN (" : " IN (");
        WriteElements(membership.List);
        Sql.Text(")");
    }

    public override void VisitSubqueryMembership(SubqueryMembership membership)
    {
        var isRow = membership.Operands.Count > 1;
        Sql.Text(isRow ? "(" : "").List(membership.Operands, VisitComparable).Text(isRow ? ")" : "");
        Sql.Text(membership.Negated ? " NOT IN (" : " IN (");
        VisitSelect(membership.Query);
        Sql.Text(")");
    }

    /// <summary>LIKE with escaped wildcards; case is ignored by comparing upper case.</summary>
    public override void VisitTextMatch(TextMatch match)
    {
        if (match.MatchKind == TextMatchKind.Matches)
        {
            WriteRegularExpression(match);
            return;
        }

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
            TextMatchKind.Like => SlotForm.Value,
            _ => throw new UnreachableException(),
        });
        Sql.Text($" ESCAPE '{TextParameter.LikeEscape}'");
    }

    /// <summary>Writes the match of a regular expression.</summary>
    /// <exception cref="UnsupportedByDialectException">The dialect has none.</exception>
    protected virtual void WriteRegularExpression(TextMatch match) => throw new UnsupportedByDialectException(
        Dialect.Name, "regular expressions", "use Like, Contains or StartsWith, or select the string and match it in C#");

    /// <summary>The opposite of raw SQL is true where the SQL is unknown, too.</summary>
    public override void VisitRawCondition(RawCondition condition)
    {
        Sql.Text(condition.Negated ? "CASE WHEN " : "");
        VisitRaw(condition.Fragment);
        Sql.Text(condition.Negated ? " THEN 0 ELSE 1 END = 1" : "");
    }

    public override void VisitFullTextMatch(FullTextMatch match) =>
        throw new UnsupportedByDialectException(Dialect.Name, "full-text search", "use Contains or IContains, or a separate search engine");

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

    /// <summary>The values of a list, one placeholder each.</summary>
    private void WriteElements(ListParameter list) =>
        Sql.List(Enumerable.Range(0, list.PlaceholderCount), index => Visit(new ListElement(list, index)));

    public override void VisitListElement(ListElement element) => Sql.Placeholder(new Slot(IndexOf(element.List), SlotForm.Element, element.Index));

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

    /// <summary>A condition after AND.</summary>
    private void WriteAndOperand(Q operand)
    {
        var needsParentheses = operand is Junction { IsAnd: false };
        Sql.Text(needsParentheses ? "(" : "");
        VisitCondition(operand);
        Sql.Text(needsParentheses ? ")" : "");
    }

    private void VisitOperand(Junction parent, Q operand)
    {
        // AND binds tighter than OR, so only an OR below an AND needs parentheses.
        var needsParentheses = parent.IsAnd && operand is Junction { IsAnd: false };
        Sql.Text(needsParentheses ? "(" : "");
        VisitCondition(operand);
        Sql.Text(needsParentheses ? ")" : "");
    }

    private string Spelling(ComparisonOperator op) => op switch
    {
        ComparisonOperator.Equal => " = ",
        ComparisonOperator.Less => " < ",
        ComparisonOperator.LessOrEqual => " <= ",
        ComparisonOperator.Greater => " > ",
        ComparisonOperator.GreaterOrEqual => " >= ",
        ComparisonOperator.NotDistinct => $" {Dialect.NullSafeEqual} ",
        _ => throw new UnreachableException(),
    };

    private string Opposite(ComparisonOperator op) => op switch
    {
        ComparisonOperator.Equal => " <> ",
        ComparisonOperator.Less => " >= ",
        ComparisonOperator.LessOrEqual => " > ",
        ComparisonOperator.Greater => " <= ",
        ComparisonOperator.GreaterOrEqual => " < ",
        ComparisonOperator.NotDistinct => $" {Dialect.NullSafeNotEqual} ",
        _ => throw new UnreachableException(),
    };
}
