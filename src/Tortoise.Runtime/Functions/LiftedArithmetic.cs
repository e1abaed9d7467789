using System.Numerics;
using Tortoise.Expressions;

namespace Tortoise;

/// <summary>Arithmetic of a column that can be NULL with one that cannot, with the meaning of C#'s lifted operators.</summary>
public static class LiftedArithmetic
{
    extension<T>(Expr<T?>)
        where T : struct, INumber<T>
    {
        /// <summary>Sum. NULL if the nullable side is NULL.</summary>
        public static Expr<T?> operator +(Expr<T> left, Expr<T?> right) => new ArithmeticExpr<T?>(ArithmeticOperator.Add, left, right, right.Type);

        /// <summary>Sum. NULL if the nullable side is NULL.</summary>
        public static Expr<T?> operator +(Expr<T?> left, Expr<T> right) => new ArithmeticExpr<T?>(ArithmeticOperator.Add, left, right, left.Type);

        /// <summary>Difference. NULL if the nullable side is NULL.</summary>
        public static Expr<T?> operator -(Expr<T> left, Expr<T?> right) => new ArithmeticExpr<T?>(ArithmeticOperator.Subtract, left, right, right.Type);

        /// <summary>Difference. NULL if the nullable side is NULL.</summary>
        public static Expr<T?> operator -(Expr<T?> left, Expr<T> right) => new ArithmeticExpr<T?>(ArithmeticOperator.Subtract, left, right, left.Type);

        /// <summary>Product. NULL if the nullable side is NULL.</summary>
        public static Expr<T?> operator *(Expr<T> left, Expr<T?> right) => new ArithmeticExpr<T?>(ArithmeticOperator.Multiply, left, right, right.Type);

        /// <summary>Product. NULL if the nullable side is NULL.</summary>
        public static Expr<T?> operator *(Expr<T?> left, Expr<T> right) => new ArithmeticExpr<T?>(ArithmeticOperator.Multiply, left, right, left.Type);

        /// <summary>Quotient; that of integers is truncated toward zero, as in C#. NULL if the nullable side is NULL.</summary>
        public static Expr<T?> operator /(Expr<T> left, Expr<T?> right) => new ArithmeticExpr<T?>(ArithmeticOperator.Divide, left, right, right.Type);

        /// <summary>Quotient; that of integers is truncated toward zero, as in C#. NULL if the nullable side is NULL.</summary>
        public static Expr<T?> operator /(Expr<T?> left, Expr<T> right) => new ArithmeticExpr<T?>(ArithmeticOperator.Divide, left, right, left.Type);

        /// <summary>Remainder, with the sign of the left side, as in C#. NULL if the nullable side is NULL.</summary>
        public static Expr<T?> operator %(Expr<T> left, Expr<T?> right) => new ArithmeticExpr<T?>(ArithmeticOperator.Modulo, left, right, right.Type);

        /// <summary>Remainder, with the sign of the left side, as in C#. NULL if the nullable side is NULL.</summary>
        public static Expr<T?> operator %(Expr<T?> left, Expr<T> right) => new ArithmeticExpr<T?>(ArithmeticOperator.Modulo, left, right, left.Type);
    }
}
