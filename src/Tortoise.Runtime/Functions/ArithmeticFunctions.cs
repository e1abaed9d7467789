using System.Numerics;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise;

/// <summary>
/// Arithmetic on numbers. The result is NULL if an operand is. Decimals are computed exactly on every database. Two numbers of one type
/// give a number of that type; two of different types are promoted as in C# (byte and short to int, int and uint to long, int and double to
/// double, int and decimal to decimal), and what C# rejects, such as a decimal and a double, or a long and a ulong, does not compile.
/// </summary>
/// <remarks>The promotions of each type are in a file of their own.</remarks>
public static partial class ArithmeticFunctions
{
    extension<T>(Expr<T>)
        where T : struct, INumber<T>
    {
        /// <summary>Sum.</summary>
        public static Expr<T> operator +(Expr<T> left, Expr<T> right) => Of(ArithmeticOperator.Add, left, right, left.Type);

        /// <summary>Sum.</summary>
        public static Expr<T> operator +(Expr<T> left, T right) => Of(ArithmeticOperator.Add, left, Value(left, right), left.Type);

        /// <summary>Sum.</summary>
        public static Expr<T> operator +(T left, Expr<T> right) => Of(ArithmeticOperator.Add, Value(right, left), right, right.Type);

        /// <summary>Difference.</summary>
        public static Expr<T> operator -(Expr<T> left, Expr<T> right) => Of(ArithmeticOperator.Subtract, left, right, left.Type);

        /// <summary>Difference.</summary>
        public static Expr<T> operator -(Expr<T> left, T right) => Of(ArithmeticOperator.Subtract, left, Value(left, right), left.Type);

        /// <summary>Difference.</summary>
        public static Expr<T> operator -(T left, Expr<T> right) => Of(ArithmeticOperator.Subtract, Value(right, left), right, right.Type);

        /// <summary>Product.</summary>
        public static Expr<T> operator *(Expr<T> left, Expr<T> right) => Of(ArithmeticOperator.Multiply, left, right, left.Type);

        /// <summary>Product.</summary>
        public static Expr<T> operator *(Expr<T> left, T right) => Of(ArithmeticOperator.Multiply, left, Value(left, right), left.Type);

        /// <summary>Product.</summary>
        public static Expr<T> operator *(T left, Expr<T> right) => Of(ArithmeticOperator.Multiply, Value(right, left), right, right.Type);

        /// <summary>Quotient; that of integers is truncated toward zero, as in C#.</summary>
        public static Expr<T> operator /(Expr<T> left, Expr<T> right) => Of(ArithmeticOperator.Divide, left, right, left.Type);

        /// <summary>Quotient; that of integers is truncated toward zero, as in C#.</summary>
        public static Expr<T> operator /(Expr<T> left, T right) => Of(ArithmeticOperator.Divide, left, Value(left, right), left.Type);

        /// <summary>Quotient; that of integers is truncated toward zero, as in C#.</summary>
        public static Expr<T> operator /(T left, Expr<T> right) => Of(ArithmeticOperator.Divide, Value(right, left), right, right.Type);

        /// <summary>Remainder, with the sign of the left side, as in C#.</summary>
        public static Expr<T> operator %(Expr<T> left, Expr<T> right) => Of(ArithmeticOperator.Modulo, left, right, left.Type);

        /// <summary>Remainder, with the sign of the left side, as in C#.</summary>
        public static Expr<T> operator %(Expr<T> left, T right) => Of(ArithmeticOperator.Modulo, left, Value(left, right), left.Type);

        /// <summary>Remainder, with the sign of the left side, as in C#.</summary>
        public static Expr<T> operator %(T left, Expr<T> right) => Of(ArithmeticOperator.Modulo, Value(right, left), right, right.Type);
    }

    extension<T>(Expr<T?>)
        where T : struct, INumber<T>
    {
        /// <summary>Sum.</summary>
        public static Expr<T?> operator +(Expr<T?> left, Expr<T?> right) => Of(ArithmeticOperator.Add, left, right, left.Type);

        /// <summary>Sum.</summary>
        public static Expr<T?> operator +(Expr<T?> left, T right) => Of(ArithmeticOperator.Add, left, Value(left, right), left.Type);

        /// <summary>Sum.</summary>
        public static Expr<T?> operator +(T left, Expr<T?> right) => Of(ArithmeticOperator.Add, Value(right, left), right, right.Type);

        /// <summary>Difference.</summary>
        public static Expr<T?> operator -(Expr<T?> left, Expr<T?> right) => Of(ArithmeticOperator.Subtract, left, right, left.Type);

        /// <summary>Difference.</summary>
        public static Expr<T?> operator -(Expr<T?> left, T right) => Of(ArithmeticOperator.Subtract, left, Value(left, right), left.Type);

        /// <summary>Difference.</summary>
        public static Expr<T?> operator -(T left, Expr<T?> right) => Of(ArithmeticOperator.Subtract, Value(right, left), right, right.Type);

        /// <summary>Product.</summary>
        public static Expr<T?> operator *(Expr<T?> left, Expr<T?> right) => Of(ArithmeticOperator.Multiply, left, right, left.Type);

        /// <summary>Product.</summary>
        public static Expr<T?> operator *(Expr<T?> left, T right) => Of(ArithmeticOperator.Multiply, left, Value(left, right), left.Type);

        /// <summary>Product.</summary>
        public static Expr<T?> operator *(T left, Expr<T?> right) => Of(ArithmeticOperator.Multiply, Value(right, left), right, right.Type);

        /// <summary>Quotient; that of integers is truncated toward zero, as in C#.</summary>
        public static Expr<T?> operator /(Expr<T?> left, Expr<T?> right) => Of(ArithmeticOperator.Divide, left, right, left.Type);

        /// <summary>Quotient; that of integers is truncated toward zero, as in C#.</summary>
        public static Expr<T?> operator /(Expr<T?> left, T right) => Of(ArithmeticOperator.Divide, left, Value(left, right), left.Type);

        /// <summary>Quotient; that of integers is truncated toward zero, as in C#.</summary>
        public static Expr<T?> operator /(T left, Expr<T?> right) => Of(ArithmeticOperator.Divide, Value(right, left), right, right.Type);

        /// <summary>Remainder, with the sign of the left side, as in C#.</summary>
        public static Expr<T?> operator %(Expr<T?> left, Expr<T?> right) => Of(ArithmeticOperator.Modulo, left, right, left.Type);

        /// <summary>Remainder, with the sign of the left side, as in C#.</summary>
        public static Expr<T?> operator %(Expr<T?> left, T right) => Of(ArithmeticOperator.Modulo, left, Value(left, right), left.Type);

        /// <summary>Remainder, with the sign of the left side, as in C#.</summary>
        public static Expr<T?> operator %(T left, Expr<T?> right) => Of(ArithmeticOperator.Modulo, Value(right, left), right, right.Type);
    }

    extension<T>(Expr<T>)
        where T : struct, ISignedNumber<T>
    {
        /// <summary>The negated number.</summary>
        public static Expr<T> operator -(Expr<T> number) => Of(ArithmeticOperator.Subtract, Value(number, T.Zero), number, number.Type);
    }

    extension<T>(Expr<T?>)
        where T : struct, ISignedNumber<T>
    {
        /// <summary>The negated number; NULL for NULL.</summary>
        public static Expr<T?> operator -(Expr<T?> number) => Of(ArithmeticOperator.Subtract, Value(number, T.Zero), number, number.Type);
    }

    private static Expr<T> Of<T>(ArithmeticOperator op, Expr left, Expr right, FieldType<T> type) => new ArithmeticExpr<T>(op, left, right, type);

    private static Expr<T> Promoted<T>(ArithmeticOperator op, Expr left, Expr right) => new ArithmeticExpr<T>(op, left, right, InferredFieldTypes.Of<T>());

    private static Parameter<T> Constant<T>(T value) => new(InferredFieldTypes.Of<T>(), value);

    // The field is checked first: a refusal names it, not the value.
    private static Parameter<T> Value<T>(Expr<T> field, T value)
    {
        KindCheck.Number(field);
        return new(field.Type, value);
    }
}
