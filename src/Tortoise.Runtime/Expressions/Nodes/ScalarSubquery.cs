using Tortoise.Values;

namespace Tortoise.Expressions;

/// <summary>The scalar value of a query whose type does not matter.</summary>
/// <param name="query">The query, which selects one column.</param>
internal sealed class ScalarSubquery(SelectQuery query) : Expr, ISubquery
{
    public Query Query => query;

    internal override bool IsNullable => true;

    internal override FieldKind Kind => query.Columns![0].Kind;

    internal override bool IsUnicode => query.Columns![0].IsUnicode;

    internal override EnumNames? Names => query.Columns![0].Names;

    public Expr Of(Query other) => new ScalarSubquery((SelectQuery)other);

    internal override Expr Rewrite(ExprRewriter rewriter) => new ScalarSubquery(rewriter.Rewrite(query));

    internal override void AddTo(ref ShapeBuilder shape)
    {
        shape.Add(ShapeCode.Subquery);
        query.AddTo(ref shape);
    }

    internal override void Accept(ExprVisitor visitor) => visitor.VisitSubquery(query);
}
