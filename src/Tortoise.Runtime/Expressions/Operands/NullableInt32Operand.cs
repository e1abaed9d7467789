using System.ComponentModel;

namespace Tortoise.Expressions;

#pragma warning disable CS1591 // The rows of a table.

/// <summary>What C# promotes to int beside one, NULL if it is.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct NullableInt32Operand
{
    private NullableInt32Operand(Expr expression) => Expression = expression;

    internal Expr Expression { get; }

    public static implicit operator NullableInt32Operand(Expr<sbyte> number) => new(number);

    public static implicit operator NullableInt32Operand(Expr<sbyte?> number) => new(number);

    public static implicit operator NullableInt32Operand(Expr<byte> number) => new(number);

    public static implicit operator NullableInt32Operand(Expr<byte?> number) => new(number);

    public static implicit operator NullableInt32Operand(Expr<short> number) => new(number);

    public static implicit operator NullableInt32Operand(Expr<short?> number) => new(number);

    public static implicit operator NullableInt32Operand(Expr<ushort> number) => new(number);

    public static implicit operator NullableInt32Operand(Expr<ushort?> number) => new(number);
}
