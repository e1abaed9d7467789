using Tortoise.Expressions;
using Tortoise.Querying;
using Tortoise.Values;

namespace Tortoise;

/// <summary>A dictionary inside a JSON document, or in a column, in a query.</summary>
/// <typeparam name="T">The CLR type of the dictionary.</typeparam>
/// <typeparam name="TItem">A value of it in a query.</typeparam>
public sealed class JsonMap<T, TItem> : JsonExpr<T>, IJsonExpr<JsonMap<T, TItem>>
    where TItem : class, IJsonExpr<TItem>
{
    private JsonMap(JsonPart part)
        : base(part)
    {
    }

#pragma warning disable CA1033 // only generated code asks for it
    static JsonMap<T, TItem> IJsonExpr<JsonMap<T, TItem>>.At(JsonPart part) => new(part);
#pragma warning restore CA1033

    /// <summary>The value of a key, as it is in the document; null if there is none.</summary>
    public TItem this[string key] => TItem.At(Part.Key(key));

    /// <summary>Tests whether there is a key, also with the value null.</summary>
    public Q HasKey(string key) => Part.Key(key).IsPresent();

    /// <summary>The number of keys; null if there is no dictionary.</summary>
    public Expr<int?> Count() => Part.Call(SqlFunction.JsonKeyCount, FieldTypes.Nullable(FieldTypes.Int32));
}
