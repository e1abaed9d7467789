using System.ComponentModel;

namespace Tortoise.Expressions;

/// <summary>An argument of a function: a value, or a value in the query.</summary>
/// <typeparam name="T">The CLR type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
#pragma warning disable CA1815 // Arguments are not compared.
public readonly struct Operand<T>
#pragma warning restore CA1815
{
    private readonly T? _value;
    private readonly Expr<T>? _expression;

    private Operand(T? value, Expr<T>? expression)
    {
        _value = value;
        _expression = expression;
    }

    /// <summary>True for a value.</summary>
    internal bool IsValue => _expression is null;

    /// <summary>The value.</summary>
    internal T? Value => _value;

    /// <summary>What is computed; null for a value.</summary>
    internal Expr<T>? Expression => _expression;

    /// <summary>A value is an argument.</summary>
    public static implicit operator Operand<T>(T? value) => new(value, null);

    /// <summary>A field, or what is computed from fields, is an argument.</summary>
#nullable disable annotations
#pragma warning disable RS0041 // Strings with and without NULL.
    public static implicit operator Operand<T>(Expr<T> expression) => new(default, expression ?? throw new ArgumentNullException(nameof(expression)));
#pragma warning restore RS0041
#nullable restore annotations

    /// <summary>The type of the arguments with this one.</summary>
    internal CommonType<T> JoinTo(CommonType<T> type) => _expression is null ? type.With(_value!) : type.With(_expression.Type, _expression);

    /// <summary>The argument in the tree.</summary>
    internal Expr Write(CommonType<T> type) => _expression ?? type.Write(_value!);
}
