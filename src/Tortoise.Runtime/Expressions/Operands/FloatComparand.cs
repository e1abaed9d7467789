using System.ComponentModel;
using Tortoise.Values;

namespace Tortoise.Expressions;

#pragma warning disable CS1591 // The rows of a table.

/// <summary>What C# compares with a float or a double.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly ref struct FloatComparand
{
    private FloatComparand(Expr? expression) => Expression = expression;

    /// <summary>The number; null if a value is null.</summary>
    internal Expr? Expression { get; }

    public static implicit operator FloatComparand(Expr<sbyte> number) => new(number);

    public static implicit operator FloatComparand(Expr<sbyte?> number) => new(number);

    public static implicit operator FloatComparand(Expr<byte> number) => new(number);

    public static implicit operator FloatComparand(Expr<byte?> number) => new(number);

    public static implicit operator FloatComparand(Expr<short> number) => new(number);

    public static implicit operator FloatComparand(Expr<short?> number) => new(number);

    public static implicit operator FloatComparand(Expr<ushort> number) => new(number);

    public static implicit operator FloatComparand(Expr<ushort?> number) => new(number);

    public static implicit operator FloatComparand(Expr<int> number) => new(number);

    public static implicit operator FloatComparand(Expr<int?> number) => new(number);

    public static implicit operator FloatComparand(Expr<uint> number) => new(number);

    public static implicit operator FloatComparand(Expr<uint?> number) => new(number);

    public static implicit operator FloatComparand(Expr<long> number) => new(number);

    public static implicit operator FloatComparand(Expr<long?> number) => new(number);

    public static implicit operator FloatComparand(Expr<ulong> number) => new(number);

    public static implicit operator FloatComparand(Expr<ulong?> number) => new(number);

    public static implicit operator FloatComparand(Expr<float> number) => new(number);

    public static implicit operator FloatComparand(Expr<float?> number) => new(number);

    public static implicit operator FloatComparand(Expr<double> number) => new(number);

    public static implicit operator FloatComparand(Expr<double?> number) => new(number);

    public static implicit operator FloatComparand(double? value) => new(value is { } number ? new Parameter<double>(FieldTypes.Double, number) : null);
}
