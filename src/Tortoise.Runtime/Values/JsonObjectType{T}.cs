using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Tortoise.Values;

/// <summary>An object as a JSON document, written and read by what System.Text.Json generates for its type.</summary>
/// <param name="context">Gives the context when it is first needed.</param>
/// <param name="allowsNull">True if the property can be null.</param>
internal sealed class JsonObjectType<T>(Func<JsonSerializerContext> context, bool allowsNull) : JsonType<T>(allowsNull), IJsonContext
{
    private JsonTypeInfo<T>? _info;

    public JsonSerializerContext Context => context();

    private JsonTypeInfo<T> Info => _info ??= context() is var found && found.GetTypeInfo(typeof(T)) is JsonTypeInfo<T> info
        ? info
        : throw new InvalidOperationException($"{found.GetType().Name} does not know {typeof(T)}. Add [JsonSerializable(typeof({typeof(T).Name}))] to it.");

    protected override T? Parse(string json) => JsonSerializer.Deserialize(json, Info);

    protected override string ToStored(T value) => JsonSerializer.Serialize(value, Info);
}
