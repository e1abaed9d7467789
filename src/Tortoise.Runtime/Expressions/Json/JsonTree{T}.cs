using System.Text.Json.Nodes;
using Tortoise.Expressions;
using Tortoise.Querying;
using Tortoise.Values;

namespace Tortoise;

/// <summary>
/// A JSON value of which no type is known, in a query: <c>t.Data["owner"]["pets"][0]["name"].AsString() == "Tom"</c>. What a document does not have is
/// null. Keys are values, never a part of the statement.
/// </summary>
/// <typeparam name="T">The CLR type: <see cref="JsonNode"/> and its subclasses, <c>JsonElement</c> or <c>JsonDocument</c>.</typeparam>
public sealed class JsonTree<T> : JsonExpr<T>, IJsonExpr<JsonTree<T>>
{
    private JsonTree(JsonPart part)
        : base(part)
    {
    }

#pragma warning disable CA1033 // only generated code asks for it
    static JsonTree<T> IJsonExpr<JsonTree<T>>.At(JsonPart part) => new(part);
#pragma warning restore CA1033

    /// <summary>A member of an object.</summary>
    public JsonTree<JsonNode> this[string key] => new(Part.Key(key));

    /// <summary>An element of a list, from 0.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The index is negative.</exception>
    public JsonTree<JsonNode> this[int index] => new(Part.Element(index));

    // Only nodes are parts of others.
    private protected override FieldType<T> PartType => (FieldType<T>)(object)JsonFieldTypes.Node<JsonNode>(allowsNull: true);

    /// <summary>The value as a string.</summary>
    public JsonField<string?> AsString() => JsonField<string?>.At(Part);

    /// <summary>The value as an integer.</summary>
    public JsonField<int?> AsInt() => JsonField<int?>.At(Part);

    /// <summary>The value as an integer of eight bytes.</summary>
    public JsonField<long?> AsLong() => JsonField<long?>.At(Part);

    /// <summary>The value as a floating-point number.</summary>
    public JsonField<double?> AsDouble() => JsonField<double?>.At(Part);

    /// <summary>The value as a decimal number.</summary>
    public JsonField<decimal?> AsDecimal() => JsonField<decimal?>.At(Part);

    /// <summary>The value as true or false: a condition, which is not true where there is no such value.</summary>
    public JsonFlag AsBool() => JsonFlag.At(Part);

    /// <summary>The value as a Guid.</summary>
    public JsonField<Guid?> AsGuid() => JsonField<Guid?>.At(Part);

    /// <summary>The value as a time in UTC, as System.Text.Json writes it.</summary>
    public JsonField<DateTime?> AsDateTime() => JsonField<DateTime?>.At(Part);

    /// <summary>The value as a time with an offset, as System.Text.Json writes it.</summary>
    public JsonField<DateTimeOffset?> AsDateTimeOffset() => JsonField<DateTimeOffset?>.At(Part);

    /// <summary>The value as a day.</summary>
    public JsonField<DateOnly?> AsDateOnly() => JsonField<DateOnly?>.At(Part);

    /// <summary>Tests whether the value is an object with a key, also with the value null.</summary>
    public Q HasKey(string key) => Part.Key(key).IsPresent();

    /// <summary>The number of elements of a list; null if there is none.</summary>
    public Expr<int?> Count() => Part.Call(SqlFunction.JsonLength, FieldTypes.Nullable(FieldTypes.Int32));

    /// <summary>Tests whether the value is a list with an element for which the condition is true.</summary>
    public Q Any(Func<JsonTree<JsonNode>, Q> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var (rows, element) = Part.Elements();
        return new Exists(rows.WithWhere(condition(new JsonTree<JsonNode>(element))), negated: false);
    }
}
