namespace Tortoise.Expressions;

/// <summary>A query returns any row. It may refer to columns of outer queries.</summary>
internal sealed class Exists(SelectQuery query, bool negated) : Q
{
    public SelectQuery Query => query;

    public bool Negated => negated;

    internal override bool CanBeUnknown => false;

    internal override Q Negate() => new Exists(query, !negated);

    internal override Q Rewrite(ExprRewriter rewriter) => new Exists(rewriter.Rewrite(query), negated);

    internal override void AddTo(ref ShapeBuilder shape)
    {
        shape.Add(ShapeCode.Exists);
        shape.Add(negated ? 1 : 0);
        query.AddTo(ref shape);
    }

    internal override void Accept(ExprVisitor visitor) => visitor.VisitExists(this);
}
