using System.Numerics;
using System.Runtime.CompilerServices;
using Tortoise.Expressions;

namespace Tortoise;

#pragma warning disable CS1591 // The rows of a table: each operator is the C# operator of its two types.

// Integers of which one is a long, or an uint that meets a signed one: C# promotes both to long.
public static partial class ArithmeticFunctions
{
    extension<T>(Expr<T>)
        where T : struct, IBinaryInteger<T>
    {
        [OverloadResolutionPriority(-5)]
        public static Expr<long> operator +(Expr<T> left, Int64Operand right) => Promoted<long>(ArithmeticOperator.Add, left, right.Expression);
        [OverloadResolutionPriority(-6)]
        public static Expr<long> operator +(Int64Operand left, Expr<T> right) => Promoted<long>(ArithmeticOperator.Add, left.Expression, right);
        [OverloadResolutionPriority(-7)]
        public static Expr<long?> operator +(Expr<T> left, NullableInt64Operand right) => Promoted<long?>(ArithmeticOperator.Add, left, right.Expression);
        [OverloadResolutionPriority(-8)]
        public static Expr<long?> operator +(NullableInt64Operand left, Expr<T> right) => Promoted<long?>(ArithmeticOperator.Add, left.Expression, right);
        [OverloadResolutionPriority(-14)]
        public static Expr<long> operator +(Expr<T> left, long right) => Promoted<long>(ArithmeticOperator.Add, left, Constant(right));
        [OverloadResolutionPriority(-14)]
        public static Expr<long> operator +(long left, Expr<T> right) => Promoted<long>(ArithmeticOperator.Add, Constant(left), right);

        [OverloadResolutionPriority(-5)]
        public static Expr<long> operator -(Expr<T> left, Int64Operand right) => Promoted<long>(ArithmeticOperator.Subtract, left, right.Expression);
        [OverloadResolutionPriority(-6)]
        public static Expr<long> operator -(Int64Operand left, Expr<T> right) => Promoted<long>(ArithmeticOperator.Subtract, left.Expression, right);
        [OverloadResolutionPriority(-7)]
        public static Expr<long?> operator -(Expr<T> left, NullableInt64Operand right) => Promoted<long?>(ArithmeticOperator.Subtract, left, right.Expression);
        [OverloadResolutionPriority(-8)]
        public static Expr<long?> operator -(NullableInt64Operand left, Expr<T> right) => Promoted<long?>(ArithmeticOperator.Subtract, left.Expression, right);
        [OverloadResolutionPriority(-14)]
        public static Expr<long> operator -(Expr<T> left, long right) => Promoted<long>(ArithmeticOperator.Subtract, left, Constant(right));
        [OverloadResolutionPriority(-14)]
        public static Expr<long> operator -(long left, Expr<T> right) => Promoted<long>(ArithmeticOperator.Subtract, Constant(left), right);

        [OverloadResolutionPriority(-5)]
        public static Expr<long> operator *(Expr<T> left, Int64Operand right) => Promoted<long>(ArithmeticOperator.Multiply, left, right.Expression);
        [OverloadResolutionPriority(-6)]
        public static Expr<long> operator *(Int64Operand left, Expr<T> right) => Promoted<long>(ArithmeticOperator.Multiply, left.Expression, right);
        [OverloadResolutionPriority(-7)]
        public static Expr<long?> operator *(Expr<T> left, NullableInt64Operand right) => Promoted<long?>(ArithmeticOperator.Multiply, left, right.Expression);
        [OverloadResolutionPriority(-8)]
        public static Expr<long?> operator *(NullableInt64Operand left, Expr<T> right) => Promoted<long?>(ArithmeticOperator.Multiply, left.Expression, right);
        [OverloadResolutionPriority(-14)]
        public static Expr<long> operator *(Expr<T> left, long right) => Promoted<long>(ArithmeticOperator.Multiply, left, Constant(right));
        [OverloadResolutionPriority(-14)]
        public static Expr<long> operator *(long left, Expr<T> right) => Promoted<long>(ArithmeticOperator.Multiply, Constant(left), right);

        [OverloadResolutionPriority(-5)]
        public static Expr<long> operator /(Expr<T> left, Int64Operand right) => Promoted<long>(ArithmeticOperator.Divide, left, right.Expression);
        [OverloadResolutionPriority(-6)]
        public static Expr<long> operator /(Int64Operand left, Expr<T> right) => Promoted<long>(ArithmeticOperator.Divide, left.Expression, right);
        [OverloadResolutionPriority(-7)]
        public static Expr<long?> operator /(Expr<T> left, NullableInt64Operand right) => Promoted<long?>(ArithmeticOperator.Divide, left, right.Expression);
        [OverloadResolutionPriority(-8)]
        public static Expr<long?> operator /(NullableInt64Operand left, Expr<T> right) => Promoted<long?>(ArithmeticOperator.Divide, left.Expression, right);
        [OverloadResolutionPriority(-14)]
        public static Expr<long> operator /(Expr<T> left, long right) => Promoted<long>(ArithmeticOperator.Divide, left, Constant(right));
        [OverloadResolutionPriority(-14)]
        public static Expr<long> operator /(long left, Expr<T> right) => Promoted<long>(ArithmeticOperator.Divide, Constant(left), right);

        [OverloadResolutionPriority(-5)]
        public static Expr<long> operator %(Expr<T> left, Int64Operand right) => Promoted<long>(ArithmeticOperator.Modulo, left, right.Expression);
        [OverloadResolutionPriority(-6)]
        public static Expr<long> operator %(Int64Operand left, Expr<T> right) => Promoted<long>(ArithmeticOperator.Modulo, left.Expression, right);
        [OverloadResolutionPriority(-7)]
        public static Expr<long?> operator %(Expr<T> left, NullableInt64Operand right) => Promoted<long?>(ArithmeticOperator.Modulo, left, right.Expression);
        [OverloadResolutionPriority(-8)]
        public static Expr<long?> operator %(NullableInt64Operand left, Expr<T> right) => Promoted<long?>(ArithmeticOperator.Modulo, left.Expression, right);
        [OverloadResolutionPriority(-14)]
        public static Expr<long> operator %(Expr<T> left, long right) => Promoted<long>(ArithmeticOperator.Modulo, left, Constant(right));
        [OverloadResolutionPriority(-14)]
        public static Expr<long> operator %(long left, Expr<T> right) => Promoted<long>(ArithmeticOperator.Modulo, Constant(left), right);
    }

    extension<T>(Expr<T?>)
        where T : struct, IBinaryInteger<T>
    {
        [OverloadResolutionPriority(-7)]
        public static Expr<long?> operator +(Expr<T?> left, NullableInt64Operand right) => Promoted<long?>(ArithmeticOperator.Add, left, right.Expression);
        [OverloadResolutionPriority(-8)]
        public static Expr<long?> operator +(NullableInt64Operand left, Expr<T?> right) => Promoted<long?>(ArithmeticOperator.Add, left.Expression, right);
        [OverloadResolutionPriority(-14)]
        public static Expr<long?> operator +(Expr<T?> left, long right) => Promoted<long?>(ArithmeticOperator.Add, left, Constant(right));
        [OverloadResolutionPriority(-14)]
        public static Expr<long?> operator +(long left, Expr<T?> right) => Promoted<long?>(ArithmeticOperator.Add, Constant(left), right);

        [OverloadResolutionPriority(-7)]
        public static Expr<long?> operator -(Expr<T?> left, NullableInt64Operand right) => Promoted<long?>(ArithmeticOperator.Subtract, left, right.Expression);
        [OverloadResolutionPriority(-8)]
        public static Expr<long?> operator -(NullableInt64Operand left, Expr<T?> right) => Promoted<long?>(ArithmeticOperator.Subtract, left.Expression, right);
        [OverloadResolutionPriority(-14)]
        public static Expr<long?> operator -(Expr<T?> left, long right) => Promoted<long?>(ArithmeticOperator.Subtract, left, Constant(right));
        [OverloadResolutionPriority(-14)]
        public static Expr<long?> operator -(long left, Expr<T?> right) => Promoted<long?>(ArithmeticOperator.Subtract, Constant(left), right);

        [OverloadResolutionPriority(-7)]
        public static Expr<long?> operator *(Expr<T?> left, NullableInt64Operand right) => Promoted<long?>(ArithmeticOperator.Multiply, left, right.Expression);
        [OverloadResolutionPriority(-8)]
        public static Expr<long?> operator *(NullableInt64Operand left, Expr<T?> right) => Promoted<long?>(ArithmeticOperator.Multiply, left.Expression, right);
        [OverloadResolutionPriority(-14)]
        public static Expr<long?> operator *(Expr<T?> left, long right) => Promoted<long?>(ArithmeticOperator.Multiply, left, Constant(right));
        [OverloadResolutionPriority(-14)]
        public static Expr<long?> operator *(long left, Expr<T?> right) => Promoted<long?>(ArithmeticOperator.Multiply, Constant(left), right);

        [OverloadResolutionPriority(-7)]
        public static Expr<long?> operator /(Expr<T?> left, NullableInt64Operand right) => Promoted<long?>(ArithmeticOperator.Divide, left, right.Expression);
        [OverloadResolutionPriority(-8)]
        public static Expr<long?> operator /(NullableInt64Operand left, Expr<T?> right) => Promoted<long?>(ArithmeticOperator.Divide, left.Expression, right);
        [OverloadResolutionPriority(-14)]
        public static Expr<long?> operator /(Expr<T?> left, long right) => Promoted<long?>(ArithmeticOperator.Divide, left, Constant(right));
        [OverloadResolutionPriority(-14)]
        public static Expr<long?> operator /(long left, Expr<T?> right) => Promoted<long?>(ArithmeticOperator.Divide, Constant(left), right);

        [OverloadResolutionPriority(-7)]
        public static Expr<long?> operator %(Expr<T?> left, NullableInt64Operand right) => Promoted<long?>(ArithmeticOperator.Modulo, left, right.Expression);
        [OverloadResolutionPriority(-8)]
        public static Expr<long?> operator %(NullableInt64Operand left, Expr<T?> right) => Promoted<long?>(ArithmeticOperator.Modulo, left.Expression, right);
        [OverloadResolutionPriority(-14)]
        public static Expr<long?> operator %(Expr<T?> left, long right) => Promoted<long?>(ArithmeticOperator.Modulo, left, Constant(right));
        [OverloadResolutionPriority(-14)]
        public static Expr<long?> operator %(long left, Expr<T?> right) => Promoted<long?>(ArithmeticOperator.Modulo, Constant(left), right);
    }
}
