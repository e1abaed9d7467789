using System.Numerics;
using System.Runtime.CompilerServices;
using Tortoise.Expressions;

namespace Tortoise;

#pragma warning disable CS1591 // The rows of a table: each operator is the C# operator of its two types.

// Integers that are promoted to long.
public static partial class ArithmeticFunctions
{
    extension(Expr<long>)
    {
        [OverloadResolutionPriority(-2)]
        public static Expr<long> operator +(Expr<long> left, Int64Operand right) => Promoted<long>(ArithmeticOperator.Add, left, right.Expression);
        [OverloadResolutionPriority(-2)]
        public static Expr<long> operator +(Int64Operand left, Expr<long> right) => Promoted<long>(ArithmeticOperator.Add, left.Expression, right);
        [OverloadResolutionPriority(-3)]
        public static Expr<long?> operator +(Expr<long> left, NullableInt64Operand right) => Promoted<long?>(ArithmeticOperator.Add, left, right.Expression);
        [OverloadResolutionPriority(-3)]
        public static Expr<long?> operator +(NullableInt64Operand left, Expr<long> right) => Promoted<long?>(ArithmeticOperator.Add, left.Expression, right);

        [OverloadResolutionPriority(-2)]
        public static Expr<long> operator -(Expr<long> left, Int64Operand right) => Promoted<long>(ArithmeticOperator.Subtract, left, right.Expression);
        [OverloadResolutionPriority(-2)]
        public static Expr<long> operator -(Int64Operand left, Expr<long> right) => Promoted<long>(ArithmeticOperator.Subtract, left.Expression, right);
        [OverloadResolutionPriority(-3)]
        public static Expr<long?> operator -(Expr<long> left, NullableInt64Operand right) => Promoted<long?>(ArithmeticOperator.Subtract, left, right.Expression);
        [OverloadResolutionPriority(-3)]
        public static Expr<long?> operator -(NullableInt64Operand left, Expr<long> right) => Promoted<long?>(ArithmeticOperator.Subtract, left.Expression, right);

        [OverloadResolutionPriority(-2)]
        public static Expr<long> operator *(Expr<long> left, Int64Operand right) => Promoted<long>(ArithmeticOperator.Multiply, left, right.Expression);
        [OverloadResolutionPriority(-2)]
        public static Expr<long> operator *(Int64Operand left, Expr<long> right) => Promoted<long>(ArithmeticOperator.Multiply, left.Expression, right);
        [OverloadResolutionPriority(-3)]
        public static Expr<long?> operator *(Expr<long> left, NullableInt64Operand right) => Promoted<long?>(ArithmeticOperator.Multiply, left, right.Expression);
        [OverloadResolutionPriority(-3)]
        public static Expr<long?> operator *(NullableInt64Operand left, Expr<long> right) => Promoted<long?>(ArithmeticOperator.Multiply, left.Expression, right);

        [OverloadResolutionPriority(-2)]
        public static Expr<long> operator /(Expr<long> left, Int64Operand right) => Promoted<long>(ArithmeticOperator.Divide, left, right.Expression);
        [OverloadResolutionPriority(-2)]
        public static Expr<long> operator /(Int64Operand left, Expr<long> right) => Promoted<long>(ArithmeticOperator.Divide, left.Expression, right);
        [OverloadResolutionPriority(-3)]
        public static Expr<long?> operator /(Expr<long> left, NullableInt64Operand right) => Promoted<long?>(ArithmeticOperator.Divide, left, right.Expression);
        [OverloadResolutionPriority(-3)]
        public static Expr<long?> operator /(NullableInt64Operand left, Expr<long> right) => Promoted<long?>(ArithmeticOperator.Divide, left.Expression, right);

        [OverloadResolutionPriority(-2)]
        public static Expr<long> operator %(Expr<long> left, Int64Operand right) => Promoted<long>(ArithmeticOperator.Modulo, left, right.Expression);
        [OverloadResolutionPriority(-2)]
        public static Expr<long> operator %(Int64Operand left, Expr<long> right) => Promoted<long>(ArithmeticOperator.Modulo, left.Expression, right);
        [OverloadResolutionPriority(-3)]
        public static Expr<long?> operator %(Expr<long> left, NullableInt64Operand right) => Promoted<long?>(ArithmeticOperator.Modulo, left, right.Expression);
        [OverloadResolutionPriority(-3)]
        public static Expr<long?> operator %(NullableInt64Operand left, Expr<long> right) => Promoted<long?>(ArithmeticOperator.Modulo, left.Expression, right);
    }

    extension(Expr<long?>)
    {
        [OverloadResolutionPriority(-3)]
        public static Expr<long?> operator +(Expr<long?> left, NullableInt64Operand right) => Promoted<long?>(ArithmeticOperator.Add, left, right.Expression);
        [OverloadResolutionPriority(-3)]
        public static Expr<long?> operator +(NullableInt64Operand left, Expr<long?> right) => Promoted<long?>(ArithmeticOperator.Add, left.Expression, right);

        [OverloadResolutionPriority(-3)]
        public static Expr<long?> operator -(Expr<long?> left, NullableInt64Operand right) => Promoted<long?>(ArithmeticOperator.Subtract, left, right.Expression);
        [OverloadResolutionPriority(-3)]
        public static Expr<long?> operator -(NullableInt64Operand left, Expr<long?> right) => Promoted<long?>(ArithmeticOperator.Subtract, left.Expression, right);

        [OverloadResolutionPriority(-3)]
        public static Expr<long?> operator *(Expr<long?> left, NullableInt64Operand right) => Promoted<long?>(ArithmeticOperator.Multiply, left, right.Expression);
        [OverloadResolutionPriority(-3)]
        public static Expr<long?> operator *(NullableInt64Operand left, Expr<long?> right) => Promoted<long?>(ArithmeticOperator.Multiply, left.Expression, right);

        [OverloadResolutionPriority(-3)]
        public static Expr<long?> operator /(Expr<long?> left, NullableInt64Operand right) => Promoted<long?>(ArithmeticOperator.Divide, left, right.Expression);
        [OverloadResolutionPriority(-3)]
        public static Expr<long?> operator /(NullableInt64Operand left, Expr<long?> right) => Promoted<long?>(ArithmeticOperator.Divide, left.Expression, right);

        [OverloadResolutionPriority(-3)]
        public static Expr<long?> operator %(Expr<long?> left, NullableInt64Operand right) => Promoted<long?>(ArithmeticOperator.Modulo, left, right.Expression);
        [OverloadResolutionPriority(-3)]
        public static Expr<long?> operator %(NullableInt64Operand left, Expr<long?> right) => Promoted<long?>(ArithmeticOperator.Modulo, left.Expression, right);
    }

    extension<T>(Expr<T>)
        where T : struct, IBinaryInteger<T>, ISignedNumber<T>
    {
        [OverloadResolutionPriority(-5)]
        public static Expr<long> operator +(Expr<T> left, long right) => Promoted<long>(ArithmeticOperator.Add, left, Constant(right));
        [OverloadResolutionPriority(-5)]
        public static Expr<long> operator +(long left, Expr<T> right) => Promoted<long>(ArithmeticOperator.Add, Constant(left), right);

        [OverloadResolutionPriority(-5)]
        public static Expr<long> operator -(Expr<T> left, long right) => Promoted<long>(ArithmeticOperator.Subtract, left, Constant(right));
        [OverloadResolutionPriority(-5)]
        public static Expr<long> operator -(long left, Expr<T> right) => Promoted<long>(ArithmeticOperator.Subtract, Constant(left), right);

        [OverloadResolutionPriority(-5)]
        public static Expr<long> operator *(Expr<T> left, long right) => Promoted<long>(ArithmeticOperator.Multiply, left, Constant(right));
        [OverloadResolutionPriority(-5)]
        public static Expr<long> operator *(long left, Expr<T> right) => Promoted<long>(ArithmeticOperator.Multiply, Constant(left), right);

        [OverloadResolutionPriority(-5)]
        public static Expr<long> operator /(Expr<T> left, long right) => Promoted<long>(ArithmeticOperator.Divide, left, Constant(right));
        [OverloadResolutionPriority(-5)]
        public static Expr<long> operator /(long left, Expr<T> right) => Promoted<long>(ArithmeticOperator.Divide, Constant(left), right);

        [OverloadResolutionPriority(-5)]
        public static Expr<long> operator %(Expr<T> left, long right) => Promoted<long>(ArithmeticOperator.Modulo, left, Constant(right));
        [OverloadResolutionPriority(-5)]
        public static Expr<long> operator %(long left, Expr<T> right) => Promoted<long>(ArithmeticOperator.Modulo, Constant(left), right);
    }

    extension<T>(Expr<T?>)
        where T : struct, IBinaryInteger<T>, ISignedNumber<T>
    {
        [OverloadResolutionPriority(-5)]
        public static Expr<long?> operator +(Expr<T?> left, long right) => Promoted<long?>(ArithmeticOperator.Add, left, Constant(right));
        [OverloadResolutionPriority(-5)]
        public static Expr<long?> operator +(long left, Expr<T?> right) => Promoted<long?>(ArithmeticOperator.Add, Constant(left), right);

        [OverloadResolutionPriority(-5)]
        public static Expr<long?> operator -(Expr<T?> left, long right) => Promoted<long?>(ArithmeticOperator.Subtract, left, Constant(right));
        [OverloadResolutionPriority(-5)]
        public static Expr<long?> operator -(long left, Expr<T?> right) => Promoted<long?>(ArithmeticOperator.Subtract, Constant(left), right);

        [OverloadResolutionPriority(-5)]
        public static Expr<long?> operator *(Expr<T?> left, long right) => Promoted<long?>(ArithmeticOperator.Multiply, left, Constant(right));
        [OverloadResolutionPriority(-5)]
        public static Expr<long?> operator *(long left, Expr<T?> right) => Promoted<long?>(ArithmeticOperator.Multiply, Constant(left), right);

        [OverloadResolutionPriority(-5)]
        public static Expr<long?> operator /(Expr<T?> left, long right) => Promoted<long?>(ArithmeticOperator.Divide, left, Constant(right));
        [OverloadResolutionPriority(-5)]
        public static Expr<long?> operator /(long left, Expr<T?> right) => Promoted<long?>(ArithmeticOperator.Divide, Constant(left), right);

        [OverloadResolutionPriority(-5)]
        public static Expr<long?> operator %(Expr<T?> left, long right) => Promoted<long?>(ArithmeticOperator.Modulo, left, Constant(right));
        [OverloadResolutionPriority(-5)]
        public static Expr<long?> operator %(long left, Expr<T?> right) => Promoted<long?>(ArithmeticOperator.Modulo, Constant(left), right);
    }
}
