namespace Tortoise.Expressions;

/// <summary>A string contains words, by the database's own full-text search.</summary>
internal sealed class FullTextMatch(Expr operand, TextParameter words, string? language, bool negated) : Q
{
    public Expr Operand => operand;

    public TextParameter Words => words;

    /// <summary>The language whose word rules apply; null for words as they are.</summary>
    public string? Language => language;

    public bool Negated => negated;

    internal override bool IsAggregate => operand.IsAggregate;

    internal override bool CanBeUnknown => !negated && operand.IsNullable;

    internal override IReadOnlyList<Expr> TrueForNull => negated ? [operand] : [];

    internal override Q Negate() => new FullTextMatch(operand, words, language, !negated);

    internal override Q Rewrite(ExprRewriter rewriter) => new FullTextMatch(rewriter.Rewrite(operand), words, language, negated);

    internal override void AddTo(ref ShapeBuilder shape)
    {
        shape.Add(ShapeCode.FullTextMatch);
        shape.Add((language is null ? 0 : 2) | (negated ? 1 : 0));
        if (language is not null)
        {
            shape.Add(language);
        }

        shape.Walk(operand);
        words.AddTo(ref shape);
    }

    internal override void Accept(ExprVisitor visitor) => visitor.VisitFullTextMatch(this);
}
