using Tortoise.Values;

namespace Tortoise.Expressions;

/// <summary>The scalar value of a query: a count, or an aggregate. It may refer to columns of outer queries.</summary>
/// <param name="query">The query.</param>
/// <param name="type">How the value is read.</param>
/// <param name="isNullable">True if it can be NULL.</param>
internal sealed class SubqueryExpr<T>(Query query, FieldType<T> type, bool isNullable) : Expr<T>, ISubquery
{
    public Query Query => query;

    /// <summary>What it computes over related rows, so that an aggregate of it can be one over joined rows; null for other queries.</summary>
    public RelatedAggregate? Aggregate { get; init; }

    internal override FieldType<T> Type => type;

    internal override bool IsNullable => isNullable;

    public Expr Of(Query other) => new SubqueryExpr<T>(other, type, isNullable);

    // Without the aggregate: a rewritten one is already in place, and nothing more is computed from it.
    internal override Expr Rewrite(ExprRewriter rewriter) => new SubqueryExpr<T>(rewriter.Rewrite(query), type, isNullable);

    internal override void AddTo(ref ShapeBuilder shape)
    {
        shape.Add(ShapeCode.Subquery);
        query.AddTo(ref shape);
    }

    internal override void Accept(ExprVisitor visitor) => visitor.VisitSubquery(query);
}
