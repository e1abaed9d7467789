using System.ComponentModel;

namespace Tortoise.Expressions;

#pragma warning disable CS1591 // The rows of a table.

/// <summary>What C# compares with a decimal.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct DecimalComparand
{
    private DecimalComparand(Expr expression) => Expression = expression;

    internal Expr Expression { get; }

    public static implicit operator DecimalComparand(Expr<sbyte> number) => new(number);

    public static implicit operator DecimalComparand(Expr<sbyte?> number) => new(number);

    public static implicit operator DecimalComparand(Expr<byte> number) => new(number);

    public static implicit operator DecimalComparand(Expr<byte?> number) => new(number);

    public static implicit operator DecimalComparand(Expr<short> number) => new(number);

    public static implicit operator DecimalComparand(Expr<short?> number) => new(number);

    public static implicit operator DecimalComparand(Expr<ushort> number) => new(number);

    public static implicit operator DecimalComparand(Expr<ushort?> number) => new(number);

    public static implicit operator DecimalComparand(Expr<int> number) => new(number);

    public static implicit operator DecimalComparand(Expr<int?> number) => new(number);

    public static implicit operator DecimalComparand(Expr<uint> number) => new(number);

    public static implicit operator DecimalComparand(Expr<uint?> number) => new(number);

    public static implicit operator DecimalComparand(Expr<long> number) => new(number);

    public static implicit operator DecimalComparand(Expr<long?> number) => new(number);

    public static implicit operator DecimalComparand(Expr<ulong> number) => new(number);

    public static implicit operator DecimalComparand(Expr<ulong?> number) => new(number);
}
