namespace Tortoise.Generators.Model;

/// <summary>A type of JSON objects, which gets a handle in queries.</summary>
/// <param name="Namespace">The namespace of both.</param>
/// <param name="Name">Name of the handle.</param>
/// <param name="FullName">The type.</param>
/// <param name="IsPublic">True if all can see it.</param>
/// <param name="Members">Its members in JSON.</param>
internal sealed record JsonTypeSpec(string Namespace, string Name, string FullName, bool IsPublic, EquatableArray<JsonMemberSpec> Members);
