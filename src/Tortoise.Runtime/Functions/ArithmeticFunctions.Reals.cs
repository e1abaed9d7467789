using System.Numerics;
using System.Runtime.CompilerServices;
using Tortoise.Expressions;

namespace Tortoise;

#pragma warning disable CS1591 // The rows of a table: each operator is the C# operator of its two types.

// Integers with float, double and decimal: the integer is promoted to the other type.
public static partial class ArithmeticFunctions
{
    extension<T, TReal>(Expr<T>)
        where T : struct, IBinaryInteger<T>
        where TReal : struct, IFloatingPoint<TReal>
    {
        [OverloadResolutionPriority(-1)]
        public static Expr<TReal> operator +(Expr<T> left, Expr<TReal> right) => Promoted<TReal>(ArithmeticOperator.Add, left, right);
        [OverloadResolutionPriority(-1)]
        public static Expr<TReal> operator +(Expr<TReal> left, Expr<T> right) => Promoted<TReal>(ArithmeticOperator.Add, left, right);
        [OverloadResolutionPriority(-1)]
        public static Expr<TReal> operator +(Expr<T> left, TReal right) => Promoted<TReal>(ArithmeticOperator.Add, left, Constant(right));
        [OverloadResolutionPriority(-1)]
        public static Expr<TReal> operator +(TReal left, Expr<T> right) => Promoted<TReal>(ArithmeticOperator.Add, Constant(left), right);
        [OverloadResolutionPriority(-1)]
        public static Expr<TReal?> operator +(Expr<T> left, Expr<TReal?> right) => Promoted<TReal?>(ArithmeticOperator.Add, left, right);
        [OverloadResolutionPriority(-1)]
        public static Expr<TReal?> operator +(Expr<TReal?> left, Expr<T> right) => Promoted<TReal?>(ArithmeticOperator.Add, left, right);

        [OverloadResolutionPriority(-1)]
        public static Expr<TReal> operator -(Expr<T> left, Expr<TReal> right) => Promoted<TReal>(ArithmeticOperator.Subtract, left, right);
        [OverloadResolutionPriority(-1)]
        public static Expr<TReal> operator -(Expr<TReal> left, Expr<T> right) => Promoted<TReal>(ArithmeticOperator.Subtract, left, right);
        [OverloadResolutionPriority(-1)]
        public static Expr<TReal> operator -(Expr<T> left, TReal right) => Promoted<TReal>(ArithmeticOperator.Subtract, left, Constant(right));
        [OverloadResolutionPriority(-1)]
        public static Expr<TReal> operator -(TReal left, Expr<T> right) => Promoted<TReal>(ArithmeticOperator.Subtract, Constant(left), right);
        [OverloadResolutionPriority(-1)]
        public static Expr<TReal?> operator -(Expr<T> left, Expr<TReal?> right) => Promoted<TReal?>(ArithmeticOperator.Subtract, left, right);
        [OverloadResolutionPriority(-1)]
        public static Expr<TReal?> operator -(Expr<TReal?> left, Expr<T> right) => Promoted<TReal?>(ArithmeticOperator.Subtract, left, right);

        [OverloadResolutionPriority(-1)]
        public static Expr<TReal> operator *(Expr<T> left, Expr<TReal> right) => Promoted<TReal>(ArithmeticOperator.Multiply, left, right);
        [OverloadResolutionPriority(-1)]
        public static Expr<TReal> operator *(Expr<TReal> left, Expr<T> right) => Promoted<TReal>(ArithmeticOperator.Multiply, left, right);
        [OverloadResolutionPriority(-1)]
        public static Expr<TReal> operator *(Expr<T> left, TReal right) => Promoted<TReal>(ArithmeticOperator.Multiply, left, Constant(right));
        [OverloadResolutionPriority(-1)]
        public static Expr<TReal> operator *(TReal left, Expr<T> right) => Promoted<TReal>(ArithmeticOperator.Multiply, Constant(left), right);
        [OverloadResolutionPriority(-1)]
        public static Expr<TReal?> operator *(Expr<T> left, Expr<TReal?> right) => Promoted<TReal?>(ArithmeticOperator.Multiply, left, right);
        [OverloadResolutionPriority(-1)]
        public static Expr<TReal?> operator *(Expr<TReal?> left, Expr<T> right) => Promoted<TReal?>(ArithmeticOperator.Multiply, left, right);

        [OverloadResolutionPriority(-1)]
        public static Expr<TReal> operator /(Expr<T> left, Expr<TReal> right) => Promoted<TReal>(ArithmeticOperator.Divide, left, right);
        [OverloadResolutionPriority(-1)]
        public static Expr<TReal> operator /(Expr<TReal> left, Expr<T> right) => Promoted<TReal>(ArithmeticOperator.Divide, left, right);
        [OverloadResolutionPriority(-1)]
        public static Expr<TReal> operator /(Expr<T> left, TReal right) => Promoted<TReal>(ArithmeticOperator.Divide, left, Constant(right));
        [OverloadResolutionPriority(-1)]
        public static Expr<TReal> operator /(TReal left, Expr<T> right) => Promoted<TReal>(ArithmeticOperator.Divide, Constant(left), right);
        [OverloadResolutionPriority(-1)]
        public static Expr<TReal?> operator /(Expr<T> left, Expr<TReal?> right) => Promoted<TReal?>(ArithmeticOperator.Divide, left, right);
        [OverloadResolutionPriority(-1)]
        public static Expr<TReal?> operator /(Expr<TReal?> left, Expr<T> right) => Promoted<TReal?>(ArithmeticOperator.Divide, left, right);

        [OverloadResolutionPriority(-1)]
        public static Expr<TReal> operator %(Expr<T> left, Expr<TReal> right) => Promoted<TReal>(ArithmeticOperator.Modulo, left, right);
        [OverloadResolutionPriority(-1)]
        public static Expr<TReal> operator %(Expr<TReal> left, Expr<T> right) => Promoted<TReal>(ArithmeticOperator.Modulo, left, right);
        [OverloadResolutionPriority(-1)]
        public static Expr<TReal> operator %(Expr<T> left, TReal right) => Promoted<TReal>(ArithmeticOperator.Modulo, left, Constant(right));
        [OverloadResolutionPriority(-1)]
        public static Expr<TReal> operator %(TReal left, Expr<T> right) => Promoted<TReal>(ArithmeticOperator.Modulo, Constant(left), right);
        [OverloadResolutionPriority(-1)]
        public static Expr<TReal?> operator %(Expr<T> left, Expr<TReal?> right) => Promoted<TReal?>(ArithmeticOperator.Modulo, left, right);
        [OverloadResolutionPriority(-1)]
        public static Expr<TReal?> operator %(Expr<TReal?> left, Expr<T> right) => Promoted<TReal?>(ArithmeticOperator.Modulo, left, right);
    }

    extension<T, TReal>(Expr<T?>)
        where T : struct, IBinaryInteger<T>
        where TReal : struct, IFloatingPoint<TReal>
    {
        [OverloadResolutionPriority(-1)]
        public static Expr<TReal?> operator +(Expr<T?> left, Expr<TReal> right) => Promoted<TReal?>(ArithmeticOperator.Add, left, right);
        [OverloadResolutionPriority(-1)]
        public static Expr<TReal?> operator +(Expr<TReal> left, Expr<T?> right) => Promoted<TReal?>(ArithmeticOperator.Add, left, right);
        [OverloadResolutionPriority(-1)]
        public static Expr<TReal?> operator +(Expr<T?> left, TReal right) => Promoted<TReal?>(ArithmeticOperator.Add, left, Constant(right));
        [OverloadResolutionPriority(-1)]
        public static Expr<TReal?> operator +(TReal left, Expr<T?> right) => Promoted<TReal?>(ArithmeticOperator.Add, Constant(left), right);
        [OverloadResolutionPriority(-1)]
        public static Expr<TReal?> operator +(Expr<T?> left, Expr<TReal?> right) => Promoted<TReal?>(ArithmeticOperator.Add, left, right);
        [OverloadResolutionPriority(-1)]
        public static Expr<TReal?> operator +(Expr<TReal?> left, Expr<T?> right) => Promoted<TReal?>(ArithmeticOperator.Add, left, right);

        [OverloadResolutionPriority(-1)]
        public static Expr<TReal?> operator -(Expr<T?> left, Expr<TReal> right) => Promoted<TReal?>(ArithmeticOperator.Subtract, left, right);
        [OverloadResolutionPriority(-1)]
        public static Expr<TReal?> operator -(Expr<TReal> left, Expr<T?> right) => Promoted<TReal?>(ArithmeticOperator.Subtract, left, right);
        [OverloadResolutionPriority(-1)]
        public static Expr<TReal?> operator -(Expr<T?> left, TReal right) => Promoted<TReal?>(ArithmeticOperator.Subtract, left, Constant(right));
        [OverloadResolutionPriority(-1)]
        public static Expr<TReal?> operator -(TReal left, Expr<T?> right) => Promoted<TReal?>(ArithmeticOperator.Subtract, Constant(left), right);
        [OverloadResolutionPriority(-1)]
        public static Expr<TReal?> operator -(Expr<T?> left, Expr<TReal?> right) => Promoted<TReal?>(ArithmeticOperator.Subtract, left, right);
        [OverloadResolutionPriority(-1)]
        public static Expr<TReal?> operator -(Expr<TReal?> left, Expr<T?> right) => Promoted<TReal?>(ArithmeticOperator.Subtract, left, right);

        [OverloadResolutionPriority(-1)]
        public static Expr<TReal?> operator *(Expr<T?> left, Expr<TReal> right) => Promoted<TReal?>(ArithmeticOperator.Multiply, left, right);
        [OverloadResolutionPriority(-1)]
        public static Expr<TReal?> operator *(Expr<TReal> left, Expr<T?> right) => Promoted<TReal?>(ArithmeticOperator.Multiply, left, right);
        [OverloadResolutionPriority(-1)]
        public static Expr<TReal?> operator *(Expr<T?> left, TReal right) => Promoted<TReal?>(ArithmeticOperator.Multiply, left, Constant(right));
        [OverloadResolutionPriority(-1)]
        public static Expr<TReal?> operator *(TReal left, Expr<T?> right) => Promoted<TReal?>(ArithmeticOperator.Multiply, Constant(left), right);
        [OverloadResolutionPriority(-1)]
        public static Expr<TReal?> operator *(Expr<T?> left, Expr<TReal?> right) => Promoted<TReal?>(ArithmeticOperator.Multiply, left, right);
        [OverloadResolutionPriority(-1)]
        public static Expr<TReal?> operator *(Expr<TReal?> left, Expr<T?> right) => Promoted<TReal?>(ArithmeticOperator.Multiply, left, right);

        [OverloadResolutionPriority(-1)]
        public static Expr<TReal?> operator /(Expr<T?> left, Expr<TReal> right) => Promoted<TReal?>(ArithmeticOperator.Divide, left, right);
        [OverloadResolutionPriority(-1)]
        public static Expr<TReal?> operator /(Expr<TReal> left, Expr<T?> right) => Promoted<TReal?>(ArithmeticOperator.Divide, left, right);
        [OverloadResolutionPriority(-1)]
        public static Expr<TReal?> operator /(Expr<T?> left, TReal right) => Promoted<TReal?>(ArithmeticOperator.Divide, left, Constant(right));
        [OverloadResolutionPriority(-1)]
        public static Expr<TReal?> operator /(TReal left, Expr<T?> right) => Promoted<TReal?>(ArithmeticOperator.Divide, Constant(left), right);
        [OverloadResolutionPriority(-1)]
        public static Expr<TReal?> operator /(Expr<T?> left, Expr<TReal?> right) => Promoted<TReal?>(ArithmeticOperator.Divide, left, right);
        [OverloadResolutionPriority(-1)]
        public static Expr<TReal?> operator /(Expr<TReal?> left, Expr<T?> right) => Promoted<TReal?>(ArithmeticOperator.Divide, left, right);

        [OverloadResolutionPriority(-1)]
        public static Expr<TReal?> operator %(Expr<T?> left, Expr<TReal> right) => Promoted<TReal?>(ArithmeticOperator.Modulo, left, right);
        [OverloadResolutionPriority(-1)]
        public static Expr<TReal?> operator %(Expr<TReal> left, Expr<T?> right) => Promoted<TReal?>(ArithmeticOperator.Modulo, left, right);
        [OverloadResolutionPriority(-1)]
        public static Expr<TReal?> operator %(Expr<T?> left, TReal right) => Promoted<TReal?>(ArithmeticOperator.Modulo, left, Constant(right));
        [OverloadResolutionPriority(-1)]
        public static Expr<TReal?> operator %(TReal left, Expr<T?> right) => Promoted<TReal?>(ArithmeticOperator.Modulo, Constant(left), right);
        [OverloadResolutionPriority(-1)]
        public static Expr<TReal?> operator %(Expr<T?> left, Expr<TReal?> right) => Promoted<TReal?>(ArithmeticOperator.Modulo, left, right);
        [OverloadResolutionPriority(-1)]
        public static Expr<TReal?> operator %(Expr<TReal?> left, Expr<T?> right) => Promoted<TReal?>(ArithmeticOperator.Modulo, left, right);
    }
}
