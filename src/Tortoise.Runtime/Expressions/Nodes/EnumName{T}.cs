using Tortoise.Values;

namespace Tortoise.Expressions;

/// <summary>The name of the member that has a rank: the least or greatest of members is found by rank and read by name.</summary>
internal sealed class EnumName<T>(Expr rank, EnumNames names, FieldType<T> type) : Expr<T>, IEnumName
{
    public Expr Rank => rank;

    EnumNames IEnumName.Names => names;

    internal override FieldType<T> Type => type;

    internal override bool IsNullable => rank.IsNullable;

    internal override bool IsAggregate => rank.IsAggregate;

    internal override Expr Rewrite(ExprRewriter rewriter) => new EnumName<T>(rewriter.Rewrite(rank), names, type);

    internal override void AddTo(ref ShapeBuilder shape)
    {
        shape.Add(ShapeCode.EnumName);
        shape.Walk(rank);
    }

    internal override void Accept(ExprVisitor visitor) => visitor.VisitEnumName(this);
}
