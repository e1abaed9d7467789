namespace Tortoise;

/// <summary>
/// Stores a property as a JSON document, by the one <c>JsonSerializerContext</c> of the project that has <c>[JsonSerializable(typeof(…))]</c> for its
/// type. Properties of <c>JsonNode</c>, <c>JsonObject</c>, <c>JsonArray</c>, <c>JsonElement</c> and <c>JsonDocument</c> need no attribute.
/// </summary>
/// <example>
/// <code>
/// [AsJson] public Settings Settings { get; set; }
///
/// [JsonSerializable(typeof(Settings))]
/// public partial class AppJson : JsonSerializerContext;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AsJsonAttribute : Attribute;
