using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;
using Tortoise.Generators.Names;
using Tortoise.Generators.Resolution;
using static Tortoise.Generators.Catalog.TypeNames;

namespace Tortoise.Generators.Emission;

/// <summary>What users call on the model beside the extensions of the runtime: its fields, and queries by its key.</summary>
internal static class EntryPointsEmitter
{
    public static void Emit(SourceWriter writer, ModelSpec model)
    {
        if (!model.Yielded.Contains(MemberNames.Fields))
        {
            var example = $"{model.Type.Identifier}.Fields.{model.Fields.Select(static field => field.Identifier).FirstOrDefault()}";
            writer.Gap().Line($"""
                /// <summary>Gets the fields for conditions that are built outside a lambda: <c>{example}</c> is that of the innermost enclosing query.</summary>
                public static {model.Type.Fields} Fields => {model.Type.Table}.Fields;
                """);
        }

        if (model is { Manager: { } manager, BrokenBy: null } && !model.Yielded.Contains(MemberNames.Unscoped))
        {
            writer.Gap().Line($"""
                /// <summary>Returns a query for all objects, which does not begin with that of <see cref="{CSharpNames.Escape(manager)}"/>.</summary>
                public static {model.Type.QuerySet} Unscoped() => {model.Type.QuerySet}.Unscoped;
                """);
        }

        foreach (var method in ModelMethods.Of(model).Where(method => !model.Yielded.Contains(method.Name)))
        {
            Emit(writer, method);
        }

        foreach (var method in model.Hierarchy is { IsRoot: false } hierarchy ? SubclassMethods.Of(model).Where(method => !hierarchy.Declares(method.Name, method.Signature)) : [])
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

        writer.Head($"{method.Modifiers} {method.ReturnType} {method.Name}", [.. method.Parameters.Select(Text)], " =>")
            .Indent()
            .Line($"{method.Body};")
            .Unindent();
    }

    private static string Text(GeneratedParameter parameter) =>
        $"{parameter.Type} {parameter.Name}{(parameter.Default is null ? "" : $" = {parameter.Default}")}";
}
