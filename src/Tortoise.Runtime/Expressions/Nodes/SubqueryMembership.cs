namespace Tortoise.Expressions;

/// <summary>The value is one of those selected by another query.</summary>
internal sealed class SubqueryMembership(IReadOnlyList<Expr> operands, SelectQuery query, bool negated) : Q
{
    /// <summary>The value, or the values of a composite key.</summary>
    public IReadOnlyList<Expr> Operands => operands;

    public SelectQuery Query => query;

    public bool Negated => negated;

    internal override bool IsAggregate => operands.Any(operand => operand.IsAggregate);

    internal override bool CanBeUnknown => operands.Any(static operand => operand.IsNullable) || query.Output.Any(static column => column.IsNullable);

    internal override IReadOnlyList<Expr> TrueForNull => negated ? operands : [];

    internal override Q Negate() => new SubqueryMembership(operands, query, !negated);

    internal override Q Rewrite(ExprRewriter rewriter) => new SubqueryMembership([.. operands.Select(operand => rewriter.Rewrite(operand))], rewriter.Rewrite(query), negated);

    internal override void AddTo(ref ShapeBuilder shape)
    {
        shape.Add(ShapeCode.SubqueryMembership);
        shape.Add(negated ? 1 : 0);
        shape.Add(operands.Count);
        foreach (var operand in operands)
        {
            shape.Walk(operand);
        }

        query.AddTo(ref shape);
    }

    internal override void Accept(ExprVisitor visitor) => visitor.VisitSubqueryMembership(this);
}
