using System.Numerics;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise;

/// <summary>Bit operations on integers, and the flags of enums. NULL if an operand is NULL.</summary>
public static class BitFunctions
{
    extension<T>(Expr<T>)
        where T : struct, IBinaryInteger<T>
    {
        /// <summary>The bits that both have.</summary>
        public static Expr<T> operator &(Expr<T> left, Expr<T> right) => Of<T>(SqlFunction.BitAnd, left, right, left);

        /// <summary>The bits that both have.</summary>
        public static Expr<T> operator &(Expr<T> left, T right) => Of(SqlFunction.BitAnd, left, Value(left, right), left);

        /// <summary>The bits that one of them has, or both.</summary>
        public static Expr<T> operator |(Expr<T> left, Expr<T> right) => Of<T>(SqlFunction.BitOr, left, right, left);

        /// <summary>The bits that one of them has, or both.</summary>
        public static Expr<T> operator |(Expr<T> left, T right) => Of(SqlFunction.BitOr, left, Value(left, right), left);

        /// <summary>The bits that one of them has, and not both.</summary>
        public static Expr<T> operator ^(Expr<T> left, Expr<T> right) => Of<T>(SqlFunction.BitXor, left, right, left);

        /// <summary>The bits that one of them has, and not both.</summary>
        public static Expr<T> operator ^(Expr<T> left, T right) => Of(SqlFunction.BitXor, left, Value(left, right), left);
    }

    extension<T>(Expr<T?>)
        where T : struct, IBinaryInteger<T>
    {
        /// <summary>The bits that both have.</summary>
        public static Expr<T?> operator &(Expr<T?> left, Expr<T?> right) => Of<T?>(SqlFunction.BitAnd, left, right, left);

        /// <summary>The bits that both have.</summary>
        public static Expr<T?> operator &(Expr<T?> left, T right) => Of(SqlFunction.BitAnd, left, Value(left, right), left);

        /// <summary>The bits that one of them has, or both.</summary>
        public static Expr<T?> operator |(Expr<T?> left, Expr<T?> right) => Of<T?>(SqlFunction.BitOr, left, right, left);

        /// <summary>The bits that one of them has, or both.</summary>
        public static Expr<T?> operator |(Expr<T?> left, T right) => Of(SqlFunction.BitOr, left, Value(left, right), left);

        /// <summary>The bits that one of them has, and not both.</summary>
        public static Expr<T?> operator ^(Expr<T?> left, Expr<T?> right) => Of<T?>(SqlFunction.BitXor, left, right, left);

        /// <summary>The bits that one of them has, and not both.</summary>
        public static Expr<T?> operator ^(Expr<T?> left, T right) => Of(SqlFunction.BitXor, left, Value(left, right), left);
    }

    extension<T>(Expr<T>)
        where T : struct, IBinaryInteger<T>, ISignedNumber<T>
    {
        /// <summary>The bits that it does not have.</summary>
        public static Expr<T> operator ~(Expr<T> number) => new FunctionExpr<T>(SqlFunction.BitNot, KindCheck.Number(number), number.Type);
    }

    extension<T>(Expr<T?>)
        where T : struct, IBinaryInteger<T>, ISignedNumber<T>
    {
        /// <summary>The bits that it does not have; NULL for NULL.</summary>
        public static Expr<T?> operator ~(Expr<T?> number) => new FunctionExpr<T?>(SqlFunction.BitNot, KindCheck.Number(number), number.Type);
    }

    extension(Expr<int>)
    {
        /// <summary>The bits shifted to the left, by the last five bits of the count. Bits that leave an int are lost.</summary>
        public static Expr<int> operator <<(Expr<int> number, int count) => Shifted(SqlFunction.ShiftLeft, number, count);

        /// <summary>The bits shifted to the right, by the last five bits of the count. A negative number stays one.</summary>
        public static Expr<int> operator >>(Expr<int> number, int count) => Shifted(SqlFunction.ShiftRight, number, count);
    }

    extension(Expr<long>)
    {
        /// <summary>The bits shifted to the left, by the last six bits of the count. Bits that leave a long are lost; on SQL Server they are an error.</summary>
        public static Expr<long> operator <<(Expr<long> number, int count) => Shifted(SqlFunction.ShiftLeft, number, count);

        /// <summary>The bits shifted to the right, by the last six bits of the count. A negative number stays one.</summary>
        public static Expr<long> operator >>(Expr<long> number, int count) => Shifted(SqlFunction.ShiftRight, number, count);
    }

    extension<TEnum>(Expr<TEnum> flags)
        where TEnum : struct, Enum
    {
        /// <summary>True if all bits of the flag are set, as C#'s <c>HasFlag</c>.</summary>
        /// <exception cref="InvalidOperationException">The enum is stored by name.</exception>
        public Q HasFlag(TEnum flag) => HasFlag(flags, new Parameter<TEnum>(flags.Type, flag));
    }

    extension<TEnum>(Expr<TEnum?> flags)
        where TEnum : struct, Enum
    {
        /// <summary>True if all bits of the flag are set, as C#'s <c>HasFlag</c>; false for NULL.</summary>
        /// <exception cref="InvalidOperationException">The enum is stored by name.</exception>
        public Q HasFlag(TEnum flag) => HasFlag(flags, new Parameter<TEnum?>(flags.Type, flag));
    }

    private static Q HasFlag<T>(Expr<T> flags, Parameter<T> flag) =>
        Comparison.Equal(new FunctionExpr<T>(SqlFunction.BitAnd, [KindCheck.Number(flags), flag], flags.Type), flag);

    private static FunctionExpr<T> Of<T>(SqlFunction function, Expr left, Expr right, Expr<T> type) => new(function, [KindCheck.Number(left), KindCheck.Number(right)], type.Type);

    private static FunctionExpr<T> Shifted<T>(SqlFunction function, Expr<T> number, int count) =>
        new(function, [KindCheck.Number(number), new Parameter<int>(FieldTypes.Int32, count)], number.Type);

    private static Parameter<T> Value<T>(Expr<T> field, T value) => new(field.Type, value);
}
