using System.ComponentModel;

namespace Tortoise.Expressions;

#pragma warning disable CS1591 // The rows of a table.

/// <summary>What C# promotes to long beside one, NULL where it is.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct NullableInt64Operand
{
    private NullableInt64Operand(Expr expression) => Expression = expression;

    internal Expr Expression { get; }

    public static implicit operator NullableInt64Operand(Expr<sbyte> number) => new(number);

    public static implicit operator NullableInt64Operand(Expr<sbyte?> number) => new(number);

    public static implicit operator NullableInt64Operand(Expr<byte> number) => new(number);

    public static implicit operator NullableInt64Operand(Expr<byte?> number) => new(number);

    public static implicit operator NullableInt64Operand(Expr<short> number) => new(number);

    public static implicit operator NullableInt64Operand(Expr<short?> number) => new(number);

    public static implicit operator NullableInt64Operand(Expr<ushort> number) => new(number);

    public static implicit operator NullableInt64Operand(Expr<ushort?> number) => new(number);

    public static implicit operator NullableInt64Operand(Expr<int> number) => new(number);

    public static implicit operator NullableInt64Operand(Expr<int?> number) => new(number);

    public static implicit operator NullableInt64Operand(Expr<uint> number) => new(number);

    public static implicit operator NullableInt64Operand(Expr<uint?> number) => new(number);
}
