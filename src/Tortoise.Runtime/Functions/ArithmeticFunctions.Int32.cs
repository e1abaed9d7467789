using System.Numerics;
using System.Runtime.CompilerServices;
using Tortoise.Expressions;

namespace Tortoise;

#pragma warning disable CS1591 // The rows of a table: each operator is the C# operator of its two types.

// Integers that C# promotes to int. Those of which one is unsigned or a long have operators of a higher priority.
public static partial class ArithmeticFunctions
{
    extension<T>(Expr<T>)
        where T : struct, IBinaryInteger<T>
    {
        [OverloadResolutionPriority(-9)]
        public static Expr<int> operator +(Expr<T> left, Int32Operand right) => Promoted<int>(ArithmeticOperator.Add, left, right.Expression);
        [OverloadResolutionPriority(-10)]
        public static Expr<int> operator +(Int32Operand left, Expr<T> right) => Promoted<int>(ArithmeticOperator.Add, left.Expression, right);
        [OverloadResolutionPriority(-11)]
        public static Expr<int?> operator +(Expr<T> left, NullableInt32Operand right) => Promoted<int?>(ArithmeticOperator.Add, left, right.Expression);
        [OverloadResolutionPriority(-12)]
        public static Expr<int?> operator +(NullableInt32Operand left, Expr<T> right) => Promoted<int?>(ArithmeticOperator.Add, left.Expression, right);
        [OverloadResolutionPriority(-13)]
        public static Expr<int> operator +(Expr<T> left, int right) => Promoted<int>(ArithmeticOperator.Add, left, Constant(right));
        [OverloadResolutionPriority(-13)]
        public static Expr<int> operator +(int left, Expr<T> right) => Promoted<int>(ArithmeticOperator.Add, Constant(left), right);

        [OverloadResolutionPriority(-9)]
        public static Expr<int> operator -(Expr<T> left, Int32Operand right) => Promoted<int>(ArithmeticOperator.Subtract, left, right.Expression);
        [OverloadResolutionPriority(-10)]
        public static Expr<int> operator -(Int32Operand left, Expr<T> right) => Promoted<int>(ArithmeticOperator.Subtract, left.Expression, right);
        [OverloadResolutionPriority(-11)]
        public static Expr<int?> operator -(Expr<T> left, NullableInt32Operand right) => Promoted<int?>(ArithmeticOperator.Subtract, left, right.Expression);
        [OverloadResolutionPriority(-12)]
        public static Expr<int?> operator -(NullableInt32Operand left, Expr<T> right) => Promoted<int?>(ArithmeticOperator.Subtract, left.Expression, right);
        [OverloadResolutionPriority(-13)]
        public static Expr<int> operator -(Expr<T> left, int right) => Promoted<int>(ArithmeticOperator.Subtract, left, Constant(right));
        [OverloadResolutionPriority(-13)]
        public static Expr<int> operator -(int left, Expr<T> right) => Promoted<int>(ArithmeticOperator.Subtract, Constant(left), right);

        [OverloadResolutionPriority(-9)]
        public static Expr<int> operator *(Expr<T> left, Int32Operand right) => Promoted<int>(ArithmeticOperator.Multiply, left, right.Expression);
        [OverloadResolutionPriority(-10)]
        public static Expr<int> operator *(Int32Operand left, Expr<T> right) => Promoted<int>(ArithmeticOperator.Multiply, left.Expression, right);
        [OverloadResolutionPriority(-11)]
        public static Expr<int?> operator *(Expr<T> left, NullableInt32Operand right) => Promoted<int?>(ArithmeticOperator.Multiply, left, right.Expression);
        [OverloadResolutionPriority(-12)]
        public static Expr<int?> operator *(NullableInt32Operand left, Expr<T> right) => Promoted<int?>(ArithmeticOperator.Multiply, left.Expression, right);
        [OverloadResolutionPriority(-13)]
        public static Expr<int> operator *(Expr<T> left, int right) => Promoted<int>(ArithmeticOperator.Multiply, left, Constant(right));
        [OverloadResolutionPriority(-13)]
        public static Expr<int> operator *(int left, Expr<T> right) => Promoted<int>(ArithmeticOperator.Multiply, Constant(left), right);

        [OverloadResolutionPriority(-9)]
        public static Expr<int> operator /(Expr<T> left, Int32Operand right) => Promoted<int>(ArithmeticOperator.Divide, left, right.Expression);
        [OverloadResolutionPriority(-10)]
        public static Expr<int> operator /(Int32Operand left, Expr<T> right) => Promoted<int>(ArithmeticOperator.Divide, left.Expression, right);
        [OverloadResolutionPriority(-11)]
        public static Expr<int?> operator /(Expr<T> left, NullableInt32Operand right) => Promoted<int?>(ArithmeticOperator.Divide, left, right.Expression);
        [OverloadResolutionPriority(-12)]
        public static Expr<int?> operator /(NullableInt32Operand left, Expr<T> right) => Promoted<int?>(ArithmeticOperator.Divide, left.Expression, right);
        [OverloadResolutionPriority(-13)]
        public static Expr<int> operator /(Expr<T> left, int right) => Promoted<int>(ArithmeticOperator.Divide, left, Constant(right));
        [OverloadResolutionPriority(-13)]
        public static Expr<int> operator /(int left, Expr<T> right) => Promoted<int>(ArithmeticOperator.Divide, Constant(left), right);

        [OverloadResolutionPriority(-9)]
        public static Expr<int> operator %(Expr<T> left, Int32Operand right) => Promoted<int>(ArithmeticOperator.Modulo, left, right.Expression);
        [OverloadResolutionPriority(-10)]
        public static Expr<int> operator %(Int32Operand left, Expr<T> right) => Promoted<int>(ArithmeticOperator.Modulo, left.Expression, right);
        [OverloadResolutionPriority(-11)]
        public static Expr<int?> operator %(Expr<T> left, NullableInt32Operand right) => Promoted<int?>(ArithmeticOperator.Modulo, left, right.Expression);
        [OverloadResolutionPriority(-12)]
        public static Expr<int?> operator %(NullableInt32Operand left, Expr<T> right) => Promoted<int?>(ArithmeticOperator.Modulo, left.Expression, right);
        [OverloadResolutionPriority(-13)]
        public static Expr<int> operator %(Expr<T> left, int right) => Promoted<int>(ArithmeticOperator.Modulo, left, Constant(right));
        [OverloadResolutionPriority(-13)]
        public static Expr<int> operator %(int left, Expr<T> right) => Promoted<int>(ArithmeticOperator.Modulo, Constant(left), right);
    }

    extension<T>(Expr<T?>)
        where T : struct, IBinaryInteger<T>
    {
        [OverloadResolutionPriority(-11)]
        public static Expr<int?> operator +(Expr<T?> left, NullableInt32Operand right) => Promoted<int?>(ArithmeticOperator.Add, left, right.Expression);
        [OverloadResolutionPriority(-12)]
        public static Expr<int?> operator +(NullableInt32Operand left, Expr<T?> right) => Promoted<int?>(ArithmeticOperator.Add, left.Expression, right);
        [OverloadResolutionPriority(-13)]
        public static Expr<int?> operator +(Expr<T?> left, int right) => Promoted<int?>(ArithmeticOperator.Add, left, Constant(right));
        [OverloadResolutionPriority(-13)]
        public static Expr<int?> operator +(int left, Expr<T?> right) => Promoted<int?>(ArithmeticOperator.Add, Constant(left), right);

        [OverloadResolutionPriority(-11)]
        public static Expr<int?> operator -(Expr<T?> left, NullableInt32Operand right) => Promoted<int?>(ArithmeticOperator.Subtract, left, right.Expression);
        [OverloadResolutionPriority(-12)]
        public static Expr<int?> operator -(NullableInt32Operand left, Expr<T?> right) => Promoted<int?>(ArithmeticOperator.Subtract, left.Expression, right);
        [OverloadResolutionPriority(-13)]
        public static Expr<int?> operator -(Expr<T?> left, int right) => Promoted<int?>(ArithmeticOperator.Subtract, left, Constant(right));
        [OverloadResolutionPriority(-13)]
        public static Expr<int?> operator -(int left, Expr<T?> right) => Promoted<int?>(ArithmeticOperator.Subtract, Constant(left), right);

        [OverloadResolutionPriority(-11)]
        public static Expr<int?> operator *(Expr<T?> left, NullableInt32Operand right) => Promoted<int?>(ArithmeticOperator.Multiply, left, right.Expression);
        [OverloadResolutionPriority(-12)]
        public static Expr<int?> operator *(NullableInt32Operand left, Expr<T?> right) => Promoted<int?>(ArithmeticOperator.Multiply, left.Expression, right);
        [OverloadResolutionPriority(-13)]
        public static Expr<int?> operator *(Expr<T?> left, int right) => Promoted<int?>(ArithmeticOperator.Multiply, left, Constant(right));
        [OverloadResolutionPriority(-13)]
        public static Expr<int?> operator *(int left, Expr<T?> right) => Promoted<int?>(ArithmeticOperator.Multiply, Constant(left), right);

        [OverloadResolutionPriority(-11)]
        public static Expr<int?> operator /(Expr<T?> left, NullableInt32Operand right) => Promoted<int?>(ArithmeticOperator.Divide, left, right.Expression);
        [OverloadResolutionPriority(-12)]
        public static Expr<int?> operator /(NullableInt32Operand left, Expr<T?> right) => Promoted<int?>(ArithmeticOperator.Divide, left.Expression, right);
        [OverloadResolutionPriority(-13)]
        public static Expr<int?> operator /(Expr<T?> left, int right) => Promoted<int?>(ArithmeticOperator.Divide, left, Constant(right));
        [OverloadResolutionPriority(-13)]
        public static Expr<int?> operator /(int left, Expr<T?> right) => Promoted<int?>(ArithmeticOperator.Divide, Constant(left), right);

        [OverloadResolutionPriority(-11)]
        public static Expr<int?> operator %(Expr<T?> left, NullableInt32Operand right) => Promoted<int?>(ArithmeticOperator.Modulo, left, right.Expression);
        [OverloadResolutionPriority(-12)]
        public static Expr<int?> operator %(NullableInt32Operand left, Expr<T?> right) => Promoted<int?>(ArithmeticOperator.Modulo, left.Expression, right);
        [OverloadResolutionPriority(-13)]
        public static Expr<int?> operator %(Expr<T?> left, int right) => Promoted<int?>(ArithmeticOperator.Modulo, left, Constant(right));
        [OverloadResolutionPriority(-13)]
        public static Expr<int?> operator %(int left, Expr<T?> right) => Promoted<int?>(ArithmeticOperator.Modulo, Constant(left), right);
    }
}
