using System.ComponentModel;
using Tortoise.Values;

namespace Tortoise.Expressions;

#pragma warning disable CS1591 // The rows of a table.

/// <summary>What C# promotes to ulong beside one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct UInt64Operand
{
    private UInt64Operand(Expr expression) => Expression = expression;

    internal Expr Expression { get; }

    public static implicit operator UInt64Operand(Expr<byte> number) => new(number);

    public static implicit operator UInt64Operand(Expr<ushort> number) => new(number);

    public static implicit operator UInt64Operand(Expr<uint> number) => new(number);

    public static implicit operator UInt64Operand(ulong value) => new(new Parameter<ulong>(FieldTypes.UInt64, value));
}
