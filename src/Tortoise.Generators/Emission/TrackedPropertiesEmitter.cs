using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;
using static Tortoise.Generators.Catalog.TypeNames;

namespace Tortoise.Generators.Emission;

/// <summary>The implementing parts of <c>partial</c> properties: an assignment that changes the value is recorded.</summary>
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

    /// <summary>A getter that throws if the field was not loaded.</summary>
    public static void EmitGetter(SourceWriter writer, FieldSpec field, int index, string head, string value)
    {
        var state = MemberNames.State;
        writer.Open(head)
            .Open($"if ({state}.IsPartial)")
            .Line($"{PartialObjects}.ThrowIfMissing(this, in {state}, {index}, \"{field.Name}\");")
            .Close()
            .Gap()
            .Line($"return {value};")
            .Close()
            .Gap();
    }

    private static void Emit(SourceWriter writer, FieldSpec field, PartialPropertySpec property, int index)
    {
        // With `field!` the getter accepts the null that a constructor leaves, so the compiler requires no initial value.
        var value = field.Type is { IsReference: true, IsNullable: false } ? "field!" : "field";
        writer.Gap()
            .Line(GeneratedCodeMarker.Attribute)
            .Open($"{property.Modifiers} {field.Type.ClrType} {field.Identifier}");
        EmitGetter(writer, field, index, property.Getter, value);
        writer.Open(property.Setter);
        if (field.Type is { IsReference: true, Kind: not FieldCatalog.String })
        {
            // The object may have been changed in place before it is assigned, and equal objects may be stored differently.
            writer.Line($"""
                field = value;
                {MemberNames.State}.Change({index});
                """);
        }
        else
        {
            var isChanged = field.Type.FieldType is null ? "field != value" : $"!{EqualityComparer}<{field.Type.ClrType}>.Default.Equals(field, value)";
            writer.Open($"if (!{MemberNames.State}.IsSaved || {MemberNames.State}.IsPartial || {isChanged})")
                .Line($"""
                    field = value;
                    {MemberNames.State}.Change({index});
                    """)
                .Close();
        }

        writer.Close().Close();
    }
}
