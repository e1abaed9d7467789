using System.ComponentModel;
using Tortoise.Values;

namespace Tortoise.Expressions;

#pragma warning disable CS1591 // The rows of a table.

/// <summary>What C# promotes to ulong beside one, NULL if it is.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct NullableUInt64Operand
{
    private NullableUInt64Operand(Expr expression) => Expression = expression;

    internal Expr Expression { get; }

    public static implicit operator NullableUInt64Operand(Expr<byte> number) => new(number);

    public static implicit operator NullableUInt64Operand(Expr<byte?> number) => new(number);

    public static implicit operator NullableUInt64Operand(Expr<ushort> number) => new(number);

    public static implicit operator NullableUInt64Operand(Expr<ushort?> number) => new(number);

    public static implicit operator NullableUInt64Operand(Expr<uint> number) => new(number);

    public static implicit operator NullableUInt64Operand(Expr<uint?> number) => new(number);

    public static implicit operator NullableUInt64Operand(ulong value) => new(new Parameter<ulong>(FieldTypes.UInt64, value));
}
