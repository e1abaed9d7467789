using System.ComponentModel;

namespace Tortoise;

/// <summary>
/// A value in a query: a field, or something computed from fields. It is an immutable node of a tree that knows neither SQL text nor a
/// database, so it can be kept, shared and combined outside a lambda.
/// </summary>
public abstract class Expr
{
    private protected Expr()
    {
    }

    /// <summary>True where the value can be NULL.</summary>
    internal abstract bool IsNullable { get; }

    /// <summary>What the value is.</summary>
    internal abstract Values.FieldKind Kind { get; }

    /// <summary>False for a text that the database has in one byte a character. A parameter's type follows its value, so it is not known.</summary>
    internal virtual bool IsUnicode => true;

    /// <summary>The names by which an enum is stored; null for every other value.</summary>
    internal virtual Values.EnumNames? Names => null;

    /// <summary>True where the value is computed over many rows.</summary>
    internal virtual bool IsAggregate => false;

    /// <summary>Least value first; NULLs are less than every value.</summary>
    public Order Asc() => new(this, descending: false);

    /// <summary>Greatest value first; NULLs are less than every value.</summary>
    public Order Desc() => new(this, descending: true);

    /// <summary>An expression orders ascending.</summary>
    public static implicit operator Order(Expr expression) => expression.Asc();

    /// <summary>The same as the implicit conversion.</summary>
    public static Order ToOrder(Expr expression) => expression;

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    /// <summary>Adds the node, without its values, to a structural key.</summary>
    internal abstract void AddTo(ref Expressions.ShapeBuilder shape);

    /// <summary>Calls the visitor's method for this node.</summary>
    internal abstract void Accept(Expressions.ExprVisitor visitor);
}
