using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;

namespace Tortoise.Generators.Emission;

/// <summary>The implementing parts of <c>partial</c> properties: an assignment that changes something is noted.</summary>
internal static class TrackedPropertiesEmitter
{
    public static void Emit(SourceWriter writer, ModelSpec model)
    {
        for (var i = 0; i < model.Fields.Count; i++)
        {
            if (model.Fields[i].PartialProperty is { } property)
            {
                Emit(writer, model.Fields[i], property, i);
            }
        }
    }

    private static void Emit(SourceWriter writer, FieldSpec field, PartialPropertySpec property, int index)
    {
        // `field!` tells the compiler that the getter stands a null that the constructor left: so it asks for no initial value.
        var value = field.Type is { IsReference: true, IsNullable: false } ? "field!" : "field";
        writer.Gap()
            .Line(GeneratedMark.Attribute)
            .Open($"{property.Modifiers} {field.Type.ClrType} {field.Identifier}")
            .Line($"{property.Getter} => {value};")
            .Open(property.Setter);
        if (field.Type.Kind is FieldCatalog.Bytes or FieldCatalog.Array)
        {
            // An array may have been changed in place before it is assigned again.
            writer.Line($"""
                field = value;
                {StateEmitter.State}.Change({index});
                """);
        }
        else
        {
            writer.Open($"if (!{StateEmitter.State}.IsSaved || field != value)")
                .Line($"""
                    field = value;
                    {StateEmitter.State}.Change({index});
                    """)
                .Close();
        }

        writer.Close().Close();
    }
}
