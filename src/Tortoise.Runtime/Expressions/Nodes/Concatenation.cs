using Tortoise.Values;

namespace Tortoise.Expressions;

/// <summary>Concatenated strings. NULL counts as an empty one, so the result is never NULL.</summary>
internal sealed class Concatenation : Expr<string>
{
    private Concatenation(IReadOnlyList<Expr> parts, bool isUnicode)
    {
        Parts = parts;
        IsUnicode = isUnicode;
    }

    /// <summary>The strings, at least two, none of them a concatenation.</summary>
    public IReadOnlyList<Expr> Parts { get; }

    internal override FieldType<string> Type => IsUnicode ? FieldTypes.String : FieldTypes.NonUnicodeString;

    internal override bool IsUnicode { get; }

    internal override bool IsNullable => false;

    internal override bool IsAggregate => Parts.Any(part => part.IsAggregate);

    public static Concatenation Of(Expr? left, string? right)
    {
        ArgumentNullException.ThrowIfNull(left);
        return Of(left, Value(right, left), left.IsUnicode || !IsNonUnicode(right));
    }

    public static Concatenation Of(string? left, Expr? right)
    {
        ArgumentNullException.ThrowIfNull(right);
        return Of(Value(left, right), right, right.IsUnicode || !IsNonUnicode(left));
    }

    public static Concatenation Of(Expr left, Expr right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return Of(left, right, left.IsUnicode || right.IsUnicode);
    }

    internal override Expr Rewrite(ExprRewriter rewriter) => new Concatenation([.. Parts.Select(part => rewriter.Rewrite(part))], IsUnicode);

    internal override void AddTo(ref ShapeBuilder shape)
    {
        shape.Add(ShapeCode.Concatenation);
        shape.Add(IsUnicode ? Parts.Count : -Parts.Count);
        foreach (var part in Parts)
        {
            shape.Walk(part);
        }
    }

    internal override void Accept(ExprVisitor visitor) => visitor.VisitConcatenation(this);

    private static Concatenation Of(Expr left, Expr right, bool isUnicode) => new([.. PartsOf(left), .. PartsOf(right)], isUnicode);

    private static IReadOnlyList<Expr> PartsOf(Expr expression) => expression switch
    {
        Concatenation concatenation => concatenation.Parts,
        Parameter or Expr<string> { Kind: FieldKind.String } => [expression],
        _ => throw new InvalidOperationException(
            $"{ExprPrinter.Print(expression)} is not a string: a query concatenates strings only. Select the values and concatenate them in C#."),
    };

    /// <summary>A string concatenated with a column with one byte per character is treated like it, if possible.</summary>
    private static Parameter<string> Value(string? value, Expr other) =>
        new(other is { IsUnicode: false } && IsNonUnicode(value) ? FieldTypes.NonUnicodeString : FieldTypes.String, value ?? "");

    private static bool IsNonUnicode(string? value) => NonUnicodeText.IndexOfOther(value ?? "") < 0;
}
