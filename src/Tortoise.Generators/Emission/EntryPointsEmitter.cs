using Tortoise.Generators.Catalog;
using Tortoise.Generators.Resolution;
using static Tortoise.Generators.Catalog.TypeNames;

namespace Tortoise.Generators.Emission;

/// <summary>What users call on the model: static entry points and instance methods, each a forward of one line.</summary>
internal static class EntryPointsEmitter
{
    public static void Emit(SourceWriter writer, ResolvedModel resolved)
    {
        var model = resolved.Spec;
        var example = $"{model.Type.Identifier}.Fields.{model.Fields[0].Identifier}";
        writer.Gap().Line($"""
            /// <summary>
            /// The fields, for conditions that are built outside a lambda: <c>{example}</c>. They are those of the innermost query of
            /// <see cref="{model.Type.Identifier}"/> around them.
            /// </summary>
            {GeneratedMark.Attribute}
            public static {model.Type.Fields} Fields => {RowSource}.Unbound<{model.Type.Fields}>({model.Type.Table}.Metadata);
            """);
        foreach (var method in resolved.Ends.Count > 0 ? ModelMethods.Of(model) : ModelMethods.All(model))
        {
            Emit(writer, method);
        }
    }

    public static void Emit(SourceWriter writer, GeneratedMethod method)
    {
        writer.Gap().Line($"/// <summary>{method.Summary}</summary>");
        foreach (var exception in method.Exceptions)
        {
            writer.Line($"/// {exception}");
        }

        writer.Line(GeneratedMark.Attribute);
        writer
            .Head($"{method.Modifiers} {method.ReturnType} {method.Name}", [.. method.Parameters.Select(Text)], " =>")
            .Indent()
            .Line($"{method.Body};")
            .Unindent();
    }

    private static string Text(GeneratedParameter parameter) =>
        $"{parameter.Type} {parameter.Name}{(parameter.Default is null ? "" : $" = {parameter.Default}")}";
}
