using Tortoise.Values;

namespace Tortoise.Expressions;

/// <summary>A column of a derived table.</summary>
/// <param name="table">The table.</param>
/// <param name="index">Its index in the select list of the table.</param>
/// <param name="type">How the value is read.</param>
internal sealed class DerivedColumn<T>(QueryTable table, int index, FieldType<T> type) : Expr<T>, IDerivedColumn
{
    public TableSource Table => table;

    public int Index => index;

    public Expr Selected => table.Query.Output[index];

    public Expr Null => new NullExpr<T>(type);

    internal override FieldType<T> Type => type;

    internal override bool IsNullable => table.IsNullable || table.Query.CanBeNull(index);

    internal override Expr Rewrite(ExprRewriter rewriter) => new DerivedColumn<T>((QueryTable)rewriter.Rewrite(table), index, type);

    internal override void AddTo(ref ShapeBuilder shape) => shape.Add(this);

    internal override void Accept(ExprVisitor visitor) => visitor.VisitDerivedColumn(this);
}
