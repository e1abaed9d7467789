using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;

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
                writer.Member(GeneratedCodeMarker.OfProperty(model));
                Emit(writer, model.Fields[i], property, i);
            }
        }

        foreach (var embedded in model.Embedded)
        {
            if (embedded.PartialProperty is { } property)
            {
                Emit(writer, model, embedded, property);
            }
        }
    }

    /// <summary>A property whose value is embedded: whatever is assigned, all its columns count as changed.</summary>
    private static void Emit(SourceWriter writer, ModelSpec model, EmbeddedSpec embedded, PartialPropertySpec property)
    {
        var value = embedded.Fields.Reverse().Aggregate("field", static (inner, field) => $"{MemberNames.State}.Get(this, {field}, {inner})");
        writer.Member(GeneratedCodeMarker.OfProperty(model))
            .Open($"{property.Modifiers} {embedded.ClrType} {embedded.Identifier}")
            .Line($"{property.Getter} => {value};")
            .Open(property.Setter)
            .Line("field = value;");
        foreach (var field in embedded.Fields)
        {
            writer.Line($"{MemberNames.State}.Change({field});");
        }

        writer.Close().Close();
    }

    /// <summary>A getter that throws if the field was not loaded.</summary>
    public static string Getter(int index, string head, string value) => $"{head} => {MemberNames.State}.Get(this, {index}, {value});";

    private static void Emit(SourceWriter writer, FieldSpec field, PartialPropertySpec property, int index)
    {
        // With `field!` the getter accepts the null that a constructor leaves, so the compiler requires no initial value.
        var value = field.Type is { IsReference: true, IsNullable: false } ? "field!" : "field";
        writer
            .Open($"{property.Modifiers} {field.Type.ClrType} {field.Identifier}")
            .Line(Getter(index, property.Getter, value));
        if (field.Type is { IsReference: true, Kind: not FieldCatalog.String } || FieldCatalog.Of(field.Type.Kind).IsMutable)
        {
            // The object may have been changed in place before it is assigned, and equal objects may be stored differently.
            writer.Open(property.Setter).Line($"""
                field = value;
                {MemberNames.State}.Change({index});
                """).Close();
        }
        else if (field.Offset is { } offset)
        {
            writer.Line($"{property.Setter} => field = {MemberNames.State}.SetTime({index}, {offset}, field, value);");
        }
        else
        {
            writer.Line($"{property.Setter} => field = {MemberNames.State}.Set({index}, {value}, value);");
        }

        writer.Close();
    }
}
