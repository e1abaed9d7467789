namespace Tortoise.Expressions;

/// <summary>The value is one of a list, which has at least one value and no null.</summary>
internal sealed class Membership(Expr operand, ListParameter list, bool negated) : Q
{
    public Expr Operand => operand;

    public ListParameter List => list;

    public bool Negated => negated;

    /// <summary>The value is one of these. An empty list is false; a null among them tests for NULL.</summary>
    public static Q Of<T>(Expr<T>? operand, IEnumerable<T> values)
    {
        ArgumentNullException.ThrowIfNull(operand);
        ArgumentNullException.ThrowIfNull(values);

        var list = new List<T>();
        var hasNull = false;
        foreach (var value in values)
        {
            if (value is null)
            {
                hasNull = true;
            }
            else
            {
                list.Add(value);
            }
        }

        // A list of arrays is not an array, and databases distinguish arrays by comparing them.
        Q found = list.Count == 0 ? BooleanConstant.False
            : operand.Kind == Values.FieldKind.Array ? list.Select(value => Comparison.Equal(operand, value)).Aggregate((left, right) => left | right)
            : new Membership(operand, new ListParameter<T>(operand.Type, list), negated: false);
        return hasNull ? found | new NullCheck(operand, negated: false) : found;
    }

    internal override bool IsAggregate => Nesting.Into(operand).IsAggregate;

    internal override bool CanBeUnknown => !negated && operand.IsNullable;

    internal override IReadOnlyList<Expr> TrueForNull => negated ? [operand] : [];

    internal override Q Negate() => new Membership(operand, list, !negated);

    internal override Q Rewrite(ExprRewriter rewriter) => new Membership(rewriter.Rewrite(operand), list, negated);

    internal override void AddTo(ref ShapeBuilder shape)
    {
        shape.Add(ShapeCode.Membership);
        shape.Add(negated ? 1 : 0);
        shape.Walk(operand);
        list.AddTo(ref shape);
    }

    internal override void Accept(ExprVisitor visitor) => visitor.VisitMembership(this);
}
