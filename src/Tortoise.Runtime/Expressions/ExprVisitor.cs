using Tortoise.Metadata;

namespace Tortoise.Expressions;

/// <summary>One method per node: a visitor that forgets a node does not compile.</summary>
internal abstract class ExprVisitor
{
    /// <summary>Visits a value; a condition becomes one.</summary>
    /// <exception cref="StatementException">The tree is nested too deeply.</exception>
    public void Visit(Expr expression) => Nesting.Into(expression).AcceptAsValue(this);

    /// <summary>Visits a condition.</summary>
    /// <exception cref="StatementException">The tree is nested too deeply.</exception>
    public void VisitCondition(Q condition) => Nesting.Into(condition).Accept(this);

    public abstract void VisitColumn(FieldMetadata field, TableSource source);

    public abstract void VisitDerivedColumn(IDerivedColumn column);

    public abstract void VisitParameter(Parameter parameter);

    public abstract void VisitArithmetic(Arithmetic arithmetic);

    public abstract void VisitFunction(FunctionCall call);

    public abstract void VisitConcatenation(Concatenation concatenation);

    public abstract void VisitCase(CaseBranches branches);

    public abstract void VisitRaw(RawFragment fragment);

    public abstract void VisitRawCondition(RawCondition condition);

    /// <summary>A condition used as a value.</summary>
    public abstract void VisitConditionValue(Q condition);

    public abstract void VisitEnumRank(EnumRank rank);

    public abstract void VisitEnumName(IEnumName name);

    public abstract void VisitComparison(Comparison comparison);

    public abstract void VisitNullCheck(NullCheck check);

    public abstract void VisitRange(RangeCheck range);

    public abstract void VisitMembership(Membership membership);

    public abstract void VisitSubqueryMembership(SubqueryMembership membership);

    public abstract void VisitExists(Exists exists);

    public abstract void VisitSubquery(Query query);

    public abstract void VisitTextMatch(TextMatch match);

    public abstract void VisitFullTextMatch(FullTextMatch match);

    public abstract void VisitArrayMatch(ArrayMatch match);

    public abstract void VisitBooleanTest(BooleanTest test);

    public abstract void VisitJunction(Junction junction);

    public abstract void VisitBooleanConstant(BooleanConstant constant);

    public abstract void VisitListElement(ListElement element);

    public abstract void VisitLiteral(Literal literal);

    public abstract void VisitWindow(IWindow window);

    public abstract void VisitJsonMatch(JsonMatch match);

    public abstract void VisitJsonPath(IJsonPath path);
}
