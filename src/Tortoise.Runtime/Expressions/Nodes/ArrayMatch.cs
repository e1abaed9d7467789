using Tortoise.Values;

namespace Tortoise.Expressions;

internal enum ArrayMatchKind
{
    Contains,
    ContainedBy,
    Overlaps,

    /// <summary>A range and one of its points.</summary>
    ContainsPoint,
}

/// <summary>An array or a range compared, as a set, with the values of another, which is one parameter, or a range with a point.</summary>
internal sealed class ArrayMatch(ArrayMatchKind kind, Expr operand, Parameter values, bool negated) : Q
{
    public ArrayMatchKind MatchKind => kind;

    public Expr Operand => operand;

    public Parameter Values => values;

    public bool Negated => negated;

    public static Q Of<TArray>(ArrayMatchKind kind, Expr<TArray> operand, TArray values) =>
        new ArrayMatch(kind, operand, new Parameter<TArray>(operand.Type, values), negated: false);

    public static Q OfPoint<TRange, T>(Expr<TRange> operand, FieldType<T> type, T point) =>
        new ArrayMatch(ArrayMatchKind.ContainsPoint, operand, new Parameter<T>(type, point), negated: false);

    internal override bool IsAggregate => operand.IsAggregate;

    internal override bool CanBeUnknown => !negated && operand.IsNullable;

    internal override IReadOnlyList<Expr> TrueForNull => negated ? [operand] : [];

    internal override Q Negate() => new ArrayMatch(kind, operand, values, !negated);

    internal override Q Rewrite(ExprRewriter rewriter) => new ArrayMatch(kind, rewriter.Rewrite(operand), values, negated);

    internal override void AddTo(ref ShapeBuilder shape)
    {
        shape.Add(ShapeCode.ArrayMatch);
        shape.Add(((int)kind << 1) | (negated ? 1 : 0));
        shape.Walk(operand);
        values.AddTo(ref shape);
    }

    internal override void Accept(ExprVisitor visitor) => visitor.VisitArrayMatch(this);
}
