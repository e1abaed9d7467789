using Tortoise.Values;

namespace Tortoise.Expressions;

/// <summary>The name of the member that has a rank: the least or greatest of members is found by rank and read by name.</summary>
internal sealed class EnumName<T>(Expr rank, EnumNames names, FieldType<T> type) : Aggregate<T>, IEnumName
{
    public Expr Rank => rank;

    EnumNames IEnumName.Names => names;

    internal override FieldType<T> Type => type;

    internal override bool IsNullable => rank.IsNullable;

    // The greatest of the members in one row is none.
    internal override bool IsAggregate => rank.IsAggregate;

    public override Aggregate<T> Distinct() => new EnumName<T>(((Aggregate<int?>)rank).Distinct(), names, type);

    /// <summary>The name of the member whose rank is the least or greatest of a window.</summary>
    public EnumName<T> Over(Window window) => new(new WindowExpr<int?>((Expr<int?>)rank, window), names, type);

    internal override Aggregate<T> Filtered(Q condition) => new EnumName<T>(((Aggregate<int?>)rank).Filtered(condition), names, type);

    internal override Expr Rewrite(ExprRewriter rewriter) => new EnumName<T>(rewriter.Rewrite(rank), names, type);

    internal override void AddTo(ref ShapeBuilder shape)
    {
        shape.Add(ShapeCode.EnumName);
        shape.Walk(rank);
    }

    internal override void Accept(ExprVisitor visitor) => visitor.VisitEnumName(this);
}
