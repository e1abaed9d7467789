namespace Tortoise.Expressions;

/// <summary>Two conditions joined by AND or OR.</summary>
internal sealed class Junction : Q
{
    private Junction(bool isAnd, Q left, Q right)
    {
        IsAnd = isAnd;
        Left = left;
        Right = right;
    }

    public bool IsAnd { get; }

    public Q Left { get; }

    public Q Right { get; }

    public static Q And(Q left, Q right) => (left, right) switch
    {
        (Constant { Value: true }, _) or (_, Constant { Value: false }) => right,
        (_, Constant { Value: true }) or (Constant { Value: false }, _) => left,
        _ => new Junction(isAnd: true, left, right),
    };

    public static Q Or(Q left, Q right) => (left, right) switch
    {
        (Constant { Value: false }, _) or (_, Constant { Value: true }) => right,
        (_, Constant { Value: false }) or (Constant { Value: true }, _) => left,
        _ => new Junction(isAnd: false, left, right),
    };

    internal override Q Negate() => new Junction(!IsAnd, Left.Negate(), Right.Negate());

    internal override void AddTo(ref ShapeBuilder shape)
    {
        shape.Add(Node.Junction);
        shape.Add(IsAnd ? 1 : 0);
        Left.AddTo(ref shape);
        Right.AddTo(ref shape);
    }

    internal override void Accept(ExprVisitor visitor) => visitor.VisitJunction(this);
}
