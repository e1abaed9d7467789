namespace Tortoise.Expressions;

/// <summary>One method per query, for values that are queries too.</summary>
internal abstract class QueryVisitor : ExprVisitor
{
    public abstract void VisitSelect(SelectQuery query);

    public abstract void VisitSetOperation(SetOperation operation);
}
