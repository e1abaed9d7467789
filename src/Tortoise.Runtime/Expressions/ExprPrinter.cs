using System.Text;
using Tortoise.Metadata;

namespace Tortoise.Expressions;

/// <summary>An expression as readable text: <c>Team.Name == ?</c>. Values are not shown.</summary>
internal sealed class ExprPrinter : ExprVisitor
{
    private const int MostLevels = 50;

    private readonly StringBuilder _text = new();
    private int _level;

    public static string Print(Expr expression)
    {
        var printer = new ExprPrinter();
        expression.AcceptAsValue(printer);
        return printer._text.ToString();
    }

    public override void VisitColumn(FieldMetadata field, TableSource source) => _text.Append(field);

    public override void VisitDerivedColumn(IDerivedColumn column) => Value(column.Selected);

    public override void VisitParameter(Parameter parameter) => _text.Append('?');

    public override void VisitArithmetic(Arithmetic arithmetic)
    {
        _text.Append('(');
        Infix(arithmetic.Left, $" {"+-*/%"[(int)arithmetic.Operator]} ", arithmetic.Right);
        _text.Append(')');
    }

    public override void VisitFunction(FunctionCall call)
    {
        if (call.Arguments is [var document, IJsonPath path, ..])
        {
            Value(document);
            VisitJsonPath(path);
        }
        else if (call.Arguments is [var argument, ..])
        {
            Call(argument, call.Function.Name);
        }
        else
        {
            _text.Append(call.Function.Name).Append("()");
        }

        _text.Append(call.IsDistinct ? ".Distinct()" : "").Append(call.Condition is null ? "" : ".Filter(…)");
    }

    public override void VisitConcatenation(Concatenation concatenation)
    {
        for (var i = 0; i < concatenation.Parts.Count; i++)
        {
            _text.Append(i == 0 ? "" : " + ");
            Value(concatenation.Parts[i]);
        }
    }

    public override void VisitCase(CaseBranches branches)
    {
        _text.Append("Case.When(");
        VisitCondition(branches.Conditions[0]);
        _text.Append(").Then(…)");
    }

    public override void VisitRaw(RawFragment fragment)
    {
        for (var i = 0; i < fragment.Texts.Count; i++)
        {
            _text.Append(fragment.Texts[i]);
            if (i < fragment.Holes.Count)
            {
                Value(fragment.Holes[i]);
            }
        }
    }

    public override void VisitRawCondition(RawCondition condition)
    {
        _text.Append(condition.Negated ? "!" : "");
        VisitRaw(condition.Fragment);
    }

    public override void VisitEnumRank(EnumRank rank) => Value(rank.Operand);

    public override void VisitEnumName(IEnumName name) => Value(name.Rank);

    public override void VisitConditionValue(Q condition) => VisitCondition(condition);

    public override void VisitComparison(Comparison comparison) => Infix(comparison.Left, Spelling(comparison), comparison.Right);

    public override void VisitNullCheck(NullCheck check)
    {
        Value(check.Operand);
        _text.Append(check.Negated ? " != null" : " == null");
    }

    public override void VisitRange(RangeCheck range) => Call(range.Operand, "Range", range.Negated);

    public override void VisitMembership(Membership membership) => Call(membership.Operand, "In", membership.Negated);

    public override void VisitSubqueryMembership(SubqueryMembership membership) => Call(membership.Operands[0], "In", membership.Negated);

    public override void VisitExists(Exists exists) => _text.Append(exists.Negated ? "!" : "").Append(exists.Query.Model.Name).Append(".Any(…)");

    public override void VisitSubquery(Query query) =>
        _text.Append((query as SelectQuery ?? ((RowsQuery)query).Rows).Model.Name).Append(query is CountQuery ? ".Count(…)" : ".Select(…)");

    public override void VisitTextMatch(TextMatch match) => Call(match.Operand, (match.IgnoreCase ? "I" : "") + match.MatchKind, match.Negated);

    public override void VisitFullTextMatch(FullTextMatch match) => Call(match.Operand, "Search", match.Negated);

    public override void VisitArrayMatch(ArrayMatch match) => Call(match.Operand, match.MatchKind.ToString(), match.Negated);

    public override void VisitBooleanTest(BooleanTest test)
    {
        _text.Append(test.Negated ? "!" : "");
        Value(test.Operand);
    }

    public override void VisitJunction(Junction junction)
    {
        var operands = junction.Operands();
        for (var i = 0; i < operands.Length; i++)
        {
            _text.Append(i == 0 ? "" : junction.IsAnd ? " && " : " || ");
            if (operands[i] is Junction)
            {
                Operand(operands[i]);
            }
            else
            {
                Value(operands[i]);
            }
        }
    }

    public override void VisitBooleanConstant(BooleanConstant constant) => _text.Append(constant.Value ? "true" : "false");

    public override void VisitListElement(ListElement element) => _text.Append('?');

    public override void VisitLiteral(Literal literal) => _text.Append(literal.Value?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "null");

    public override void VisitWindow(IWindow window) => _text.Append(window.Call.Function.Name).Append("().Over(…)");

    public override void VisitJsonMatch(JsonMatch match) => Call(match.Operand, match.IsContainedBy ? "ContainedBy" : "Contains", match.Negated);

    public override void VisitJsonPath(IJsonPath path) => _text.Append(JsonStep.Path(path.Steps));

    private static string Spelling(Comparison comparison) => (comparison.Operator, comparison.Negated) switch
    {
        (ComparisonOperator.Equal or ComparisonOperator.NotDistinct, false) => " == ",
        (ComparisonOperator.Equal or ComparisonOperator.NotDistinct, true) => " != ",
        (ComparisonOperator.Less, false) or (ComparisonOperator.GreaterOrEqual, true) => " < ",
        (ComparisonOperator.LessOrEqual, false) or (ComparisonOperator.Greater, true) => " <= ",
        (ComparisonOperator.Greater, false) or (ComparisonOperator.LessOrEqual, true) => " > ",
        _ => " >= ",
    };

    private void Infix(Expr left, string op, Expr right)
    {
        Operand(left);
        _text.Append(op);
        Operand(right);
    }

    private void Call(Expr operand, string function, bool negated = false)
    {
        _text.Append(negated ? "!" : "");
        Operand(operand);
        _text.Append('.').Append(function).Append("(…)");
    }

    private void Operand(Expr operand)
    {
        var isCompound = operand is Concatenation or Comparison or Junction;
        _text.Append(isCompound ? "(" : "");
        Value(operand);
        _text.Append(isCompound ? ")" : "");
    }

    /// <summary>The first levels of a deep tree are enough, and an exception here would hide the message that needs it.</summary>
    private void Value(Expr expression)
    {
        if (++_level > MostLevels)
        {
            _text.Append('…');
        }
        else
        {
            Visit(expression);
        }

        _level--;
    }
}
