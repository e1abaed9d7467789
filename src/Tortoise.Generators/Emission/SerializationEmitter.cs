using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;
using static Tortoise.Generators.Catalog.TypeNames;

namespace Tortoise.Generators.Emission;

/// <summary>
/// While an object is serialized as JSON, its getters return null for what is not loaded instead of throwing. Inverse relations are left out:
/// they would form cycles, and since they are not declared, nothing else could exclude them.
/// </summary>
internal static class SerializationEmitter
{
    /// <summary>For what is never part of an object's JSON.</summary>
    public const string Ignore = $"[{JsonIgnore}]";

    /// <summary>For a relation: left out if there is nothing to write.</summary>
    public const string IgnoreNull = $"[{JsonIgnore}(Condition = {JsonIgnore}Condition.WhenWritingNull)]";

    /// <summary>Null if no getter throws, or the model implements the interfaces itself.</summary>
    public static string? Interfaces(ModelSpec model) =>
        !model.HasJsonCallbacks && (model.Relations.Count + model.Links.Count > 0 || model.Fields.Any(static field => field.IsTracked))
            ? $", {JsonOnSerializing}, {JsonOnSerialized}"
            : null;

    public static void Emit(SourceWriter writer, ModelSpec model)
    {
        if (Interfaces(model) is null)
        {
            return;
        }

        writer.Gap().Line($"""
            void {JsonOnSerializing}.OnSerializing() => {MemberNames.State}.BeginSerializing();
            void {JsonOnSerialized}.OnSerialized() => {MemberNames.State}.EndSerializing();
            """);
    }
}
