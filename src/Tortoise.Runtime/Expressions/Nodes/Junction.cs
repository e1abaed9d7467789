namespace Tortoise.Expressions;

/// <summary>Two conditions joined by AND or OR.</summary>
internal sealed class Junction : Q
{
    /// <summary>Up to this many conditions may be nested one per level. Beyond, neither our stack nor a database's parser is deep enough.</summary>
    private const int MostLevels = 100;

    private readonly int _count;

    private Junction(bool isAnd, Q left, Q right)
    {
        IsAnd = isAnd;
        Left = left;
        Right = right;
        _count = CountOf(left) + CountOf(right);
    }

    public bool IsAnd { get; }

    /// <summary>True if there are so many operands of the same kind that <see cref="Operands"/> must be used.</summary>
    public bool IsLong => _count > MostLevels;

    public Q Left { get; }

    public Q Right { get; }

    public static Q And(Q left, Q right) => (left, right) switch
    {
        (BooleanConstant { Value: true }, _) or (_, BooleanConstant { Value: false }) => right,
        (_, BooleanConstant { Value: true }) or (BooleanConstant { Value: false }, _) => left,
        _ => new Junction(isAnd: true, left, right),
    };

    public static Q Or(Q left, Q right) => (left, right) switch
    {
        (BooleanConstant { Value: false }, _) or (_, BooleanConstant { Value: true }) => right,
        (_, BooleanConstant { Value: false }) or (BooleanConstant { Value: true }, _) => left,
        _ => new Junction(isAnd: false, left, right),
    };

    /// <summary>All operands of the same kind, in order.</summary>
    public Q[] Operands()
    {
        var operands = new Q[_count];
        var rest = new Stack<Q>();
        rest.Push(this);
        for (var i = 0; rest.TryPop(out var next);)
        {
            if (next is Junction junction && junction.IsAnd == IsAnd)
            {
                rest.Push(junction.Right);
                rest.Push(junction.Left);
            }
            else
            {
                operands[i++] = next;
            }
        }

        return operands;
    }

    internal override bool IsAggregate => IsLong
        ? Operands().Any(operand => operand.IsAggregate)
        : Nesting.Into(Left).IsAggregate || Right.IsAggregate;

    internal override bool CanBeUnknown => IsLong
        ? Operands().Any(operand => operand.CanBeUnknown)
        : Nesting.Into(Left).CanBeUnknown || Right.CanBeUnknown;

    internal override Q Negate() => IsLong
        ? Operands().Select(operand => operand.Negate()).Aggregate((left, right) => new Junction(!IsAnd, left, right))
        : new Junction(!IsAnd, Nesting.Into(Left).Negate(), Right.Negate());

    internal override Q Rewrite(ExprRewriter rewriter) => IsLong
        ? Operands().Select(operand => rewriter.Rewrite(operand)).Aggregate((left, right) => new Junction(IsAnd, left, right))
        : new Junction(IsAnd, rewriter.Rewrite(Left), rewriter.Rewrite(Right));

    internal override void AddTo(ref ShapeBuilder shape)
    {
        shape.Add(ShapeCode.Junction);
        var count = IsLong ? _count : 2;
        shape.Add(IsAnd ? count : -count);
        if (!IsLong)
        {
            shape.Walk(Left);
            shape.Walk(Right);
            return;
        }

        foreach (var operand in Operands())
        {
            shape.Walk(operand);
        }
    }

    internal override void Accept(ExprVisitor visitor) => visitor.VisitJunction(this);

    private int CountOf(Q operand) => operand is Junction junction && junction.IsAnd == IsAnd ? junction._count : 1;
}
