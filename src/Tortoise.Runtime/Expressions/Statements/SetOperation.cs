using Tortoise.Metadata;

namespace Tortoise.Expressions;

/// <summary>The rows of two queries combined.</summary>
/// <param name="op">How they are combined.</param>
/// <param name="isAll">True to keep duplicates (ALL).</param>
/// <param name="left">The query that determines the result's columns.</param>
/// <param name="right">The other.</param>
internal sealed class SetOperation(SetOperator op, bool isAll, Query left, Query right) : Query
{
    public SetOperator Operator => op;

    public bool IsAll => isAll;

    public Query Left => left;

    public Query Right => right;

    internal override ModelMetadata Model => left.Model;

    internal override IReadOnlyList<Expr> Output => left.Output;

    internal override bool CanBeNull(int index) => left.CanBeNull(index) || right.CanBeNull(index);

    internal override void AddTo(ref ShapeBuilder shape)
    {
        shape.Add(ShapeCode.SetOperation);
        shape.Add(((int)op << 1) | (isAll ? 1 : 0));
        left.AddTo(ref shape);
        right.AddTo(ref shape);
    }

    internal override void Accept(QueryVisitor visitor) => visitor.VisitSetOperation(this);
}

internal enum SetOperator
{
    /// <summary>The rows of both.</summary>
    Union,

    /// <summary>The rows that are in both.</summary>
    Intersect,

    /// <summary>The rows that are in the left one only.</summary>
    Except,
}
