using System.Numerics;
using System.Runtime.CompilerServices;
using Tortoise.Expressions;

namespace Tortoise;

#pragma warning disable CS1591 // The rows of a table: each operator is the C# operator of its two types.

// A float that is promoted to double.
public static partial class ArithmeticFunctions
{
    extension(Expr<double>)
    {
        [OverloadResolutionPriority(-2)]
        public static Expr<double> operator +(Expr<double> left, DoubleOperand right) => Promoted<double>(ArithmeticOperator.Add, left, right.Expression);
        [OverloadResolutionPriority(-2)]
        public static Expr<double> operator +(DoubleOperand left, Expr<double> right) => Promoted<double>(ArithmeticOperator.Add, left.Expression, right);
        [OverloadResolutionPriority(-3)]
        public static Expr<double?> operator +(Expr<double> left, NullableDoubleOperand right) => Promoted<double?>(ArithmeticOperator.Add, left, right.Expression);
        [OverloadResolutionPriority(-3)]
        public static Expr<double?> operator +(NullableDoubleOperand left, Expr<double> right) => Promoted<double?>(ArithmeticOperator.Add, left.Expression, right);

        [OverloadResolutionPriority(-2)]
        public static Expr<double> operator -(Expr<double> left, DoubleOperand right) => Promoted<double>(ArithmeticOperator.Subtract, left, right.Expression);
        [OverloadResolutionPriority(-2)]
        public static Expr<double> operator -(DoubleOperand left, Expr<double> right) => Promoted<double>(ArithmeticOperator.Subtract, left.Expression, right);
        [OverloadResolutionPriority(-3)]
        public static Expr<double?> operator -(Expr<double> left, NullableDoubleOperand right) => Promoted<double?>(ArithmeticOperator.Subtract, left, right.Expression);
        [OverloadResolutionPriority(-3)]
        public static Expr<double?> operator -(NullableDoubleOperand left, Expr<double> right) => Promoted<double?>(ArithmeticOperator.Subtract, left.Expression, right);

        [OverloadResolutionPriority(-2)]
        public static Expr<double> operator *(Expr<double> left, DoubleOperand right) => Promoted<double>(ArithmeticOperator.Multiply, left, right.Expression);
        [OverloadResolutionPriority(-2)]
        public static Expr<double> operator *(DoubleOperand left, Expr<double> right) => Promoted<double>(ArithmeticOperator.Multiply, left.Expression, right);
        [OverloadResolutionPriority(-3)]
        public static Expr<double?> operator *(Expr<double> left, NullableDoubleOperand right) => Promoted<double?>(ArithmeticOperator.Multiply, left, right.Expression);
        [OverloadResolutionPriority(-3)]
        public static Expr<double?> operator *(NullableDoubleOperand left, Expr<double> right) => Promoted<double?>(ArithmeticOperator.Multiply, left.Expression, right);

        [OverloadResolutionPriority(-2)]
        public static Expr<double> operator /(Expr<double> left, DoubleOperand right) => Promoted<double>(ArithmeticOperator.Divide, left, right.Expression);
        [OverloadResolutionPriority(-2)]
        public static Expr<double> operator /(DoubleOperand left, Expr<double> right) => Promoted<double>(ArithmeticOperator.Divide, left.Expression, right);
        [OverloadResolutionPriority(-3)]
        public static Expr<double?> operator /(Expr<double> left, NullableDoubleOperand right) => Promoted<double?>(ArithmeticOperator.Divide, left, right.Expression);
        [OverloadResolutionPriority(-3)]
        public static Expr<double?> operator /(NullableDoubleOperand left, Expr<double> right) => Promoted<double?>(ArithmeticOperator.Divide, left.Expression, right);

        [OverloadResolutionPriority(-2)]
        public static Expr<double> operator %(Expr<double> left, DoubleOperand right) => Promoted<double>(ArithmeticOperator.Modulo, left, right.Expression);
        [OverloadResolutionPriority(-2)]
        public static Expr<double> operator %(DoubleOperand left, Expr<double> right) => Promoted<double>(ArithmeticOperator.Modulo, left.Expression, right);
        [OverloadResolutionPriority(-3)]
        public static Expr<double?> operator %(Expr<double> left, NullableDoubleOperand right) => Promoted<double?>(ArithmeticOperator.Modulo, left, right.Expression);
        [OverloadResolutionPriority(-3)]
        public static Expr<double?> operator %(NullableDoubleOperand left, Expr<double> right) => Promoted<double?>(ArithmeticOperator.Modulo, left.Expression, right);
    }

    extension(Expr<double?>)
    {
        [OverloadResolutionPriority(-3)]
        public static Expr<double?> operator +(Expr<double?> left, NullableDoubleOperand right) => Promoted<double?>(ArithmeticOperator.Add, left, right.Expression);
        [OverloadResolutionPriority(-3)]
        public static Expr<double?> operator +(NullableDoubleOperand left, Expr<double?> right) => Promoted<double?>(ArithmeticOperator.Add, left.Expression, right);

        [OverloadResolutionPriority(-3)]
        public static Expr<double?> operator -(Expr<double?> left, NullableDoubleOperand right) => Promoted<double?>(ArithmeticOperator.Subtract, left, right.Expression);
        [OverloadResolutionPriority(-3)]
        public static Expr<double?> operator -(NullableDoubleOperand left, Expr<double?> right) => Promoted<double?>(ArithmeticOperator.Subtract, left.Expression, right);

        [OverloadResolutionPriority(-3)]
        public static Expr<double?> operator *(Expr<double?> left, NullableDoubleOperand right) => Promoted<double?>(ArithmeticOperator.Multiply, left, right.Expression);
        [OverloadResolutionPriority(-3)]
        public static Expr<double?> operator *(NullableDoubleOperand left, Expr<double?> right) => Promoted<double?>(ArithmeticOperator.Multiply, left.Expression, right);

        [OverloadResolutionPriority(-3)]
        public static Expr<double?> operator /(Expr<double?> left, NullableDoubleOperand right) => Promoted<double?>(ArithmeticOperator.Divide, left, right.Expression);
        [OverloadResolutionPriority(-3)]
        public static Expr<double?> operator /(NullableDoubleOperand left, Expr<double?> right) => Promoted<double?>(ArithmeticOperator.Divide, left.Expression, right);

        [OverloadResolutionPriority(-3)]
        public static Expr<double?> operator %(Expr<double?> left, NullableDoubleOperand right) => Promoted<double?>(ArithmeticOperator.Modulo, left, right.Expression);
        [OverloadResolutionPriority(-3)]
        public static Expr<double?> operator %(NullableDoubleOperand left, Expr<double?> right) => Promoted<double?>(ArithmeticOperator.Modulo, left.Expression, right);
    }

    extension(Expr<float>)
    {
        [OverloadResolutionPriority(-2)]
        public static Expr<double> operator +(Expr<float> left, double right) => Promoted<double>(ArithmeticOperator.Add, left, Constant(right));
        [OverloadResolutionPriority(-2)]
        public static Expr<double> operator +(double left, Expr<float> right) => Promoted<double>(ArithmeticOperator.Add, Constant(left), right);

        [OverloadResolutionPriority(-2)]
        public static Expr<double> operator -(Expr<float> left, double right) => Promoted<double>(ArithmeticOperator.Subtract, left, Constant(right));
        [OverloadResolutionPriority(-2)]
        public static Expr<double> operator -(double left, Expr<float> right) => Promoted<double>(ArithmeticOperator.Subtract, Constant(left), right);

        [OverloadResolutionPriority(-2)]
        public static Expr<double> operator *(Expr<float> left, double right) => Promoted<double>(ArithmeticOperator.Multiply, left, Constant(right));
        [OverloadResolutionPriority(-2)]
        public static Expr<double> operator *(double left, Expr<float> right) => Promoted<double>(ArithmeticOperator.Multiply, Constant(left), right);

        [OverloadResolutionPriority(-2)]
        public static Expr<double> operator /(Expr<float> left, double right) => Promoted<double>(ArithmeticOperator.Divide, left, Constant(right));
        [OverloadResolutionPriority(-2)]
        public static Expr<double> operator /(double left, Expr<float> right) => Promoted<double>(ArithmeticOperator.Divide, Constant(left), right);

        [OverloadResolutionPriority(-2)]
        public static Expr<double> operator %(Expr<float> left, double right) => Promoted<double>(ArithmeticOperator.Modulo, left, Constant(right));
        [OverloadResolutionPriority(-2)]
        public static Expr<double> operator %(double left, Expr<float> right) => Promoted<double>(ArithmeticOperator.Modulo, Constant(left), right);
    }

    extension(Expr<float?>)
    {
        [OverloadResolutionPriority(-2)]
        public static Expr<double?> operator +(Expr<float?> left, double right) => Promoted<double?>(ArithmeticOperator.Add, left, Constant(right));
        [OverloadResolutionPriority(-2)]
        public static Expr<double?> operator +(double left, Expr<float?> right) => Promoted<double?>(ArithmeticOperator.Add, Constant(left), right);

        [OverloadResolutionPriority(-2)]
        public static Expr<double?> operator -(Expr<float?> left, double right) => Promoted<double?>(ArithmeticOperator.Subtract, left, Constant(right));
        [OverloadResolutionPriority(-2)]
        public static Expr<double?> operator -(double left, Expr<float?> right) => Promoted<double?>(ArithmeticOperator.Subtract, Constant(left), right);

        [OverloadResolutionPriority(-2)]
        public static Expr<double?> operator *(Expr<float?> left, double right) => Promoted<double?>(ArithmeticOperator.Multiply, left, Constant(right));
        [OverloadResolutionPriority(-2)]
        public static Expr<double?> operator *(double left, Expr<float?> right) => Promoted<double?>(ArithmeticOperator.Multiply, Constant(left), right);

        [OverloadResolutionPriority(-2)]
        public static Expr<double?> operator /(Expr<float?> left, double right) => Promoted<double?>(ArithmeticOperator.Divide, left, Constant(right));
        [OverloadResolutionPriority(-2)]
        public static Expr<double?> operator /(double left, Expr<float?> right) => Promoted<double?>(ArithmeticOperator.Divide, Constant(left), right);

        [OverloadResolutionPriority(-2)]
        public static Expr<double?> operator %(Expr<float?> left, double right) => Promoted<double?>(ArithmeticOperator.Modulo, left, Constant(right));
        [OverloadResolutionPriority(-2)]
        public static Expr<double?> operator %(double left, Expr<float?> right) => Promoted<double?>(ArithmeticOperator.Modulo, Constant(left), right);
    }
}
