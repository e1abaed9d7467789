using System.ComponentModel;
using System.Runtime.CompilerServices;
using Tortoise.Expressions;
using Tortoise.Values;

namespace Tortoise;

/// <summary>A typed value in a query. Comparisons with C# operators build conditions that mean what they mean in C#, also for null.</summary>
/// <typeparam name="T">The CLR type; a column that can be NULL has a nullable one.</typeparam>
public abstract partial class Expr<T> : Expr, IExpr<T>
{
    private protected Expr()
    {
    }

    /// <summary>How the value is stored, so that values it is compared with are written the same way.</summary>
    internal abstract FieldType<T> Type { get; }

    /// <summary>How the value is read when it is selected.</summary>
    internal FieldType<T> ResultType => IsNullable ? Type.OrNull : Type;

    internal override FieldType StoredType => Type;

    internal override FieldType SelectedType => ResultType;

    internal override FieldKind Kind => Type.Kind;

    internal override Expr OfDerived(QueryTable table, int index) => new DerivedColumn<T>(table, index, Type);

    internal override Expr Widened => new FunctionExpr<T>(SqlFunction.Widened, this, Type);

    internal override Expr OfQuery(SelectQuery query) => new SubqueryExpr<T>(query, Type, isNullable: true);

    internal override bool IsUnicode => Type.IsUnicode;

    internal override EnumNames? Names => Type.Names;

#pragma warning disable CA1033 // No class of another assembly can be derived.
    Expr IExpr<T>.Node => this;
#pragma warning restore CA1033

    // Operands may be null to the compiler: after `t.Age == null ||` it considers the handle itself null.

    /// <summary>Equal; <c>== null</c> tests for NULL.</summary>
    [OverloadResolutionPriority(1)]
    public static Q operator ==(Expr<T>? left, T? right) => Comparison.Equal(left, right);

    /// <summary>Not equal. True if the column is NULL and the value is not.</summary>
    [OverloadResolutionPriority(1)]
    public static Q operator !=(Expr<T>? left, T? right) => Comparison.Equal(left, right).Negate();

    /// <summary>Equal; <c>null ==</c> tests for NULL.</summary>
    [OverloadResolutionPriority(1)]
    public static Q operator ==(T? left, Expr<T>? right) => Comparison.Equal(right, left);

    /// <summary>Not equal. True if the column is NULL and the value is not.</summary>
    [OverloadResolutionPriority(1)]
    public static Q operator !=(T? left, Expr<T>? right) => Comparison.Equal(right, left).Negate();

    /// <summary>Equal; two NULLs are equal.</summary>
    public static Q operator ==(Expr<T>? left, IExpr<T?>? right) => Comparison.Equal(left, right?.Node);

    /// <summary>Not equal; two NULLs are equal.</summary>
    public static Q operator !=(Expr<T>? left, IExpr<T?>? right) => Comparison.Equal(left, right?.Node).Negate();

    /// <summary>Less. False if either is NULL.</summary>
    public static Q operator <(Expr<T>? left, T? right) => Comparison.Of(ComparisonOperator.Less, left, right);

    /// <summary>Less or equal. False if either is NULL.</summary>
    public static Q operator <=(Expr<T>? left, T? right) => Comparison.Of(ComparisonOperator.LessOrEqual, left, right);

    /// <summary>Greater. False if either is NULL.</summary>
    public static Q operator >(Expr<T>? left, T? right) => Comparison.Of(ComparisonOperator.Greater, left, right);

    /// <summary>Greater or equal. False if either is NULL.</summary>
    public static Q operator >=(Expr<T>? left, T? right) => Comparison.Of(ComparisonOperator.GreaterOrEqual, left, right);

    /// <summary>Less. False if either is NULL.</summary>
    public static Q operator <(T? left, Expr<T>? right) => Comparison.Of(ComparisonOperator.Greater, right, left);

    /// <summary>Less or equal. False if either is NULL.</summary>
    public static Q operator <=(T? left, Expr<T>? right) => Comparison.Of(ComparisonOperator.GreaterOrEqual, right, left);

    /// <summary>Greater. False if either is NULL.</summary>
    public static Q operator >(T? left, Expr<T>? right) => Comparison.Of(ComparisonOperator.Less, right, left);

    /// <summary>Greater or equal. False if either is NULL.</summary>
    public static Q operator >=(T? left, Expr<T>? right) => Comparison.Of(ComparisonOperator.LessOrEqual, right, left);

    /// <summary>Less. False if either is NULL.</summary>
    public static Q operator <(Expr<T>? left, IExpr<T?>? right) => Comparison.Of(ComparisonOperator.Less, left, right?.Node);

    /// <summary>Less or equal. False if either is NULL.</summary>
    public static Q operator <=(Expr<T>? left, IExpr<T?>? right) => Comparison.Of(ComparisonOperator.LessOrEqual, left, right?.Node);

    /// <summary>Greater. False if either is NULL.</summary>
    public static Q operator >(Expr<T>? left, IExpr<T?>? right) => Comparison.Of(ComparisonOperator.Greater, left, right?.Node);

    /// <summary>Greater or equal. False if either is NULL.</summary>
    public static Q operator >=(Expr<T>? left, IExpr<T?>? right) => Comparison.Of(ComparisonOperator.GreaterOrEqual, left, right?.Node);

    // C# would otherwise use its own concatenation for `+` with a string. Only operators of the class take precedence.

    /// <summary>A string column and a string, concatenated. NULL counts as an empty string, as in C#.</summary>
    /// <exception cref="InvalidOperationException">The column is not a string.</exception>
    public static Expr<string> operator +(Expr<T>? left, string? right) => Concatenation.Of(left, right);

    /// <summary>A string and a string column, concatenated. NULL counts as an empty string, as in C#.</summary>
    /// <exception cref="InvalidOperationException">The column is not a string.</exception>
    public static Expr<string> operator +(string? left, Expr<T>? right) => Concatenation.Of(left, right);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => base.Equals(obj);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => base.GetHashCode();
}
