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
                /// <summary>{field.Summary ?? Describe(field, isKey: model.Key.Contains(i))}</summary>
                {field.Accessibility} {Field}<{field.Type.ClrType}> {field.Identifier} => {type.Columns}.{field.Identifier};
                """);
        }

        writer.Close();
    }

    private static string Describe(FieldSpec field, bool isKey) =>
        $"Column <c>{XmlText.Escape(field.Column)}</c>{(isKey ? ", of the primary key" : "")}.";
}
