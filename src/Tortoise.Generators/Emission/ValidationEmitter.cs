using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;
using static Tortoise.Generators.Catalog.TypeNames;

namespace Tortoise.Generators.Emission;

/// <summary><c>Validate</c>: checks values before they are written.</summary>
internal static class ValidationEmitter
{
    public static void Emit(SourceWriter writer, ModelSpec model, PropertyAccess access, string self)
    {
        var checks = model.Fields.Select((field, index) => (Index: index, Lines: Checks(field, access.Get(field)).ToArray())).Where(static one => one.Lines.Length > 0).ToArray();
        if (checks.Length == 0)
        {
            return;
        }

        writer.Member(GeneratedCodeMarker.Of(model))
            .Head(
                $"static void {self}.Validate",
                [$"{model.Type.Identifier} model", $"{FieldSet} fields", $"{ValidationFailures} failures"],
                "")
            .Open();
        foreach (var (index, lines) in checks)
        {
            writer.Line($"if (fields.Contains({index})) {{ {string.Join(" ", lines)} }}");
        }

        writer.Close();
    }

    private static IEnumerable<string> Checks(FieldSpec field, string value)
    {
        var type = field.Type;
        if (type is { IsReference: true, IsNullable: false })
        {
            yield return $"failures.Required(\"{field.Name}\", {value});";
        }

        if (field.MaxLength is { } length && type is { Kind: FieldCatalog.String or FieldCatalog.Bytes })
        {
            yield return $"failures.MaxLength(\"{field.Name}\", {value}, {length});";
        }

        if (type is { IsUnicode: false, Enum: null })
        {
            yield return $"failures.NonUnicode(\"{field.Name}\", {value});";
        }

        if (type.Precision is var (digits, scale))
        {
            yield return $"failures.Precision(\"{field.Name}\", {value}, {digits}, {scale});";
        }

        if (type.Enum is null && FieldCatalog.Of(type.Kind).Check is { } check)
        {
            yield return $"failures.{check}(\"{field.Name}\", {value});";
        }
    }
}
