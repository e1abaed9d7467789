using System.Text.RegularExpressions;
using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;
using Tortoise.Generators.Resolution;
using static Tortoise.Generators.Catalog.TypeNames;

namespace Tortoise.Generators.Emission;

/// <summary>What users call on the model: static entry points and instance methods, each of which forwards to the runtime.</summary>
internal static class EntryPointsEmitter
{
    private static readonly Regex Own = new(@"(?<![.\w])(Fields\.|All\(\)|Filter\(|Exclude\()");

    public static void Emit(SourceWriter writer, ResolvedModel resolved)
    {
        var model = resolved.Spec;
        if (!model.Yielded.Contains(MemberNames.Fields))
        {
            var example = $"{model.Type.Identifier}.Fields.{model.Fields.Select(static field => field.Identifier).FirstOrDefault()}";
            writer.Gap().Line($"""
                /// <summary>
                /// Gets the fields for conditions that are built outside a lambda, such as <c>{example}</c>. They belong to the innermost enclosing
                /// query of <see cref="{model.Type.Identifier}"/>.
                /// </summary>
                {GeneratedCodeMarker.Attribute}
                public static {model.Type.Fields} Fields => default;
                """);
        }

        var methods = resolved.Ends.Count > 0 ? ModelMethods.Of(model) : ModelMethods.All(model);
        if (model.Yielded.Contains(MemberNames.All))
        {
            methods = methods.Prepend(ModelMethods.InPlaceOfAll(model));
        }

        foreach (var method in methods.Where(method => !model.Yielded.Contains(method.Name)))
        {
            Emit(writer, method with { Body = WithoutYielded(method.Body, model) });
        }
    }

    /// <summary>Entry points call each other by name; a name that a member of the user's has is replaced.</summary>
    private static string WithoutYielded(string body, ModelSpec model)
    {
        var (fields, root) = ($"default({model.Type.Fields}).", $"{model.Type.QuerySet}.Root");
        return model.Yielded.Count == 0 ? body : Own.Replace(body, match => match.Value switch
        {
            var name when !model.Yielded.Contains(name.TrimEnd('.', '(', ')')) => name,
            "Fields." => fields,
            "All()" => root,
            var method => $"{root}.{method}",
        });
    }

    public static void Emit(SourceWriter writer, GeneratedMethod method)
    {
        writer.Gap().Line($"/// <summary>{method.Summary}</summary>");
        foreach (var exception in method.Exceptions)
        {
            writer.Line($"/// {exception}");
        }

        writer.Line(GeneratedCodeMarker.Attribute);
        writer
            .Head($"{method.Modifiers} {method.ReturnType} {method.Name}", [.. method.Parameters.Select(Text)], " =>")
            .Indent()
            .Line($"{method.Body};")
            .Unindent();
    }

    private static string Text(GeneratedParameter parameter) =>
        $"{parameter.Type} {parameter.Name}{(parameter.Default is null ? "" : $" = {parameter.Default}")}";
}
