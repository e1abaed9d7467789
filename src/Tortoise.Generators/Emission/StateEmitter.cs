using Tortoise.Generators.Model;
using static Tortoise.Generators.Catalog.TypeNames;

namespace Tortoise.Generators.Emission;

/// <summary>What an object remembers of its row. One state an object: a derived model uses that of its base-most model class.</summary>
internal static class StateEmitter
{
    public const string State = "_tortoiseState";

    public static void Emit(SourceWriter writer, ModelSpec model)
    {
        writer.Gap().Line(GeneratedMark.Attribute);
        if (model.StateOwner is not null)
        {
            writer.Line($"private ref {ModelState} {State} => ref {AccessorClass(model)}.State(this);");
            return;
        }

        writer.Line($"private {ModelState} {State};");
        writer.Gap().Line($"""
            /// <summary>True once the object was read from, or written to, the database and not deleted since.</summary>
            {GeneratedMark.Attribute}
            public bool IsSaved => {State}.IsSaved;
            """);
    }

    /// <summary>The file-local door to the state of the base class; nothing where the state is here.</summary>
    public static void EmitAccessor(SourceWriter writer, ModelSpec model)
    {
        if (model.StateOwner is not null)
        {
            writer.Gap()
                .Open($"file static class {AccessorClass(model)}")
                .Line($"""
                    [{UnsafeAccessor}({UnsafeAccessorKind}.Field, Name = "{State}")]
                    internal static extern ref {ModelState} State({model.StateOwner} model);
                    """)
                .Close();
        }
    }

    private static string AccessorClass(ModelSpec model) => model.Type.FlatName + "StateAccess";
}
