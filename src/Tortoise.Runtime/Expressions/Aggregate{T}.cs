using Tortoise.Expressions;

namespace Tortoise;

/// <summary>A value that is computed over many rows: <c>t.Points.Sum()</c>. Which of the rows count, its methods say.</summary>
/// <typeparam name="T">The CLR type of the result.</typeparam>
public abstract class Aggregate<T> : Expr<T>
{
    private protected Aggregate()
    {
    }

    internal override bool IsAggregate => true;

    /// <summary>The same over only those rows that satisfy a condition: <c>t.Points.Sum().Filter(t.Active)</c>. Several filters are combined with AND.</summary>
    /// <exception cref="ArgumentException">The condition itself is of an aggregate.</exception>
    public Aggregate<T> Filter(Q condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return condition switch
        {
            { IsAggregate: true } => throw new ArgumentException(
                $"{condition.DebugText} is computed over many rows, and the filter of an aggregate decides about each of them. Use conditions of a single row in it.",
                nameof(condition)),
            BooleanConstant { Value: true } => this,
            _ => Filtered(condition),
        };
    }

    /// <summary>The same over different values: each counts once.</summary>
    public abstract Aggregate<T> Distinct();

    /// <summary>The same over the rows that satisfy one more condition.</summary>
    internal abstract Aggregate<T> Filtered(Q condition);
}
