using System.ComponentModel;

namespace Tortoise;

/// <summary>
/// A value in a query, as something that is only read: what cannot be null stands in for what can, so <c>string</c> and <c>string?</c> columns
/// are compared and assigned without a warning.
/// </summary>
/// <typeparam name="T">The CLR type.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IExpr<out T>
{
    /// <summary>The node of the tree.</summary>
    internal Expr Node { get; }
}
