using System.ComponentModel;

namespace Tortoise.Expressions;

#pragma warning disable CS1591 // The rows of a table.

/// <summary>What makes C# compute with long, NULL if it is.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct NullableInt64Operand
{
    private NullableInt64Operand(Expr expression) => Expression = expression;

    internal Expr Expression { get; }

    public static implicit operator NullableInt64Operand(Expr<uint> number) => new(number);

    public static implicit operator NullableInt64Operand(Expr<uint?> number) => new(number);

    public static implicit operator NullableInt64Operand(Expr<long> number) => new(number);

    public static implicit operator NullableInt64Operand(Expr<long?> number) => new(number);
}
