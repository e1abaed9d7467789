using Tortoise.Values;

namespace Tortoise.Expressions;

/// <summary>One value of a list that is written as one parameter per value.</summary>
/// <param name="list">The list.</param>
/// <param name="index">Its index; beyond the end of the list, its last value.</param>
internal sealed class ListElement(ListParameter list, int index) : Expr
{
    public ListParameter List => list;

    public int Index => index;

    internal override bool IsNullable => false;

    internal override FieldKind Kind => list.Kind;

    internal override bool IsUnicode => list.IsUnicode;

    internal override Expr Rewrite(ExprRewriter rewriter) => this;

    internal override void AddTo(ref ShapeBuilder shape)
    {
        list.AddTo(ref shape);
        shape.Add(index);
    }

    internal override void Accept(ExprVisitor visitor) => visitor.VisitListElement(this);
}
