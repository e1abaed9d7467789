using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;
using static Tortoise.Generators.Catalog.TypeNames;

namespace Tortoise.Generators.Emission;

/// <summary>
/// While an object is being written as JSON its getters give null for what is not loaded, which they refuse otherwise. Ways back are left out:
/// they would lead in a circle, and nobody else can say so, as they are declared nowhere.
/// </summary>
internal static class SerializationEmitter
{
    /// <summary>On what is never part of an object's JSON.</summary>
    public const string Ignore = $"[{JsonIgnore}]";

    /// <summary>On a relation: left out where there is nothing to write.</summary>
    public const string IgnoreNull = $"[{JsonIgnore}(Condition = {JsonIgnore}Condition.WhenWritingNull)]";

    /// <summary>Null where no getter refuses anything, or the user has callbacks of their own.</summary>
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
            {GeneratedMark.Attribute}
            void {JsonOnSerializing}.OnSerializing() => {MemberNames.State}.BeginSerializing();

            {GeneratedMark.Attribute}
            void {JsonOnSerialized}.OnSerialized() => {MemberNames.State}.EndSerializing();
            """);
    }
}
