using Tortoise.Generators.Model;
using static Tortoise.Generators.Catalog.TypeNames;

namespace Tortoise.Generators.Emission;

/// <summary><c>TeamFields</c>: the handles that queries name.</summary>
internal static class FieldsEmitter
{
    public static void Emit(SourceWriter writer, ModelSpec model)
    {
        var type = model.Type;
        writer.Gap()
            .Line($"""
                /// <summary>The fields of <see cref="{type.Identifier}"/>, as queries name them.</summary>
                {GeneratedMark.Attribute}
                """)
            .Open($"{type.Accessibility} readonly struct {type.Fields}");
        for (var i = 0; i < model.Fields.Count; i++)
        {
            var field = model.Fields[i];
            writer.Gap().Line($"""
                /// <summary>{field.Summary ?? Describe(model, i)}</summary>
                {field.Accessibility} {Field}<{field.Type.ClrType}> {field.Identifier} => {type.Columns}.{field.Identifier};
                """);
        }

        writer.Close();
    }

    private static string Describe(ModelSpec model, int index)
    {
        var key = model switch
        {
            { Key.Count: 1 } when model.Key.Contains(index) => ", the primary key",
            _ when model.Key.Contains(index) => ", part of the primary key",
            _ => "",
        };
        return $"Column <c>{XmlText.Escape(model.Fields[index].Column)}</c>{key}.";
    }
}
