using System.Runtime.CompilerServices;
using Tortoise.Expressions;

namespace Tortoise;

#pragma warning disable CS1591 // The rows of a table: each operator is the C# operator of its two types.

// Unsigned integers beside an uint, and constants that fit into one; what is signed makes the result a long.
public static partial class ArithmeticFunctions
{
    extension(Expr<uint>)
    {
        [OverloadResolutionPriority(-2)]
        public static Expr<uint> operator +(Expr<uint> left, UInt32Operand right) => Promoted<uint>(ArithmeticOperator.Add, left, right.Expression);
        [OverloadResolutionPriority(-2)]
        public static Expr<uint> operator +(UInt32Operand left, Expr<uint> right) => Promoted<uint>(ArithmeticOperator.Add, left.Expression, right);
        [OverloadResolutionPriority(-3)]
        public static Expr<uint?> operator +(Expr<uint> left, NullableUInt32Operand right) => Promoted<uint?>(ArithmeticOperator.Add, left, right.Expression);
        [OverloadResolutionPriority(-3)]
        public static Expr<uint?> operator +(NullableUInt32Operand left, Expr<uint> right) => Promoted<uint?>(ArithmeticOperator.Add, left.Expression, right);

        [OverloadResolutionPriority(-2)]
        public static Expr<uint> operator -(Expr<uint> left, UInt32Operand right) => Promoted<uint>(ArithmeticOperator.Subtract, left, right.Expression);
        [OverloadResolutionPriority(-2)]
        public static Expr<uint> operator -(UInt32Operand left, Expr<uint> right) => Promoted<uint>(ArithmeticOperator.Subtract, left.Expression, right);
        [OverloadResolutionPriority(-3)]
        public static Expr<uint?> operator -(Expr<uint> left, NullableUInt32Operand right) => Promoted<uint?>(ArithmeticOperator.Subtract, left, right.Expression);
        [OverloadResolutionPriority(-3)]
        public static Expr<uint?> operator -(NullableUInt32Operand left, Expr<uint> right) => Promoted<uint?>(ArithmeticOperator.Subtract, left.Expression, right);

        [OverloadResolutionPriority(-2)]
        public static Expr<uint> operator *(Expr<uint> left, UInt32Operand right) => Promoted<uint>(ArithmeticOperator.Multiply, left, right.Expression);
        [OverloadResolutionPriority(-2)]
        public static Expr<uint> operator *(UInt32Operand left, Expr<uint> right) => Promoted<uint>(ArithmeticOperator.Multiply, left.Expression, right);
        [OverloadResolutionPriority(-3)]
        public static Expr<uint?> operator *(Expr<uint> left, NullableUInt32Operand right) => Promoted<uint?>(ArithmeticOperator.Multiply, left, right.Expression);
        [OverloadResolutionPriority(-3)]
        public static Expr<uint?> operator *(NullableUInt32Operand left, Expr<uint> right) => Promoted<uint?>(ArithmeticOperator.Multiply, left.Expression, right);

        [OverloadResolutionPriority(-2)]
        public static Expr<uint> operator /(Expr<uint> left, UInt32Operand right) => Promoted<uint>(ArithmeticOperator.Divide, left, right.Expression);
        [OverloadResolutionPriority(-2)]
        public static Expr<uint> operator /(UInt32Operand left, Expr<uint> right) => Promoted<uint>(ArithmeticOperator.Divide, left.Expression, right);
        [OverloadResolutionPriority(-3)]
        public static Expr<uint?> operator /(Expr<uint> left, NullableUInt32Operand right) => Promoted<uint?>(ArithmeticOperator.Divide, left, right.Expression);
        [OverloadResolutionPriority(-3)]
        public static Expr<uint?> operator /(NullableUInt32Operand left, Expr<uint> right) => Promoted<uint?>(ArithmeticOperator.Divide, left.Expression, right);

        [OverloadResolutionPriority(-2)]
        public static Expr<uint> operator %(Expr<uint> left, UInt32Operand right) => Promoted<uint>(ArithmeticOperator.Modulo, left, right.Expression);
        [OverloadResolutionPriority(-2)]
        public static Expr<uint> operator %(UInt32Operand left, Expr<uint> right) => Promoted<uint>(ArithmeticOperator.Modulo, left.Expression, right);
        [OverloadResolutionPriority(-3)]
        public static Expr<uint?> operator %(Expr<uint> left, NullableUInt32Operand right) => Promoted<uint?>(ArithmeticOperator.Modulo, left, right.Expression);
        [OverloadResolutionPriority(-3)]
        public static Expr<uint?> operator %(NullableUInt32Operand left, Expr<uint> right) => Promoted<uint?>(ArithmeticOperator.Modulo, left.Expression, right);
    }

    extension(Expr<uint?>)
    {
        [OverloadResolutionPriority(-3)]
        public static Expr<uint?> operator +(Expr<uint?> left, NullableUInt32Operand right) => Promoted<uint?>(ArithmeticOperator.Add, left, right.Expression);
        [OverloadResolutionPriority(-3)]
        public static Expr<uint?> operator +(NullableUInt32Operand left, Expr<uint?> right) => Promoted<uint?>(ArithmeticOperator.Add, left.Expression, right);

        [OverloadResolutionPriority(-3)]
        public static Expr<uint?> operator -(Expr<uint?> left, NullableUInt32Operand right) => Promoted<uint?>(ArithmeticOperator.Subtract, left, right.Expression);
        [OverloadResolutionPriority(-3)]
        public static Expr<uint?> operator -(NullableUInt32Operand left, Expr<uint?> right) => Promoted<uint?>(ArithmeticOperator.Subtract, left.Expression, right);

        [OverloadResolutionPriority(-3)]
        public static Expr<uint?> operator *(Expr<uint?> left, NullableUInt32Operand right) => Promoted<uint?>(ArithmeticOperator.Multiply, left, right.Expression);
        [OverloadResolutionPriority(-3)]
        public static Expr<uint?> operator *(NullableUInt32Operand left, Expr<uint?> right) => Promoted<uint?>(ArithmeticOperator.Multiply, left.Expression, right);

        [OverloadResolutionPriority(-3)]
        public static Expr<uint?> operator /(Expr<uint?> left, NullableUInt32Operand right) => Promoted<uint?>(ArithmeticOperator.Divide, left, right.Expression);
        [OverloadResolutionPriority(-3)]
        public static Expr<uint?> operator /(NullableUInt32Operand left, Expr<uint?> right) => Promoted<uint?>(ArithmeticOperator.Divide, left.Expression, right);

        [OverloadResolutionPriority(-3)]
        public static Expr<uint?> operator %(Expr<uint?> left, NullableUInt32Operand right) => Promoted<uint?>(ArithmeticOperator.Modulo, left, right.Expression);
        [OverloadResolutionPriority(-3)]
        public static Expr<uint?> operator %(NullableUInt32Operand left, Expr<uint?> right) => Promoted<uint?>(ArithmeticOperator.Modulo, left.Expression, right);
    }

    extension(Expr<uint>)
    {
        [OverloadResolutionPriority(-4)]
        public static Expr<long> operator +(Expr<uint> left, long right) => Promoted<long>(ArithmeticOperator.Add, left, Constant(right));
        [OverloadResolutionPriority(-4)]
        public static Expr<long> operator +(long left, Expr<uint> right) => Promoted<long>(ArithmeticOperator.Add, Constant(left), right);

        [OverloadResolutionPriority(-4)]
        public static Expr<long> operator -(Expr<uint> left, long right) => Promoted<long>(ArithmeticOperator.Subtract, left, Constant(right));
        [OverloadResolutionPriority(-4)]
        public static Expr<long> operator -(long left, Expr<uint> right) => Promoted<long>(ArithmeticOperator.Subtract, Constant(left), right);

        [OverloadResolutionPriority(-4)]
        public static Expr<long> operator *(Expr<uint> left, long right) => Promoted<long>(ArithmeticOperator.Multiply, left, Constant(right));
        [OverloadResolutionPriority(-4)]
        public static Expr<long> operator *(long left, Expr<uint> right) => Promoted<long>(ArithmeticOperator.Multiply, Constant(left), right);

        [OverloadResolutionPriority(-4)]
        public static Expr<long> operator /(Expr<uint> left, long right) => Promoted<long>(ArithmeticOperator.Divide, left, Constant(right));
        [OverloadResolutionPriority(-4)]
        public static Expr<long> operator /(long left, Expr<uint> right) => Promoted<long>(ArithmeticOperator.Divide, Constant(left), right);

        [OverloadResolutionPriority(-4)]
        public static Expr<long> operator %(Expr<uint> left, long right) => Promoted<long>(ArithmeticOperator.Modulo, left, Constant(right));
        [OverloadResolutionPriority(-4)]
        public static Expr<long> operator %(long left, Expr<uint> right) => Promoted<long>(ArithmeticOperator.Modulo, Constant(left), right);
    }

    extension(Expr<uint?>)
    {
        [OverloadResolutionPriority(-4)]
        public static Expr<long?> operator +(Expr<uint?> left, long right) => Promoted<long?>(ArithmeticOperator.Add, left, Constant(right));
        [OverloadResolutionPriority(-4)]
        public static Expr<long?> operator +(long left, Expr<uint?> right) => Promoted<long?>(ArithmeticOperator.Add, Constant(left), right);

        [OverloadResolutionPriority(-4)]
        public static Expr<long?> operator -(Expr<uint?> left, long right) => Promoted<long?>(ArithmeticOperator.Subtract, left, Constant(right));
        [OverloadResolutionPriority(-4)]
        public static Expr<long?> operator -(long left, Expr<uint?> right) => Promoted<long?>(ArithmeticOperator.Subtract, Constant(left), right);

        [OverloadResolutionPriority(-4)]
        public static Expr<long?> operator *(Expr<uint?> left, long right) => Promoted<long?>(ArithmeticOperator.Multiply, left, Constant(right));
        [OverloadResolutionPriority(-4)]
        public static Expr<long?> operator *(long left, Expr<uint?> right) => Promoted<long?>(ArithmeticOperator.Multiply, Constant(left), right);

        [OverloadResolutionPriority(-4)]
        public static Expr<long?> operator /(Expr<uint?> left, long right) => Promoted<long?>(ArithmeticOperator.Divide, left, Constant(right));
        [OverloadResolutionPriority(-4)]
        public static Expr<long?> operator /(long left, Expr<uint?> right) => Promoted<long?>(ArithmeticOperator.Divide, Constant(left), right);

        [OverloadResolutionPriority(-4)]
        public static Expr<long?> operator %(Expr<uint?> left, long right) => Promoted<long?>(ArithmeticOperator.Modulo, left, Constant(right));
        [OverloadResolutionPriority(-4)]
        public static Expr<long?> operator %(long left, Expr<uint?> right) => Promoted<long?>(ArithmeticOperator.Modulo, Constant(left), right);
    }
}
