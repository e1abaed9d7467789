namespace Tortoise.Expressions;

internal enum ArithmeticOperator
{
    Add,
    Subtract,
    Multiply,
    Divide,
    Modulo,
}

/// <summary>The untyped view of arithmetic, for visitors.</summary>
internal readonly record struct Arithmetic(ArithmeticOperator Operator, Expr Left, Expr Right, Values.FieldKind Kind);
