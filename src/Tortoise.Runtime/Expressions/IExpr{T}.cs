using System.ComponentModel;

namespace Tortoise;

/// <summary>
/// A value in a query, covariant: a non-nullable one can be used as a nullable one, so <c>string</c> and <c>string?</c> columns
/// are compared and assigned without a warning.
/// </summary>
/// <typeparam name="T">The CLR type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IExpr<out T>
{
    /// <summary>The node of the tree.</summary>
    internal Expr Node { get; }
}
