using Tortoise.Values;

namespace Tortoise.Expressions;

/// <summary>A condition in raw SQL. Negated, it is true where the SQL is not: where it is false or unknown.</summary>
/// <param name="texts">The text before, between and after the expressions.</param>
/// <param name="holes">What stands between the texts.</param>
/// <param name="negated">True for the opposite.</param>
internal sealed class RawCondition(string[] texts, Expr[] holes, bool negated) : Q
{
    public RawFragment Fragment => new(texts, holes, FieldKind.Boolean);

    public bool Negated => negated;

    internal override bool IsAggregate { get; } = Array.Exists(holes, static hole => hole.IsAggregate);

    internal override bool CanBeUnknown => !negated;

    internal override Q Negate() => new RawCondition(texts, holes, !negated);

    internal override Q Rewrite(ExprRewriter rewriter) => new RawCondition(texts, Array.ConvertAll(holes, rewriter.Rewrite), negated);

    internal override void AddTo(ref ShapeBuilder shape)
    {
        shape.Add(ShapeCode.RawCondition);
        shape.Add(negated ? 1 : 0);
        Add(ref shape, texts, holes);
    }

    internal override void Accept(ExprVisitor visitor) => visitor.VisitRawCondition(this);

    /// <summary>Adds the texts and what stands between them to a structural key.</summary>
    internal static void Add(ref ShapeBuilder shape, string[] texts, Expr[] holes)
    {
        shape.Add(texts.Length);
        shape.Add(holes.Length);
        foreach (var text in texts)
        {
            shape.Add(text);
        }

        foreach (var hole in holes)
        {
            shape.Walk(hole);
        }
    }
}
