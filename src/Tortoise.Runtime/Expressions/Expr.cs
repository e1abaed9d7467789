using System.ComponentModel;
using System.Diagnostics;
using Tortoise.Expressions;

namespace Tortoise;

/// <summary>
/// A value in a query: a field, or something computed from fields. It is an immutable node of a tree that knows neither SQL text nor a
/// database, so it can be kept, shared and combined outside a lambda.
/// </summary>
[DebuggerDisplay("{DebugText,nq}")]
public abstract class Expr
{
    private const string EqualsRefusal = "Equals compares objects, not what the database holds: compare with ==.";

    private const string ToStringRefusal =
        "A field or condition of a query cannot be converted to a string: its value is in the database. Concatenate strings with +, compare fields themselves, or select the value and format it in C#.";

    private protected Expr()
    {
    }

    /// <summary>True if the value can be NULL.</summary>
    internal abstract bool IsNullable { get; }

    /// <summary>What the value is.</summary>
    internal abstract Values.FieldKind Kind { get; }

    /// <summary>How the value is stored; null for one that is no user's, such as a parameter.</summary>
    internal virtual Values.FieldType? StoredType => null;

    /// <summary>How the value is read when it is selected.</summary>
    /// <exception cref="InvalidOperationException">It is not known what it is.</exception>
    internal virtual Values.FieldType SelectedType => throw new InvalidOperationException($"{DebugText} has no type of its own, so it cannot be selected.");

    /// <summary>False for a string that the database stores with one byte per character. A parameter's type follows its value, so it is not known.</summary>
    internal virtual bool IsUnicode => true;

    /// <summary>The names by which an enum is stored; null for every other value.</summary>
    internal virtual Values.EnumNames? Names => null;

    /// <summary>True if the value is computed over many rows.</summary>
    internal virtual bool IsAggregate => false;

    /// <summary>True if what is inside it belongs to each of many rows, and the value to all of them.</summary>
    internal virtual bool ReadsManyRows => false;

    /// <summary>True if rows are found in the order of the value, by an index that has no other: it is not completed by the key.</summary>
    internal virtual bool IsDistance => false;

    /// <summary>The expression without parts that have no meaning to the database.</summary>
    internal virtual Expr Plain => this;

    internal string DebugText => ExprPrinter.Print(this);

    /// <summary>Ascending; NULLs sort before every value, but after every <see cref="Sql.Distance"/>: what has none is not near.</summary>
    public OrderTerm Asc() => new(this, descending: false, IsDistance ? false : null);

    /// <summary>Descending; NULLs sort after every value.</summary>
    public OrderTerm Desc() => new(this, descending: true);

    /// <summary>An expression is an ascending term.</summary>
    public static implicit operator OrderTerm(Expr expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        return expression.Asc();
    }

    /// <summary>The same as the implicit conversion.</summary>
    public static OrderTerm ToOrderTerm(Expr expression) => expression;

    /// <summary>Not supported: <c>==</c> builds a condition.</summary>
    /// <exception cref="InvalidOperationException">Always thrown, except for the same expression.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) =>
        ReferenceEquals(this, obj) ? true : throw new InvalidOperationException($"{DebugText}: {EqualsRefusal}");

    /// <summary>Not supported: a type name must never end up in a query.</summary>
    /// <exception cref="InvalidOperationException">Always thrown.</exception>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override string ToString() => throw new InvalidOperationException($"{DebugText}: {ToStringRefusal}");

    /// <inheritdoc/>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    /// <summary>The column of a derived table that selects the value.</summary>
    internal virtual Expr OfDerived(QueryTable table, int index) => new DerivedColumn(table, index);

    /// <summary>The value as wide as any of its type, for a column of a recursion.</summary>
    internal virtual Expr Widened => this;

    /// <summary>The value in a query that selects it.</summary>
    internal virtual Expr OfQuery(SelectQuery query) => new ScalarSubquery(query);

    /// <summary>The same value of other rows.</summary>
    internal abstract Expr Rewrite(Expressions.ExprRewriter rewriter);

    /// <summary>Adds the node, without its values, to a structural key.</summary>
    internal abstract void AddTo(ref ShapeBuilder shape);

    /// <summary>Calls the visitor's method for this node.</summary>
    internal abstract void Accept(ExprVisitor visitor);

    /// <summary>Calls the visitor's method for this node in a value context.</summary>
    internal virtual void AcceptAsValue(ExprVisitor visitor) => Accept(visitor);
}
