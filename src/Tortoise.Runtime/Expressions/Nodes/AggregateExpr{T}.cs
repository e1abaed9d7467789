using Tortoise.Values;

namespace Tortoise.Expressions;

/// <summary>The result of an aggregate function.</summary>
/// <param name="function">The function.</param>
/// <param name="arguments">What is aggregated, and what else the function takes; none for a count of rows.</param>
/// <param name="type">How the result is read.</param>
internal sealed class AggregateExpr<T>(SqlFunction function, Expr[] arguments, FieldType<T> type) : Aggregate<T>, ICall
{
    public AggregateExpr(SqlFunction function, Expr argument, FieldType<T> type)
        : this(function, [argument], type)
    {
    }

    /// <summary>Which rows count; null for all.</summary>
    public Q? Condition { get; private init; }

    /// <summary>True if each value counts once.</summary>
    public bool IsDistinct { get; private init; }

    /// <summary>The order of the values, where it affects the result.</summary>
    public IReadOnlyList<OrderTerm> Order { get; init; } = [];

    public FunctionCall Call => new(function, arguments, Kind) { Condition = Condition, IsDistinct = IsDistinct, Order = Order };

    internal override FieldType<T> Type => type;

    internal override bool ReadsManyRows => true;

    internal override bool IsNullable => function.Nullability == Nullability.OfNoRows;

    /// <exception cref="InvalidOperationException">The values are ordered by something else.</exception>
    public override Aggregate<T> Distinct()
    {
        foreach (var term in Order)
        {
            if (!Sameness.AreSameText(term.Expression, arguments[0]))
            {
                throw new InvalidOperationException(
                    $"Distinct values of {arguments[0].DebugText} cannot be ordered by {term.Expression.DebugText}: several rows with the same value may differ in it. "
                    + "Order them by themselves, or remove Distinct().");
            }
        }

        return new AggregateExpr<T>(function, arguments, type) { Condition = Condition, IsDistinct = true, Order = Order };
    }

    internal override Aggregate<T> Filtered(Q condition) => new AggregateExpr<T>(function, arguments, type)
    {
        Condition = Condition is null ? condition : Junction.And(Condition, condition),
        IsDistinct = IsDistinct,
        Order = Order,
    };

    internal override Expr Rewrite(ExprRewriter rewriter) => new AggregateExpr<T>(function, Array.ConvertAll(arguments, rewriter.Rewrite), type)
    {
        Condition = Condition is null ? null : rewriter.Rewrite(Condition),
        IsDistinct = IsDistinct,
        Order = [.. Order.Select(term => term.Rewrite(rewriter))],
    };

    internal override void AddTo(ref ShapeBuilder shape)
    {
        shape.Add(ShapeCode.Aggregate);

        // A string that needs Unicode may be all that makes the result a Unicode one, which other columns are compared with in another way.
        shape.Add((function.Id << 8) | (IsUnicode ? 128 : 0) | (int)Kind);
        shape.Add((arguments.Length << 2) | (IsDistinct ? 2 : 0) | (Condition is null ? 0 : 1));
        foreach (var argument in arguments)
        {
            shape.Walk(argument);
        }

        if (Condition is not null)
        {
            shape.Walk(Condition);
        }

        shape.Add(Order.Count);
        foreach (var term in Order)
        {
            term.AddTo(ref shape);
        }
    }

    internal override void Accept(ExprVisitor visitor) => visitor.VisitFunction(Call);
}
