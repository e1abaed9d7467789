using Tortoise.Values;

namespace Tortoise.Expressions;

/// <summary>A value computed by raw SQL.</summary>
/// <param name="texts">The text before, between and after the expressions.</param>
/// <param name="holes">What stands between the texts.</param>
/// <param name="type">How the value is read.</param>
/// <param name="isAggregate">True if it is computed over many rows.</param>
/// <param name="isDistance">True if an index has rows in its order.</param>
internal sealed class RawExpr<T>(string[] texts, Expr[] holes, FieldType<T> type, bool isAggregate, bool isDistance = false) : Expr<T>
{
    internal override FieldType<T> Type => type;

    /// <summary>What the SQL does with NULL nobody knows, so a value type is believed only where nothing in it is NULL.</summary>
    internal override bool IsNullable { get; } = default(T) is null || Array.Exists(holes, static hole => hole.IsNullable);

    internal override bool IsAggregate { get; } = isAggregate || Array.Exists(holes, static hole => hole.IsAggregate);

    internal override bool ReadsManyRows => isAggregate;

    internal override bool IsDistance => isDistance;

    internal override Expr Rewrite(ExprRewriter rewriter) => new RawExpr<T>(texts, Array.ConvertAll(holes, rewriter.Rewrite), type, isAggregate, isDistance);

    internal override void AddTo(ref ShapeBuilder shape)
    {
        shape.Add(ShapeCode.RawValue);
        shape.Add(((int)Kind << 3) | (isDistance ? 4 : 0) | (isAggregate ? 2 : 0) | (IsUnicode ? 1 : 0));
        RawCondition.Add(ref shape, texts, holes);
    }

    internal override void Accept(ExprVisitor visitor) => visitor.VisitRaw(new RawFragment(texts, holes, Kind));
}
