using System.ComponentModel;
using System.Runtime.CompilerServices;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise;

/// <summary>A typed value in a query. Comparisons with C# operators build conditions that mean what they mean in C#, also for null.</summary>
/// <typeparam name="T">The CLR type; a column that can be NULL has a nullable one.</typeparam>
public abstract class Expr<T> : Expr
{
    private protected Expr()
    {
    }

    /// <summary>How the value is stored, so that values to compare with are written the same way.</summary>
    internal abstract FieldType<T> Type { get; }

    /// <summary>How the value is read where it is selected.</summary>
    internal FieldType<T> ResultType => IsNullable ? Type.OrNull : Type;

    internal override FieldKind Kind => Type.Kind;

    internal override bool IsUnicode => Type.IsUnicode;

    internal override EnumNames? Names => Type.Names;

    /// <summary>Equal; <c>== null</c> asks for NULL.</summary>
    [OverloadResolutionPriority(1)]
    public static Q operator ==(Expr<T> left, T right) => Comparison.Equal(left, right);

    /// <summary>Not equal. True where the column is NULL and the value is not.</summary>
    [OverloadResolutionPriority(1)]
    public static Q operator !=(Expr<T> left, T right) => Comparison.Equal(left, right).Negate();

    /// <summary>Equal; two NULLs are equal.</summary>
    public static Q operator ==(Expr<T> left, Expr<T> right) => new Comparison(ComparisonOperator.Equal, left, right);

    /// <summary>Not equal; two NULLs are equal.</summary>
    public static Q operator !=(Expr<T> left, Expr<T> right) => (left == right).Negate();

    /// <summary>Less. False where either is NULL.</summary>
    public static Q operator <(Expr<T> left, T right) => Comparison.Of(ComparisonOperator.Less, left, right);

    /// <summary>Less or equal. False where either is NULL.</summary>
    public static Q operator <=(Expr<T> left, T right) => Comparison.Of(ComparisonOperator.LessOrEqual, left, right);

    /// <summary>Greater. False where either is NULL.</summary>
    public static Q operator >(Expr<T> left, T right) => Comparison.Of(ComparisonOperator.Greater, left, right);

    /// <summary>Greater or equal. False where either is NULL.</summary>
    public static Q operator >=(Expr<T> left, T right) => Comparison.Of(ComparisonOperator.GreaterOrEqual, left, right);

    /// <summary>Less. False where either is NULL.</summary>
    public static Q operator <(Expr<T> left, Expr<T> right) => new Comparison(ComparisonOperator.Less, left, right);

    /// <summary>Less or equal. False where either is NULL.</summary>
    public static Q operator <=(Expr<T> left, Expr<T> right) => new Comparison(ComparisonOperator.LessOrEqual, left, right);

    /// <summary>Greater. False where either is NULL.</summary>
    public static Q operator >(Expr<T> left, Expr<T> right) => new Comparison(ComparisonOperator.Greater, left, right);

    /// <summary>Greater or equal. False where either is NULL.</summary>
    public static Q operator >=(Expr<T> left, Expr<T> right) => new Comparison(ComparisonOperator.GreaterOrEqual, left, right);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);
}
