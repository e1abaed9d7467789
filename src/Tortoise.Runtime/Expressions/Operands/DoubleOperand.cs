using System.ComponentModel;

namespace Tortoise.Expressions;

#pragma warning disable CS1591 // The rows of a table.

/// <summary>What C# promotes to double beside one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct DoubleOperand
{
    private DoubleOperand(Expr expression) => Expression = expression;

    internal Expr Expression { get; }

    public static implicit operator DoubleOperand(Expr<float> number) => new(number);
}
