using Tortoise.Expressions;
using Tortoise.Querying;
using Tortoise.Values;

namespace Tortoise;

/// <summary>A list inside a JSON document, or in a column, in a query.</summary>
/// <typeparam name="T">The CLR type of the list.</typeparam>
/// <typeparam name="TItem">An element in a query.</typeparam>
public sealed class JsonList<T, TItem> : JsonExpr<T>, IJsonExpr<JsonList<T, TItem>>
    where TItem : class, IJsonExpr<TItem>
{
    private JsonList(JsonPart part)
        : base(part)
    {
    }

#pragma warning disable CA1033 // only generated code asks for it
    static JsonList<T, TItem> IJsonExpr<JsonList<T, TItem>>.At(JsonPart part) => new(part);
#pragma warning restore CA1033

    /// <summary>An element, from 0; null beyond the end.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative.</exception>
    public TItem this[int index] => TItem.At(Part.Element(index));

    /// <summary>The number of elements; null if there is no list.</summary>
    public Expr<int?> Count() => Part.Call(SqlFunction.JsonLength, FieldTypes.Nullable(FieldTypes.Int32));

    /// <summary>Tests whether there is any element.</summary>
    public Q Any() => Count() > 0;

    /// <summary>Tests whether there is an element for which the condition is true.</summary>
    public Q Any(Func<TItem, Q> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var (rows, element) = Part.Elements();
        return new Exists(rows.WithWhere(condition(TItem.At(element))), negated: false);
    }

    /// <summary>Tests whether the condition is true for all elements; true for none.</summary>
    public Q All(Func<TItem, Q> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return !Any(item => !condition(item));
    }
}
