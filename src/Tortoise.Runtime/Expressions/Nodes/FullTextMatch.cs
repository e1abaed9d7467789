namespace Tortoise.Expressions;

/// <summary>A text holds words, by the database's own full-text search.</summary>
internal sealed class FullTextMatch(Expr operand, TextParameter words, bool negated) : Q
{
    public Expr Operand => operand;

    public TextParameter Words => words;

    public bool Negated => negated;

    internal override Q Negate() => new FullTextMatch(operand, words, !negated);

    internal override void AddTo(ref ShapeBuilder shape)
    {
        shape.Add(Node.FullTextMatch);
        shape.Add(negated ? 1 : 0);
        operand.AddTo(ref shape);
        words.AddTo(ref shape);
    }

    internal override void Accept(ExprVisitor visitor) => visitor.VisitFullTextMatch(this);
}
