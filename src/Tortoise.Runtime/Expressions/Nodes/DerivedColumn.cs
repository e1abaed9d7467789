using Tortoise.Values;

namespace Tortoise.Expressions;

/// <summary>A column of a derived table whose type does not matter.</summary>
/// <param name="table">The table.</param>
/// <param name="index">Its index in the select list of the table.</param>
/// <param name="isNullable">False if NULL is known not to matter.</param>
internal sealed class DerivedColumn(QueryTable table, int index, bool isNullable = true) : Expr, IDerivedColumn
{
    public TableSource Table => table;

    public int Index => index;

    public Expr Selected => table.Query.Output[index];

    public Expr Null => Literal.Null;

    internal override bool IsNullable => isNullable && (table.IsNullable || table.Query.CanBeNull(index));

    internal override FieldKind Kind => Selected.Kind;

    internal override bool IsUnicode => Selected.IsUnicode;

    internal override EnumNames? Names => Selected.Names;

    internal override Expr Rewrite(ExprRewriter rewriter) => new DerivedColumn((QueryTable)rewriter.Rewrite(table), index, isNullable);

    internal override void AddTo(ref ShapeBuilder shape)
    {
        shape.Add(isNullable ? 1 : 0);
        shape.Add(this);
    }

    internal override void Accept(ExprVisitor visitor) => visitor.VisitDerivedColumn(this);
}
