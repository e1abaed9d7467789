using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;

namespace Tortoise.Generators.Emission;

/// <summary>What users call on the model: static entry points and instance methods, each a forward of one line.</summary>
internal static class EntryPointsEmitter
{
    private const int LineLength = 130;

    public static void Emit(SourceWriter writer, ModelSpec model)
    {
        var type = model.Type;
        writer.Gap().Line($"""
            /// <summary>The fields, for conditions that are built outside a lambda: <c>{type.Identifier}.Fields.{model.Fields[0].Identifier}</c>.</summary>
            {GeneratedMark.Attribute}
            public static {type.Fields} Fields => default;
            """);
        foreach (var method in ModelMethods.All(model))
        {
            Emit(writer, method);
        }
    }

    private static void Emit(SourceWriter writer, GeneratedMethod method)
    {
        writer.Gap().Line($"/// <summary>{method.Summary}</summary>");
        foreach (var exception in method.Exceptions)
        {
            writer.Line($"/// {exception}");
        }

        writer.Line(GeneratedMark.Attribute);
        var head = $"{method.Modifiers} {method.ReturnType} {method.Name}(";
        var parameters = method.Parameters.Select(Text).ToArray();
        if (parameters.Length > 1)
        {
            writer.Line(head).Indent().Line($"{string.Join(",\n", parameters)}) =>").Line($"{method.Body};").Unindent();
            return;
        }

        head = $"{head}{string.Concat(parameters)}) =>";
        if (head.Length + method.Body.Length < LineLength)
        {
            writer.Line($"{head} {method.Body};");
        }
        else
        {
            writer.Line(head).Indent().Line($"{method.Body};").Unindent();
        }
    }

    private static string Text(GeneratedParameter parameter) =>
        $"{parameter.Type} {parameter.Name}{(parameter.Default is null ? "" : $" = {parameter.Default}")}";
}
