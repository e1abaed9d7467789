namespace Tortoise.Expressions;

internal enum TextMatchKind
{
    Exact,
    Contains,
    StartsWith,
    EndsWith,

    /// <summary>A pattern of LIKE: see <see cref="LikePattern"/>.</summary>
    Like,

    /// <summary>A regular expression.</summary>
    Matches,
}

/// <summary>A string equals, contains, starts or ends with another, by code points, or ignoring case (simple invariant case mapping).</summary>
internal sealed class TextMatch(TextMatchKind kind, Expr operand, TextParameter pattern, bool ignoreCase, bool negated) : Q
{
    public TextMatchKind MatchKind => kind;

    public Expr Operand => operand;

    public TextParameter Pattern => pattern;

    public bool IgnoreCase => ignoreCase;

    public bool Negated => negated;

    /// <summary>A match. Every string contains the empty one, so only NULL is excluded there.</summary>
    public static Q Of(TextMatchKind kind, Expr<string> operand, string? pattern, bool ignoreCase)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        KindCheck.Text(operand);

        // Upper case leaves Latin-1, and a LIKE of SQL Server's that is not of Unicode passes over blanks at the end.
        var isUnicode = operand.IsUnicode || ignoreCase || kind is TextMatchKind.EndsWith or TextMatchKind.Like;
        return pattern.Length == 0 && kind is not (TextMatchKind.Exact or TextMatchKind.Like)
            ? new NullCheck(operand, negated: true)
            : new TextMatch(kind, operand, new TextParameter(pattern, isUnicode), ignoreCase, negated: false);
    }

    internal override bool IsAggregate => Nesting.Into(operand).IsAggregate;

    internal override bool CanBeUnknown => !negated && operand.IsNullable;

    internal override IReadOnlyList<Expr> TrueForNull => negated ? [operand] : [];

    internal override Q Negate() => new TextMatch(kind, operand, pattern, ignoreCase, !negated);

    internal override Q Rewrite(ExprRewriter rewriter) => new TextMatch(kind, rewriter.Rewrite(operand), pattern, ignoreCase, negated);

    internal override void AddTo(ref ShapeBuilder shape)
    {
        shape.Add(ShapeCode.TextMatch);
        shape.Add(((int)kind << 2) | (ignoreCase ? 2 : 0) | (negated ? 1 : 0));
        shape.Walk(operand);
        pattern.AddTo(ref shape);
    }

    internal override void Accept(ExprVisitor visitor) => visitor.VisitTextMatch(this);
}
