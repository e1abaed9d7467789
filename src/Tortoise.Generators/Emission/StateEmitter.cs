using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;
using static Tortoise.Generators.Catalog.TypeNames;

namespace Tortoise.Generators.Emission;

/// <summary>What an object knows of its row. There is one state per object: a derived model uses that of its base-most model class.</summary>
internal static class StateEmitter
{
    public static void Emit(SourceWriter writer, ModelSpec model)
    {
        writer.Gap().Line(GeneratedCodeMarker.Attribute);
        if (model.StateOwner is not null)
        {
            writer.Line($"private ref {ModelState} {MemberNames.State} => ref {model.Type.StateAccess}.State(this);");
            return;
        }

        writer.Line($"private {ModelState} {MemberNames.State};");
        if (model.Yielded.Contains(MemberNames.IsSaved))
        {
            return;
        }

        var key = model.Key is { Count: 1 } ? model.Fields[model.Key[0]] : null;
        var isSet = key is { Access.IsReadable: true } && (key.IsGenerated || key is { ClockStamp: ClockStamp.Insert, Type.StoredKind: FieldCatalog.Guid })
            ? $" && {key.Identifier}{(key.Type.Wrapped is { } wrapped ? $".{wrapped.Member}" : "")} != default"
            : "";
        writer.Gap().Line($"""
            /// <summary>Gets whether the object has a row: it was read from or written to the database, and has not been deleted since.</summary>
            {SerializationEmitter.Ignore}
            {GeneratedCodeMarker.Attribute}
            public bool IsSaved => {MemberNames.State}.IsSaved{isSet};
            """);
    }

    /// <summary>The file-local accessor of the state in the base class; nothing if the state is here.</summary>
    public static void EmitAccessor(SourceWriter writer, ModelSpec model)
    {
        if (model.StateOwner is not null)
        {
            writer.Gap()
                .Open(GeneratedCodeMarker.FileClass(model, model.Type.StateAccess))
                .Line($"""
                    [{UnsafeAccessor}({UnsafeAccessorKind}.Field, Name = "{MemberNames.State}")]
                    internal static extern ref {ModelState} State({model.StateOwner} model);
                    """)
                .Close();
        }
    }
}
