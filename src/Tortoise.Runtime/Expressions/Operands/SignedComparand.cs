using System.ComponentModel;
using Tortoise.Values;

namespace Tortoise.Expressions;

#pragma warning disable CS1591 // The rows of a table.

/// <summary>What C# compares with a signed integer.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct SignedComparand
{
    private SignedComparand(Expr? expression) => Expression = expression;

    /// <summary>The number; null if a value is null.</summary>
    internal Expr? Expression { get; }

    public static implicit operator SignedComparand(Expr<sbyte> number) => new(number);

    public static implicit operator SignedComparand(Expr<sbyte?> number) => new(number);

    public static implicit operator SignedComparand(Expr<byte> number) => new(number);

    public static implicit operator SignedComparand(Expr<byte?> number) => new(number);

    public static implicit operator SignedComparand(Expr<short> number) => new(number);

    public static implicit operator SignedComparand(Expr<short?> number) => new(number);

    public static implicit operator SignedComparand(Expr<ushort> number) => new(number);

    public static implicit operator SignedComparand(Expr<ushort?> number) => new(number);

    public static implicit operator SignedComparand(Expr<int> number) => new(number);

    public static implicit operator SignedComparand(Expr<int?> number) => new(number);

    public static implicit operator SignedComparand(Expr<uint> number) => new(number);

    public static implicit operator SignedComparand(Expr<uint?> number) => new(number);

    public static implicit operator SignedComparand(Expr<long> number) => new(number);

    public static implicit operator SignedComparand(Expr<long?> number) => new(number);

    public static implicit operator SignedComparand(Expr<float> number) => new(number);

    public static implicit operator SignedComparand(Expr<float?> number) => new(number);

    public static implicit operator SignedComparand(Expr<double> number) => new(number);

    public static implicit operator SignedComparand(Expr<double?> number) => new(number);

    public static implicit operator SignedComparand(Expr<decimal> number) => new(number);

    public static implicit operator SignedComparand(Expr<decimal?> number) => new(number);

    public static implicit operator SignedComparand(long? value) => new(value is { } number ? new Parameter<long>(FieldTypes.Int64, number) : null);

    public static implicit operator SignedComparand(double? value) => new(value is { } number ? new Parameter<double>(FieldTypes.Double, number) : null);

    public static implicit operator SignedComparand(decimal? value) => new(value is { } number ? new Parameter<decimal>(FieldTypes.Decimal, number) : null);
}
