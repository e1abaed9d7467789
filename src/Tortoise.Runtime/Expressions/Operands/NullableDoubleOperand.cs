using System.ComponentModel;

namespace Tortoise.Expressions;

#pragma warning disable CS1591 // The rows of a table.

/// <summary>What C# promotes to double beside one, NULL if it is.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct NullableDoubleOperand
{
    private NullableDoubleOperand(Expr expression) => Expression = expression;

    internal Expr Expression { get; }

    public static implicit operator NullableDoubleOperand(Expr<float> number) => new(number);

    public static implicit operator NullableDoubleOperand(Expr<float?> number) => new(number);
}
