using System.Text.Json.Serialization;

namespace Tortoise.Values;

/// <summary>A type whose values are written as JSON by a context.</summary>
internal interface IJsonContext
{
    JsonSerializerContext Context { get; }
}
