using System.ComponentModel;

namespace Tortoise.Expressions;

#pragma warning disable CS1591 // The rows of a table.

/// <summary>What C# promotes to long beside one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct Int64Operand
{
    private Int64Operand(Expr expression) => Expression = expression;

    internal Expr Expression { get; }

    public static implicit operator Int64Operand(Expr<sbyte> number) => new(number);

    public static implicit operator Int64Operand(Expr<byte> number) => new(number);

    public static implicit operator Int64Operand(Expr<short> number) => new(number);

    public static implicit operator Int64Operand(Expr<ushort> number) => new(number);

    public static implicit operator Int64Operand(Expr<int> number) => new(number);

    public static implicit operator Int64Operand(Expr<uint> number) => new(number);
}
