using System.ComponentModel;

namespace Tortoise.Expressions;

/// <summary>A JSON value in a query that can be had at any place of a document.</summary>
/// <typeparam name="TSelf">The value.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonExpr<TSelf>
    where TSelf : class, IJsonExpr<TSelf>
{
    /// <summary>The value at a place.</summary>
    static abstract TSelf At(JsonPart part);
}
