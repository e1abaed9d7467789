using System.Text.Json.Serialization;

namespace Tortoise;

/// <summary>Stores a property as a JSON document, by this context, which also says how members are named.</summary>
/// <typeparam name="TContext">The context. It has <c>[JsonSerializable(typeof(…))]</c> for the type of the property.</typeparam>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AsJsonAttribute<TContext> : Attribute
    where TContext : JsonSerializerContext;
