using System.Runtime.CompilerServices;
using Tortoise.Expressions;

namespace Tortoise;

#pragma warning disable CS1591 // The rows of a table: each operator is the C# operator of its two types.

// Unsigned integers beside an ulong, and constants that fit into one. With what is signed C# does not compute.
public static partial class ArithmeticFunctions
{
    private const string Signed = "C# does not compute with an ulong and a signed integer: no type holds the result. Make both ulong, or one of them decimal.";

    extension(Expr<ulong>)
    {
        [OverloadResolutionPriority(-2)]
        public static Expr<ulong> operator +(Expr<ulong> left, UInt64Operand right) => Promoted<ulong>(ArithmeticOperator.Add, left, right.Expression);
        [OverloadResolutionPriority(-2)]
        public static Expr<ulong> operator +(UInt64Operand left, Expr<ulong> right) => Promoted<ulong>(ArithmeticOperator.Add, left.Expression, right);
        [OverloadResolutionPriority(-3)]
        public static Expr<ulong?> operator +(Expr<ulong> left, NullableUInt64Operand right) => Promoted<ulong?>(ArithmeticOperator.Add, left, right.Expression);
        [OverloadResolutionPriority(-3)]
        public static Expr<ulong?> operator +(NullableUInt64Operand left, Expr<ulong> right) => Promoted<ulong?>(ArithmeticOperator.Add, left.Expression, right);

        [OverloadResolutionPriority(-2)]
        public static Expr<ulong> operator -(Expr<ulong> left, UInt64Operand right) => Promoted<ulong>(ArithmeticOperator.Subtract, left, right.Expression);
        [OverloadResolutionPriority(-2)]
        public static Expr<ulong> operator -(UInt64Operand left, Expr<ulong> right) => Promoted<ulong>(ArithmeticOperator.Subtract, left.Expression, right);
        [OverloadResolutionPriority(-3)]
        public static Expr<ulong?> operator -(Expr<ulong> left, NullableUInt64Operand right) => Promoted<ulong?>(ArithmeticOperator.Subtract, left, right.Expression);
        [OverloadResolutionPriority(-3)]
        public static Expr<ulong?> operator -(NullableUInt64Operand left, Expr<ulong> right) => Promoted<ulong?>(ArithmeticOperator.Subtract, left.Expression, right);

        [OverloadResolutionPriority(-2)]
        public static Expr<ulong> operator *(Expr<ulong> left, UInt64Operand right) => Promoted<ulong>(ArithmeticOperator.Multiply, left, right.Expression);
        [OverloadResolutionPriority(-2)]
        public static Expr<ulong> operator *(UInt64Operand left, Expr<ulong> right) => Promoted<ulong>(ArithmeticOperator.Multiply, left.Expression, right);
        [OverloadResolutionPriority(-3)]
        public static Expr<ulong?> operator *(Expr<ulong> left, NullableUInt64Operand right) => Promoted<ulong?>(ArithmeticOperator.Multiply, left, right.Expression);
        [OverloadResolutionPriority(-3)]
        public static Expr<ulong?> operator *(NullableUInt64Operand left, Expr<ulong> right) => Promoted<ulong?>(ArithmeticOperator.Multiply, left.Expression, right);

        [OverloadResolutionPriority(-2)]
        public static Expr<ulong> operator /(Expr<ulong> left, UInt64Operand right) => Promoted<ulong>(ArithmeticOperator.Divide, left, right.Expression);
        [OverloadResolutionPriority(-2)]
        public static Expr<ulong> operator /(UInt64Operand left, Expr<ulong> right) => Promoted<ulong>(ArithmeticOperator.Divide, left.Expression, right);
        [OverloadResolutionPriority(-3)]
        public static Expr<ulong?> operator /(Expr<ulong> left, NullableUInt64Operand right) => Promoted<ulong?>(ArithmeticOperator.Divide, left, right.Expression);
        [OverloadResolutionPriority(-3)]
        public static Expr<ulong?> operator /(NullableUInt64Operand left, Expr<ulong> right) => Promoted<ulong?>(ArithmeticOperator.Divide, left.Expression, right);

        [OverloadResolutionPriority(-2)]
        public static Expr<ulong> operator %(Expr<ulong> left, UInt64Operand right) => Promoted<ulong>(ArithmeticOperator.Modulo, left, right.Expression);
        [OverloadResolutionPriority(-2)]
        public static Expr<ulong> operator %(UInt64Operand left, Expr<ulong> right) => Promoted<ulong>(ArithmeticOperator.Modulo, left.Expression, right);
        [OverloadResolutionPriority(-3)]
        public static Expr<ulong?> operator %(Expr<ulong> left, NullableUInt64Operand right) => Promoted<ulong?>(ArithmeticOperator.Modulo, left, right.Expression);
        [OverloadResolutionPriority(-3)]
        public static Expr<ulong?> operator %(NullableUInt64Operand left, Expr<ulong> right) => Promoted<ulong?>(ArithmeticOperator.Modulo, left.Expression, right);
    }

    extension(Expr<ulong?>)
    {
        [OverloadResolutionPriority(-3)]
        public static Expr<ulong?> operator +(Expr<ulong?> left, NullableUInt64Operand right) => Promoted<ulong?>(ArithmeticOperator.Add, left, right.Expression);
        [OverloadResolutionPriority(-3)]
        public static Expr<ulong?> operator +(NullableUInt64Operand left, Expr<ulong?> right) => Promoted<ulong?>(ArithmeticOperator.Add, left.Expression, right);

        [OverloadResolutionPriority(-3)]
        public static Expr<ulong?> operator -(Expr<ulong?> left, NullableUInt64Operand right) => Promoted<ulong?>(ArithmeticOperator.Subtract, left, right.Expression);
        [OverloadResolutionPriority(-3)]
        public static Expr<ulong?> operator -(NullableUInt64Operand left, Expr<ulong?> right) => Promoted<ulong?>(ArithmeticOperator.Subtract, left.Expression, right);

        [OverloadResolutionPriority(-3)]
        public static Expr<ulong?> operator *(Expr<ulong?> left, NullableUInt64Operand right) => Promoted<ulong?>(ArithmeticOperator.Multiply, left, right.Expression);
        [OverloadResolutionPriority(-3)]
        public static Expr<ulong?> operator *(NullableUInt64Operand left, Expr<ulong?> right) => Promoted<ulong?>(ArithmeticOperator.Multiply, left.Expression, right);

        [OverloadResolutionPriority(-3)]
        public static Expr<ulong?> operator /(Expr<ulong?> left, NullableUInt64Operand right) => Promoted<ulong?>(ArithmeticOperator.Divide, left, right.Expression);
        [OverloadResolutionPriority(-3)]
        public static Expr<ulong?> operator /(NullableUInt64Operand left, Expr<ulong?> right) => Promoted<ulong?>(ArithmeticOperator.Divide, left.Expression, right);

        [OverloadResolutionPriority(-3)]
        public static Expr<ulong?> operator %(Expr<ulong?> left, NullableUInt64Operand right) => Promoted<ulong?>(ArithmeticOperator.Modulo, left, right.Expression);
        [OverloadResolutionPriority(-3)]
        public static Expr<ulong?> operator %(NullableUInt64Operand left, Expr<ulong?> right) => Promoted<ulong?>(ArithmeticOperator.Modulo, left.Expression, right);
    }

    extension(Expr<ulong>)
    {
        [Obsolete(Signed, error: true)]
        [OverloadResolutionPriority(-4)]
        public static Expr<ulong> operator +(Expr<ulong> left, SignedComparand right) => throw new InvalidOperationException(Signed);
        [Obsolete(Signed, error: true)]
        [OverloadResolutionPriority(-4)]
        public static Expr<ulong> operator +(SignedComparand left, Expr<ulong> right) => throw new InvalidOperationException(Signed);

        [Obsolete(Signed, error: true)]
        [OverloadResolutionPriority(-4)]
        public static Expr<ulong> operator -(Expr<ulong> left, SignedComparand right) => throw new InvalidOperationException(Signed);
        [Obsolete(Signed, error: true)]
        [OverloadResolutionPriority(-4)]
        public static Expr<ulong> operator -(SignedComparand left, Expr<ulong> right) => throw new InvalidOperationException(Signed);

        [Obsolete(Signed, error: true)]
        [OverloadResolutionPriority(-4)]
        public static Expr<ulong> operator *(Expr<ulong> left, SignedComparand right) => throw new InvalidOperationException(Signed);
        [Obsolete(Signed, error: true)]
        [OverloadResolutionPriority(-4)]
        public static Expr<ulong> operator *(SignedComparand left, Expr<ulong> right) => throw new InvalidOperationException(Signed);

        [Obsolete(Signed, error: true)]
        [OverloadResolutionPriority(-4)]
        public static Expr<ulong> operator /(Expr<ulong> left, SignedComparand right) => throw new InvalidOperationException(Signed);
        [Obsolete(Signed, error: true)]
        [OverloadResolutionPriority(-4)]
        public static Expr<ulong> operator /(SignedComparand left, Expr<ulong> right) => throw new InvalidOperationException(Signed);

        [Obsolete(Signed, error: true)]
        [OverloadResolutionPriority(-4)]
        public static Expr<ulong> operator %(Expr<ulong> left, SignedComparand right) => throw new InvalidOperationException(Signed);
        [Obsolete(Signed, error: true)]
        [OverloadResolutionPriority(-4)]
        public static Expr<ulong> operator %(SignedComparand left, Expr<ulong> right) => throw new InvalidOperationException(Signed);
    }

    extension(Expr<ulong?>)
    {
        [Obsolete(Signed, error: true)]
        [OverloadResolutionPriority(-4)]
        public static Expr<ulong?> operator +(Expr<ulong?> left, SignedComparand right) => throw new InvalidOperationException(Signed);
        [Obsolete(Signed, error: true)]
        [OverloadResolutionPriority(-4)]
        public static Expr<ulong?> operator +(SignedComparand left, Expr<ulong?> right) => throw new InvalidOperationException(Signed);

        [Obsolete(Signed, error: true)]
        [OverloadResolutionPriority(-4)]
        public static Expr<ulong?> operator -(Expr<ulong?> left, SignedComparand right) => throw new InvalidOperationException(Signed);
        [Obsolete(Signed, error: true)]
        [OverloadResolutionPriority(-4)]
        public static Expr<ulong?> operator -(SignedComparand left, Expr<ulong?> right) => throw new InvalidOperationException(Signed);

        [Obsolete(Signed, error: true)]
        [OverloadResolutionPriority(-4)]
        public static Expr<ulong?> operator *(Expr<ulong?> left, SignedComparand right) => throw new InvalidOperationException(Signed);
        [Obsolete(Signed, error: true)]
        [OverloadResolutionPriority(-4)]
        public static Expr<ulong?> operator *(SignedComparand left, Expr<ulong?> right) => throw new InvalidOperationException(Signed);

        [Obsolete(Signed, error: true)]
        [OverloadResolutionPriority(-4)]
        public static Expr<ulong?> operator /(Expr<ulong?> left, SignedComparand right) => throw new InvalidOperationException(Signed);
        [Obsolete(Signed, error: true)]
        [OverloadResolutionPriority(-4)]
        public static Expr<ulong?> operator /(SignedComparand left, Expr<ulong?> right) => throw new InvalidOperationException(Signed);

        [Obsolete(Signed, error: true)]
        [OverloadResolutionPriority(-4)]
        public static Expr<ulong?> operator %(Expr<ulong?> left, SignedComparand right) => throw new InvalidOperationException(Signed);
        [Obsolete(Signed, error: true)]
        [OverloadResolutionPriority(-4)]
        public static Expr<ulong?> operator %(SignedComparand left, Expr<ulong?> right) => throw new InvalidOperationException(Signed);
    }
}
