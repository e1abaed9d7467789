using Tortoise.Values;

namespace Tortoise.Expressions;

/// <summary>An element of a list inside a JSON document, which is used as a table.</summary>
internal sealed class JsonItem(JsonTable table) : Expr, IDerivedColumn
{
    public TableSource Table => table;

    public int Index => 0;

    public Expr Selected => table.Document;

    public Expr Null => Literal.Null;

    internal override bool IsNullable => true;

    internal override FieldKind Kind => FieldKind.String;

    internal override Expr Rewrite(ExprRewriter rewriter) => new JsonItem((JsonTable)rewriter.Rewrite(table));

    internal override void AddTo(ref ShapeBuilder shape) => shape.Add(this);

    internal override void Accept(ExprVisitor visitor) => visitor.VisitDerivedColumn(this);
}
