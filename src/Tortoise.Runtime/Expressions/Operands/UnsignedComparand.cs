using System.ComponentModel;
using Tortoise.Values;

namespace Tortoise.Expressions;

#pragma warning disable CS1591 // The rows of a table.

/// <summary>What C# compares with an unsigned integer.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct UnsignedComparand
{
    private UnsignedComparand(Expr? expression) => Expression = expression;

    /// <summary>The number; null if a value is null.</summary>
    internal Expr? Expression { get; }

    public static implicit operator UnsignedComparand(Expr<byte> number) => new(number);

    public static implicit operator UnsignedComparand(Expr<byte?> number) => new(number);

    public static implicit operator UnsignedComparand(Expr<ushort> number) => new(number);

    public static implicit operator UnsignedComparand(Expr<ushort?> number) => new(number);

    public static implicit operator UnsignedComparand(Expr<uint> number) => new(number);

    public static implicit operator UnsignedComparand(Expr<uint?> number) => new(number);

    public static implicit operator UnsignedComparand(Expr<ulong> number) => new(number);

    public static implicit operator UnsignedComparand(Expr<ulong?> number) => new(number);

    public static implicit operator UnsignedComparand(Expr<float> number) => new(number);

    public static implicit operator UnsignedComparand(Expr<float?> number) => new(number);

    public static implicit operator UnsignedComparand(Expr<double> number) => new(number);

    public static implicit operator UnsignedComparand(Expr<double?> number) => new(number);

    public static implicit operator UnsignedComparand(Expr<decimal> number) => new(number);

    public static implicit operator UnsignedComparand(Expr<decimal?> number) => new(number);

    public static implicit operator UnsignedComparand(uint? value) => new(value is { } number ? new Parameter<uint>(FieldTypes.UInt32, number) : null);

    public static implicit operator UnsignedComparand(long? value) => new(value is { } number ? new Parameter<long>(FieldTypes.Int64, number) : null);

    public static implicit operator UnsignedComparand(ulong? value) => new(value is { } number ? new Parameter<ulong>(FieldTypes.UInt64, number) : null);

    public static implicit operator UnsignedComparand(double? value) => new(value is { } number ? new Parameter<double>(FieldTypes.Double, number) : null);

    public static implicit operator UnsignedComparand(decimal? value) => new(value is { } number ? new Parameter<decimal>(FieldTypes.Decimal, number) : null);
}
