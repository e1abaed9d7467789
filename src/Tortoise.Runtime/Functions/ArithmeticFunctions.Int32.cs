using System.Numerics;
using System.Runtime.CompilerServices;
using Tortoise.Expressions;

namespace Tortoise;

#pragma warning disable CS1591 // The rows of a table: each operator is the C# operator of its two types.

// Integers that are promoted to int.
public static partial class ArithmeticFunctions
{
    extension(Expr<int>)
    {
        [OverloadResolutionPriority(-2)]
        public static Expr<int> operator +(Expr<int> left, Int32Operand right) => Promoted<int>(ArithmeticOperator.Add, left, right.Expression);
        [OverloadResolutionPriority(-2)]
        public static Expr<int> operator +(Int32Operand left, Expr<int> right) => Promoted<int>(ArithmeticOperator.Add, left.Expression, right);
        [OverloadResolutionPriority(-3)]
        public static Expr<int?> operator +(Expr<int> left, NullableInt32Operand right) => Promoted<int?>(ArithmeticOperator.Add, left, right.Expression);
        [OverloadResolutionPriority(-3)]
        public static Expr<int?> operator +(NullableInt32Operand left, Expr<int> right) => Promoted<int?>(ArithmeticOperator.Add, left.Expression, right);

        [OverloadResolutionPriority(-2)]
        public static Expr<int> operator -(Expr<int> left, Int32Operand right) => Promoted<int>(ArithmeticOperator.Subtract, left, right.Expression);
        [OverloadResolutionPriority(-2)]
        public static Expr<int> operator -(Int32Operand left, Expr<int> right) => Promoted<int>(ArithmeticOperator.Subtract, left.Expression, right);
        [OverloadResolutionPriority(-3)]
        public static Expr<int?> operator -(Expr<int> left, NullableInt32Operand right) => Promoted<int?>(ArithmeticOperator.Subtract, left, right.Expression);
        [OverloadResolutionPriority(-3)]
        public static Expr<int?> operator -(NullableInt32Operand left, Expr<int> right) => Promoted<int?>(ArithmeticOperator.Subtract, left.Expression, right);

        [OverloadResolutionPriority(-2)]
        public static Expr<int> operator *(Expr<int> left, Int32Operand right) => Promoted<int>(ArithmeticOperator.Multiply, left, right.Expression);
        [OverloadResolutionPriority(-2)]
        public static Expr<int> operator *(Int32Operand left, Expr<int> right) => Promoted<int>(ArithmeticOperator.Multiply, left.Expression, right);
        [OverloadResolutionPriority(-3)]
        public static Expr<int?> operator *(Expr<int> left, NullableInt32Operand right) => Promoted<int?>(ArithmeticOperator.Multiply, left, right.Expression);
        [OverloadResolutionPriority(-3)]
        public static Expr<int?> operator *(NullableInt32Operand left, Expr<int> right) => Promoted<int?>(ArithmeticOperator.Multiply, left.Expression, right);

        [OverloadResolutionPriority(-2)]
        public static Expr<int> operator /(Expr<int> left, Int32Operand right) => Promoted<int>(ArithmeticOperator.Divide, left, right.Expression);
        [OverloadResolutionPriority(-2)]
        public static Expr<int> operator /(Int32Operand left, Expr<int> right) => Promoted<int>(ArithmeticOperator.Divide, left.Expression, right);
        [OverloadResolutionPriority(-3)]
        public static Expr<int?> operator /(Expr<int> left, NullableInt32Operand right) => Promoted<int?>(ArithmeticOperator.Divide, left, right.Expression);
        [OverloadResolutionPriority(-3)]
        public static Expr<int?> operator /(NullableInt32Operand left, Expr<int> right) => Promoted<int?>(ArithmeticOperator.Divide, left.Expression, right);

        [OverloadResolutionPriority(-2)]
        public static Expr<int> operator %(Expr<int> left, Int32Operand right) => Promoted<int>(ArithmeticOperator.Modulo, left, right.Expression);
        [OverloadResolutionPriority(-2)]
        public static Expr<int> operator %(Int32Operand left, Expr<int> right) => Promoted<int>(ArithmeticOperator.Modulo, left.Expression, right);
        [OverloadResolutionPriority(-3)]
        public static Expr<int?> operator %(Expr<int> left, NullableInt32Operand right) => Promoted<int?>(ArithmeticOperator.Modulo, left, right.Expression);
        [OverloadResolutionPriority(-3)]
        public static Expr<int?> operator %(NullableInt32Operand left, Expr<int> right) => Promoted<int?>(ArithmeticOperator.Modulo, left.Expression, right);
    }

    extension(Expr<int?>)
    {
        [OverloadResolutionPriority(-3)]
        public static Expr<int?> operator +(Expr<int?> left, NullableInt32Operand right) => Promoted<int?>(ArithmeticOperator.Add, left, right.Expression);
        [OverloadResolutionPriority(-3)]
        public static Expr<int?> operator +(NullableInt32Operand left, Expr<int?> right) => Promoted<int?>(ArithmeticOperator.Add, left.Expression, right);

        [OverloadResolutionPriority(-3)]
        public static Expr<int?> operator -(Expr<int?> left, NullableInt32Operand right) => Promoted<int?>(ArithmeticOperator.Subtract, left, right.Expression);
        [OverloadResolutionPriority(-3)]
        public static Expr<int?> operator -(NullableInt32Operand left, Expr<int?> right) => Promoted<int?>(ArithmeticOperator.Subtract, left.Expression, right);

        [OverloadResolutionPriority(-3)]
        public static Expr<int?> operator *(Expr<int?> left, NullableInt32Operand right) => Promoted<int?>(ArithmeticOperator.Multiply, left, right.Expression);
        [OverloadResolutionPriority(-3)]
        public static Expr<int?> operator *(NullableInt32Operand left, Expr<int?> right) => Promoted<int?>(ArithmeticOperator.Multiply, left.Expression, right);

        [OverloadResolutionPriority(-3)]
        public static Expr<int?> operator /(Expr<int?> left, NullableInt32Operand right) => Promoted<int?>(ArithmeticOperator.Divide, left, right.Expression);
        [OverloadResolutionPriority(-3)]
        public static Expr<int?> operator /(NullableInt32Operand left, Expr<int?> right) => Promoted<int?>(ArithmeticOperator.Divide, left.Expression, right);

        [OverloadResolutionPriority(-3)]
        public static Expr<int?> operator %(Expr<int?> left, NullableInt32Operand right) => Promoted<int?>(ArithmeticOperator.Modulo, left, right.Expression);
        [OverloadResolutionPriority(-3)]
        public static Expr<int?> operator %(NullableInt32Operand left, Expr<int?> right) => Promoted<int?>(ArithmeticOperator.Modulo, left.Expression, right);
    }

    extension<T>(Expr<T>)
        where T : struct, IBinaryInteger<T>, ISignedNumber<T>
    {
        [OverloadResolutionPriority(-4)]
        public static Expr<int> operator +(Expr<T> left, int right) => Promoted<int>(ArithmeticOperator.Add, left, Constant(right));
        [OverloadResolutionPriority(-4)]
        public static Expr<int> operator +(int left, Expr<T> right) => Promoted<int>(ArithmeticOperator.Add, Constant(left), right);

        [OverloadResolutionPriority(-4)]
        public static Expr<int> operator -(Expr<T> left, int right) => Promoted<int>(ArithmeticOperator.Subtract, left, Constant(right));
        [OverloadResolutionPriority(-4)]
        public static Expr<int> operator -(int left, Expr<T> right) => Promoted<int>(ArithmeticOperator.Subtract, Constant(left), right);

        [OverloadResolutionPriority(-4)]
        public static Expr<int> operator *(Expr<T> left, int right) => Promoted<int>(ArithmeticOperator.Multiply, left, Constant(right));
        [OverloadResolutionPriority(-4)]
        public static Expr<int> operator *(int left, Expr<T> right) => Promoted<int>(ArithmeticOperator.Multiply, Constant(left), right);

        [OverloadResolutionPriority(-4)]
        public static Expr<int> operator /(Expr<T> left, int right) => Promoted<int>(ArithmeticOperator.Divide, left, Constant(right));
        [OverloadResolutionPriority(-4)]
        public static Expr<int> operator /(int left, Expr<T> right) => Promoted<int>(ArithmeticOperator.Divide, Constant(left), right);

        [OverloadResolutionPriority(-4)]
        public static Expr<int> operator %(Expr<T> left, int right) => Promoted<int>(ArithmeticOperator.Modulo, left, Constant(right));
        [OverloadResolutionPriority(-4)]
        public static Expr<int> operator %(int left, Expr<T> right) => Promoted<int>(ArithmeticOperator.Modulo, Constant(left), right);
    }

    extension<T>(Expr<T?>)
        where T : struct, IBinaryInteger<T>, ISignedNumber<T>
    {
        [OverloadResolutionPriority(-4)]
        public static Expr<int?> operator +(Expr<T?> left, int right) => Promoted<int?>(ArithmeticOperator.Add, left, Constant(right));
        [OverloadResolutionPriority(-4)]
        public static Expr<int?> operator +(int left, Expr<T?> right) => Promoted<int?>(ArithmeticOperator.Add, Constant(left), right);

        [OverloadResolutionPriority(-4)]
        public static Expr<int?> operator -(Expr<T?> left, int right) => Promoted<int?>(ArithmeticOperator.Subtract, left, Constant(right));
        [OverloadResolutionPriority(-4)]
        public static Expr<int?> operator -(int left, Expr<T?> right) => Promoted<int?>(ArithmeticOperator.Subtract, Constant(left), right);

        [OverloadResolutionPriority(-4)]
        public static Expr<int?> operator *(Expr<T?> left, int right) => Promoted<int?>(ArithmeticOperator.Multiply, left, Constant(right));
        [OverloadResolutionPriority(-4)]
        public static Expr<int?> operator *(int left, Expr<T?> right) => Promoted<int?>(ArithmeticOperator.Multiply, Constant(left), right);

        [OverloadResolutionPriority(-4)]
        public static Expr<int?> operator /(Expr<T?> left, int right) => Promoted<int?>(ArithmeticOperator.Divide, left, Constant(right));
        [OverloadResolutionPriority(-4)]
        public static Expr<int?> operator /(int left, Expr<T?> right) => Promoted<int?>(ArithmeticOperator.Divide, Constant(left), right);

        [OverloadResolutionPriority(-4)]
        public static Expr<int?> operator %(Expr<T?> left, int right) => Promoted<int?>(ArithmeticOperator.Modulo, left, Constant(right));
        [OverloadResolutionPriority(-4)]
        public static Expr<int?> operator %(int left, Expr<T?> right) => Promoted<int?>(ArithmeticOperator.Modulo, Constant(left), right);
    }
}
