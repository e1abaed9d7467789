using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Tortoise.Values;

/// <summary>The types of JSON documents: <c>jsonb</c> on PostgreSQL, <c>JSON</c> on MySQL, text elsewhere.</summary>
public static class JsonFieldTypes
{
    /// <summary>An object, written and read by what System.Text.Json generates for its type.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="context">Gives the context when it is first needed.</param>
    /// <param name="allowsNull">True if the property can be null: it reads the JSON value <c>null</c>, too.</param>
    public static FieldType<T> Of<T>(Func<JsonSerializerContext> context, bool allowsNull = false) => new JsonObjectType<T>(context, allowsNull);

    /// <summary>A node: <see cref="JsonNode"/>, <see cref="JsonObject"/>, <see cref="JsonArray"/> or <see cref="JsonValue"/>.</summary>
    /// <typeparam name="TNode">The type of the node.</typeparam>
    /// <param name="allowsNull">True if the property can be null: it reads the JSON value <c>null</c>, too.</param>
    public static FieldType<TNode> Node<TNode>(bool allowsNull = false)
        where TNode : JsonNode => new NodeType<TNode>(allowsNull);

    /// <summary>An element, which may be the JSON value <c>null</c>. One that is <see cref="JsonValueKind.Undefined"/> cannot be stored.</summary>
    /// <param name="allowsNull">Without effect: an element is a value.</param>
    public static FieldType<JsonElement> Element(bool allowsNull = false) => new ElementType(allowsNull);

    /// <summary>A document, which may be the JSON value <c>null</c>. What a row gives need not be disposed of.</summary>
    /// <param name="allowsNull">Without effect: a document is never null.</param>
    public static FieldType<JsonDocument> Document(bool allowsNull = false) => new DocumentType(allowsNull);

    private sealed class NodeType<TNode>(bool allowsNull) : JsonType<TNode>(allowsNull)
        where TNode : JsonNode
    {
        protected override TNode? Parse(string json) => JsonNode.Parse(json) switch
        {
            null => null,
            TNode node => node,
            var other => throw new FormatException($"It is a JSON {other.GetValueKind()}, not a {typeof(TNode).Name}."),
        };

        protected override string ToStored(TNode value) => value.ToJsonString();
    }

    private sealed class ElementType(bool allowsNull) : JsonType<JsonElement>(allowsNull)
    {
        protected override JsonElement Parse(string json) => JsonElement.Parse(json);

        protected override string ToStored(JsonElement value) => value.ValueKind == JsonValueKind.Undefined
            ? throw new ValidationException("The JsonElement is undefined, so it has no JSON. Use a nullable property for no value.")
            : value.GetRawText();
    }

    private sealed class DocumentType(bool allowsNull) : JsonType<JsonDocument>(allowsNull)
    {
        // Of bytes of its own, so that nothing is rented that a caller would have to give back.
        protected override JsonDocument Parse(string json) => JsonDocument.Parse(System.Text.Encoding.UTF8.GetBytes(json));

        protected override string ToStored(JsonDocument value) => value.RootElement.GetRawText();
    }
}
