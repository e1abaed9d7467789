using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;
using static Tortoise.Generators.Catalog.TypeNames;

namespace Tortoise.Generators.Emission;

/// <summary>
/// <c>Validate</c>: checks values before they are written. A field with rules has a method of its own, because a statement that sets it in rows is
/// checked by the same rules without an object.
/// </summary>
internal static class ValidationEmitter
{
    public static void Emit(SourceWriter writer, ModelSpec model, PropertyAccess access, string self)
    {
        EmitObject(writer, model, access, self);
        EmitValues(
            writer,
            model,
            [.. model.Fields.Select(static (field, index) => (Field: field, Index: index)).Where(static one => one.Field.Rules.Count > 0)],
            $"static void {self}.ValidateValue");
    }

    /// <summary>Checks a value of a field without an object.</summary>
    /// <param name="writer">The file.</param>
    /// <param name="model">The model.</param>
    /// <param name="ruled">The fields with rules.</param>
    /// <param name="method">The head of the method.</param>
    public static void EmitValues(SourceWriter writer, ModelSpec model, (FieldSpec Field, int Index)[] ruled, string method)
    {
        if (ruled.Length == 0)
        {
            return;
        }

        writer.Member(GeneratedCodeMarker.Of(model))
            .Head(method, ["int field", "object? value", $"{ValidationFailures} failures"], "")
            .Open()
            .Open("switch (field)");
        foreach (var (field, index) in ruled)
        {
            writer.Line($"case {index}: {MethodOf(field)}(null, ({ValueType(field)})value, failures); break;");
        }

        writer.Close().Close();
        foreach (var (field, _) in ruled)
        {
            EmitField(writer, model, field);
        }
    }

    /// <summary>The objects of rules, such as patterns, created when the first value is checked.</summary>
    public static void EmitSubjects(SourceWriter writer, ModelSpec model)
    {
        var subjects = model.Fields
            .Where(static field => field.Part == HierarchyPart.Own)
            .SelectMany(static field => field.Rules.Select((rule, index) => (Rule: rule, Name: field.Name.Replace('.', '_') + index)))
            .Where(static subject => subject.Rule.SubjectType is not null)
            .ToArray();
        if (subjects.Length == 0)
        {
            return;
        }

        writer.Gap().Open(GeneratedCodeMarker.FileClass(model, model.Type.Rules));
        foreach (var (rule, name) in subjects)
        {
            writer.Line($"internal static readonly {rule.SubjectType} {name} = new{rule.SubjectArguments};");
        }

        writer.Close();
    }

    private static void EmitObject(SourceWriter writer, ModelSpec model, PropertyAccess access, string self)
    {
        var checks = model.Fields
            .Select((field, index) => (Index: index, Lines: Lines(model, field, index, access)))
            .Where(static one => one.Lines.Length > 0)
            .ToArray();
        var hasOwn = HooksEmitter.Has(model, "Validate");
        if (checks.Length == 0 && !hasOwn && !model.IsValidatable)
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

        if (model.IsValidatable)
        {
            writer.Line("failures.Rules(model);");
        }

        if (hasOwn)
        {
            writer.Line("model.Validate(failures);");
        }

        writer.Close();
    }

    /// <summary>The checks of a field of an object.</summary>
    public static string[] Lines(ModelSpec model, FieldSpec field, int index, PropertyAccess access) => field switch
    {
        { Embedded: { } member } => [.. OfMember(model, field, index, member, access)],
        { Rules.Count: > 0 } => [$"{MethodOf(field)}(model, {access.Get(field)}, failures);"],
        _ => [.. Checks(field, field.Type, access.Get(field))],
    };

    private static void EmitField(SourceWriter writer, ModelSpec model, FieldSpec field)
    {
        writer.Member(GeneratedCodeMarker.Of(model))
            .Head($"private static void {MethodOf(field)}", [$"{model.Type.Identifier}? model", $"{ValueType(field)} value", $"{ValidationFailures} failures"], "")
            .Open();
        foreach (var line in Checks(field, field.Type, "value"))
        {
            writer.Line(line);
        }

        for (var i = 0; i < field.Rules.Count; i++)
        {
            var rule = field.Rules[i];
            var subject = $"{model.Type.Rules}.{field.Name.Replace('.', '_')}{i}";
            var result = rule.Result.Replace(RuleSpec.Subject, subject);
            writer.Line(rule.Failure is { } failure
                ? $"if ({failure.Replace(RuleSpec.Subject, subject)}) {{ failures.Add({TableEmitter.Literal(field.Name)}, {result}); }}"
                : result);
        }

        writer.Close();
    }

    private static string MethodOf(FieldSpec field) => $"__Validate{field.Name.Replace('.', '_')}";

    private static string ValueType(FieldSpec field) => field.Type.IsReference ? field.Type.Clr + "?" : field.Type.ClrType;

    /// <summary>The checks of a member of an embedded value, if there is such a value. That it is there is checked with each member, because each may be written alone.</summary>
    private static IEnumerable<string> OfMember(ModelSpec model, FieldSpec field, int index, EmbeddedFieldSpec member, PropertyAccess access)
    {
        var embedded = model.Embedded[member.Property];
        foreach (var (required, at) in RequiredAt(embedded.Type, index - embedded.First, new(embedded.Name, null, embedded.Identifier, "", embedded.IsNullable)).Select(static (found, at) => (found, at)))
        {
            yield return required.Owner is not { } from
                ? $"failures.Required({TableEmitter.Literal(required.Name)}, {access.Get(embedded)});"
                : $"if ({access.Get(embedded)}{from} is {{ }} owner{index}_{at}) {{ failures.Required({TableEmitter.Literal(required.Name)}, owner{index}_{at}.{required.Identifier}); }}";
        }

        var (owner, value) = (access.Get(embedded) + member.Owner, $"value{index}");
        var path = member.OwnerMayBeMissing ? $"{value}.{member.Member}" : $"{owner}.{member.Member}";
        List<string> lines = field.Rules.Count > 0 ? [$"{MethodOf(field)}(model, {path}, failures);"] : [.. Checks(field, member.Type, path)];
        if (field.Rules.Count > 0 && field.Type.IsNullable && member.Type is { IsReference: true, IsNullable: false })
        {
            lines.Add($"failures.Required({TableEmitter.Literal(field.Name)}, {path});");
        }

        if (lines.Count > 0)
        {
            yield return member.OwnerMayBeMissing ? $"if ({owner} is {{ }} {value}) {{ {string.Join(" ", lines)} }}" : string.Join(" ", lines);
        }
    }

    /// <summary>The objects that must be there and have this column.</summary>
    private static IEnumerable<Step> RequiredAt(EmbeddedTypeSpec type, int column, Step step)
    {
        if (type.IsReference && !step.IsNullable)
        {
            yield return step;
        }

        var next = type.IsReference || step.IsNullable ? "?." : ".";
        var first = 0;
        foreach (var member in type.Members)
        {
            if (member.Embedded is { } inner && column >= first && column < first + inner.Count)
            {
                foreach (var found in RequiredAt(inner, column - first, new($"{step.Name}.{member.Identifier.TrimStart('@')}", step.Way, member.Identifier, step.Way + next + member.Identifier, member.IsNullable)))
                {
                    yield return found;
                }
            }

            first += member.Count;
        }
    }

    private static IEnumerable<string> Checks(FieldSpec field, FieldTypeSpec type, string value)
    {
        if (type.Wrapped is { } wrapped)
        {
            value = $"{value}{(type.IsNullable ? "?" : "")}.{wrapped.Member}";
        }

        if ((type is { IsReference: true, IsNullable: false } or { Wrapped.IsReference: true, IsNullable: false }) && !field.Rules.Any(static rule => rule.IsRequired))
        {
            yield return $"failures.Required(\"{field.Name}\", {value});";
        }

        if (field.MaxLength is { } length && (type.StoredKind == FieldCatalog.String || FieldCatalog.IsBytes(type.Kind)) && !field.Rules.Any(static rule => rule.IsMaxLength))
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

        if (type.Enum is null && FieldCatalog.Of(type.StoredKind).Check is { } check)
        {
            yield return $"failures.{check}(\"{field.Name}\", {value});";
        }
    }

    /// <summary>An object in an embedded value.</summary>
    /// <param name="Name">The path to it.</param>
    /// <param name="Owner">The way from the property to the object that has it; null for the property itself.</param>
    /// <param name="Identifier">The member.</param>
    /// <param name="Way">The way to it.</param>
    /// <param name="IsNullable">True if it can be null.</param>
    private sealed record Step(string Name, string? Owner, string Identifier, string Way, bool IsNullable);
}
