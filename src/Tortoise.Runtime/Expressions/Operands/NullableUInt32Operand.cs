using System.ComponentModel;
using Tortoise.Values;

namespace Tortoise.Expressions;

#pragma warning disable CS1591 // The rows of a table.

/// <summary>What C# promotes to uint beside one, NULL if it is.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct NullableUInt32Operand
{
    private NullableUInt32Operand(Expr expression) => Expression = expression;

    internal Expr Expression { get; }

    public static implicit operator NullableUInt32Operand(Expr<byte> number) => new(number);

    public static implicit operator NullableUInt32Operand(Expr<byte?> number) => new(number);

    public static implicit operator NullableUInt32Operand(Expr<ushort> number) => new(number);

    public static implicit operator NullableUInt32Operand(Expr<ushort?> number) => new(number);

    public static implicit operator NullableUInt32Operand(uint value) => new(new Parameter<uint>(FieldTypes.UInt32, value));
}
