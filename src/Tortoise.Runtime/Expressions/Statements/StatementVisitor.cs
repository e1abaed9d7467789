namespace Tortoise.Expressions;

/// <summary>One method per statement.</summary>
internal abstract class StatementVisitor : ExprVisitor
{
    public abstract void VisitSelect(SelectQuery query);

    public abstract void VisitSetOperation(SetOperation operation);

    public abstract void VisitWith(WithQuery query);

    public abstract void VisitUpdate(UpdateQuery query);

    public abstract void VisitDelete(DeleteQuery query);

    public abstract void VisitInsertRow(InsertRow statement);

    public abstract void VisitUpdateRow(UpdateRow statement);

    public abstract void VisitDeleteRow(DeleteRow statement);

    public abstract void VisitSelectRow(SelectRow statement);

    public abstract void VisitRaw(RawStatement statement);
}
