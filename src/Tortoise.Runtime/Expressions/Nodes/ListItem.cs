using Tortoise.Values;

namespace Tortoise.Expressions;

/// <summary>The column of a list that is used as a table.</summary>
internal sealed class ListItem(ListTable table) : Expr, IDerivedColumn
{
    public TableSource Table => table;

    public int Index => 0;

    public Expr Selected => table.List;

    public Expr Null => Literal.Null;

    internal override bool IsNullable => false;

    internal override FieldKind Kind => table.List.Kind;

    internal override Expr Rewrite(ExprRewriter rewriter) => this;

    internal override void AddTo(ref ShapeBuilder shape) => shape.Add(this);

    internal override void Accept(ExprVisitor visitor) => visitor.VisitDerivedColumn(this);
}
