using System.ComponentModel;

namespace Tortoise.Expressions;

#pragma warning disable CS1591 // The rows of a table.

/// <summary>What C# promotes to int beside one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct Int32Operand
{
    private Int32Operand(Expr expression) => Expression = expression;

    internal Expr Expression { get; }

    public static implicit operator Int32Operand(Expr<sbyte> number) => new(number);

    public static implicit operator Int32Operand(Expr<byte> number) => new(number);

    public static implicit operator Int32Operand(Expr<short> number) => new(number);

    public static implicit operator Int32Operand(Expr<ushort> number) => new(number);
}
