using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise;

public static partial class Sql
{
    /// <summary>
    /// The greatest of the values in one row. NULLs are passed over, as <c>Max</c> passes over those of many rows; NULL only if all are NULL.
    /// </summary>
    /// <exception cref="InvalidOperationException">The values are stored in different ways.</exception>
    public static Expr<T> Greatest<T>(Expr<T> first, Operand<T> second, params ReadOnlySpan<Operand<T>> others) => Extreme(SqlFunction.Greatest, first, second, others);

    /// <summary>
    /// The least of the values in one row. NULLs are passed over, as <c>Min</c> passes over those of many rows; NULL only if all are NULL.
    /// </summary>
    /// <exception cref="InvalidOperationException">The values are stored in different ways.</exception>
    public static Expr<T> Least<T>(Expr<T> first, Operand<T> second, params ReadOnlySpan<Operand<T>> others) => Extreme(SqlFunction.Least, first, second, others);

#nullable disable annotations
#pragma warning disable RS0041 // Strings with and without NULL.
    /// <summary>The greatest of the strings in one row, by code points. NULLs are passed over; NULL only if all are NULL.</summary>
    public static Expr<string> Greatest(Expr<string> first, Operand<string> second, params ReadOnlySpan<Operand<string>> others) =>
        Extreme(SqlFunction.Greatest, first, second, others);

    /// <summary>The least of the strings in one row, by code points. NULLs are passed over; NULL only if all are NULL.</summary>
    public static Expr<string> Least(Expr<string> first, Operand<string> second, params ReadOnlySpan<Operand<string>> others) =>
        Extreme(SqlFunction.Least, first, second, others);
#pragma warning restore RS0041
#nullable restore annotations

    private static Expr<T> Extreme<T>(SqlFunction function, Expr<T> first, Operand<T> second, ReadOnlySpan<Operand<T>> others)
    {
        ArgumentNullException.ThrowIfNull(first);

        // What is passed over anyway need not be sent.
        Operand<T>[] operands = Array.FindAll([first, second, .. others], static operand => operand is not { IsValue: true, Value: null });
        if (operands.Length == 1)
        {
            return first;
        }

        var type = operands.Aggregate(new CommonType<T>(first.Type), static (type, operand) => operand.JoinTo(type));
        var arguments = Array.ConvertAll(operands, operand => operand.Write(type));
        return type.Type.Names is { } names
            ? new EnumName<T>(new FunctionExpr<int?>(function, Array.ConvertAll(arguments, EnumRank.Of), FieldTypes.Nullable(FieldTypes.Int32)), names, type.Type)
            : new FunctionExpr<T>(function, arguments, type.Type);
    }
}
