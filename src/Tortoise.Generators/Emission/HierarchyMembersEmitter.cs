using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;
using Tortoise.Generators.Resolution;
using static Tortoise.Generators.Catalog.TypeNames;

namespace Tortoise.Generators.Emission;

/// <summary>
/// The part that a class has of the members by which objects of a shared table are read and written: each handles the fields and relations that the class
/// declares, and leaves the others to the class that it derives from.
/// </summary>
internal static class HierarchyMembersEmitter
{
    public static void Emit(SourceWriter writer, ResolvedModel resolved, PropertyAccess access)
    {
        var model = resolved.Spec;
        var hierarchy = model.Hierarchy!;
        var own = model.Fields
            .Select(static (field, index) => (Field: field, Index: index))
            .Where(static pair => pair.Field is { Part: HierarchyPart.Own, IsDiscriminator: false })
            .ToArray();
        writer.Gap().Line($"private protected {Modifier(hierarchy)} {FieldSet} __Absent => {model.Type.Table}.Absent;");
        Switch(writer, hierarchy, "void __Load<TRow>", [("int", "field"), ("in TRow", "row"), ("int", "ordinal")], ColumnAccess.Loads(model, own, access), hierarchy.IsRoot ? $" where TRow : struct, orm::Values.IRow" : "");
        var writes = own.Select(pair => (pair.Index, ColumnAccess.Write(model, pair.Field, access.Get(pair.Field))));
        if (hierarchy.Value is { } value)
        {
            writes = writes.Append((hierarchy.Discriminator, $"cell.{(hierarchy.HasNumbers ? FieldCatalog.Int32 : FieldCatalog.String)}({value});"));
        }

        Switch(writer, hierarchy, "void __Write", [("int", "field"), ($"in {ParameterCell}", "cell")], writes, otherwise: $"{ModelRegistry}.WriteAbsent({model.Type.Table}.Metadata, field, in cell);");
        Switch(writer, hierarchy, "void __Stamp", [("int", "field"), (DateTimeOffsetType, "now")], own.Where(static pair => pair.Field.ClockStamp != ClockStamp.None).Select(pair => (pair.Index, ModelInterfaceEmitter.Stamp(pair.Field, access))));
        EmitIsUnset(writer, model, own, access);
        EmitCheck(writer, model, own, access);
        EmitHooks(writer, model);
        if (resolved.Ends.Count > 0)
        {
            EmitRelations(writer, resolved, access);
        }
    }

    private static string Modifier(HierarchySpec hierarchy) => hierarchy.IsRoot ? "virtual" : "override";

    /// <summary>A method with a case per field; none in a derived class if there is no case.</summary>
    private static void Switch(
        SourceWriter writer, HierarchySpec hierarchy, string method, (string Type, string Name)[] parameters, IEnumerable<(int Index, string Statement)> arms, string constraint = "", string? otherwise = null)
    {
        if (!arms.Any())
        {
            // The derived classes override it.
            if (hierarchy.IsRoot)
            {
                writer.Gap()
                    .Head($"private protected virtual {method}", [.. parameters.Select(static parameter => $"{parameter.Type} {parameter.Name}")], constraint)
                    .Open()
                    .Optional(otherwise)
                    .Close();
            }

            return;
        }

        var name = method.Substring("void ".Length).Split('<')[0];
        var arguments = string.Join(", ", parameters.Select(static parameter => parameter.Type.StartsWith("in ", StringComparison.Ordinal) ? $"in {parameter.Name}" : parameter.Name));
        writer.Gap()
            .Head($"private protected {Modifier(hierarchy)} {method}", [.. parameters.Select(static parameter => $"{parameter.Type} {parameter.Name}")], constraint)
            .Open()
            .Line("var model = this;")
            .Open("switch (field)");
        foreach (var (index, statement) in arms)
        {
            writer.Line($"case {index}: {statement} break;");
        }

        var rest = hierarchy.IsRoot ? otherwise : $"base.{name}({arguments});";
        if (rest is not null)
        {
            writer.Line($"default: {rest} break;");
        }

        writer.Close().Close();
    }

    private static void EmitIsUnset(SourceWriter writer, ModelSpec model, (FieldSpec Field, int Index)[] own, PropertyAccess access)
    {
        var arms = own
            .Select(pair => (pair.Index, Test: ModelInterfaceEmitter.IsUnset(model, pair.Field, pair.Index, access)))
            .Where(static arm => arm.Test is not null)
            .ToArray();
        var hierarchy = model.Hierarchy!;
        if (!hierarchy.IsRoot && arms.Length == 0)
        {
            return;
        }

        writer.Gap().Open($"private protected {Modifier(hierarchy)} bool __IsUnset(int field)").Line("var model = this;").Line("return field switch").Open();
        foreach (var (index, test) in arms)
        {
            writer.Line($"{index} => {test},");
        }

        writer.Line($"_ => {(hierarchy.IsRoot ? "false" : "base.__IsUnset(field)")},").Close(";").Close();
    }

    private static void EmitCheck(SourceWriter writer, ModelSpec model, (FieldSpec Field, int Index)[] own, PropertyAccess access)
    {
        var hierarchy = model.Hierarchy!;
        var checks = own.Select(pair => (pair.Index, Lines: ValidationEmitter.Lines(model, pair.Field, pair.Index, access))).Where(static one => one.Lines.Length > 0).ToArray();
        var hasOwn = HasOwn(model, "Validate");
        var parent = hierarchy.Classes.FirstOrDefault(one => one.Name.FullName == hierarchy.Base);
        var isValidatable = model.IsValidatable && parent?.IsValidatable != true;
        if (hierarchy.IsRoot || checks.Length > 0 || hasOwn || isValidatable)
        {
            writer.Gap()
                .Head($"private protected {Modifier(hierarchy)} void __Check", [$"{FieldSet} fields", $"{ValidationFailures} failures"], "")
                .Open()
                .Line("var model = this;")
                .Optional(hierarchy.IsRoot ? null : "base.__Check(fields, failures);");
            foreach (var (index, lines) in checks)
            {
                writer.Line($"if (fields.Contains({index})) {{ {string.Join(" ", lines)} }}");
            }

            writer.Optional(isValidatable ? "failures.Rules(model);" : null).Optional(hasOwn ? "model.Validate(failures);" : null).Close();
        }

        ValidationEmitter.EmitValues(writer, model, [.. own.Where(static pair => pair.Field.Rules.Count > 0)], "internal static void __CheckValue");
    }

    private static void EmitHooks(SourceWriter writer, ModelSpec model)
    {
        var hierarchy = model.Hierarchy!;
        foreach (var method in HierarchyInterfaceEmitter.HooksOf(hierarchy))
        {
            var isSync = method.Name != "Validate" && HasOwn(model, method.Name);
            var isAsync = HasOwn(model, method.AsyncName);
            if (!hierarchy.IsRoot && !isSync && !isAsync)
            {
                continue;
            }

            var isEmpty = !isSync && !isAsync;
            writer.Gap().Head(
                $"private protected {Modifier(hierarchy)} {(isEmpty ? "" : "async ")}{ValueTaskType} __{method.AsyncName}",
                [$"{method.Context} {method.Parameter}", $"{CancellationTokenType} cancellationToken"],
                isEmpty ? " => default;" : "");
            if (isEmpty)
            {
                continue;
            }

            writer.Open()
                .Optional(hierarchy.IsRoot ? null : $"await base.__{method.AsyncName}({method.Parameter}, cancellationToken).ConfigureAwait(false);")
                .Optional(isSync ? $"this.{method.Name}({method.Parameter});" : null)
                .Optional(isAsync ? $"await this.{method.AsyncName}({method.Parameter}, cancellationToken).ConfigureAwait(false);" : null)
                .Close();
        }
    }

    private static void EmitRelations(SourceWriter writer, ResolvedModel resolved, PropertyAccess access)
    {
        var (model, hierarchy) = (resolved.Spec, resolved.Spec.Hierarchy!);
        var ends = resolved.Ends.Select(static (end, index) => (End: end, Index: index)).Where(static pair => pair.End.Part == HierarchyPart.Own).ToArray();
        if (hierarchy.IsRoot || ends.Length > 0)
        {
            writer.Gap().Open($"private protected {Modifier(hierarchy)} object? __Related(int end)").Line("var model = this;").Line("return end switch").Open();
            foreach (var (end, index) in ends)
            {
                writer.Line(RelationInterfaceEmitter.Related(resolved, end, index));
            }

            writer.Line($"_ => {(hierarchy.IsRoot ? "null" : "base.__Related(end)")},").Close(";").Close();
            writer.Gap().Open($"private protected {Modifier(hierarchy)} void __Relate(int end, object? related)").Line("var model = this;").Open("switch (end)");
            foreach (var (end, index) in ends)
            {
                writer.Line(RelationInterfaceEmitter.Relate(resolved, access, end, index));
            }

            writer.Line($"default: {(hierarchy.IsRoot ? "" : "base.__Relate(end, related); ")}break;").Close().Close();
        }

        var relations = model.Relations.Where(static relation => relation.Part == HierarchyPart.Own).ToArray();
        if (hierarchy.IsRoot || relations.Length > 0)
        {
            writer.Gap().Open($"private protected {Modifier(hierarchy)} void __TakeKeys()").Line("var model = this;").Optional(hierarchy.IsRoot ? null : "base.__TakeKeys();");
            foreach (var relation in relations)
            {
                ForeignKeyEmitter.EmitTake(writer, resolved, relation, access);
            }

            writer.Close();
        }
    }

    /// <summary>
    /// True if the class is to call the hook that it implements itself; the root has those of its abstract base classes, too. What overrides the hook of a base
    /// class is called by that one.
    /// </summary>
    private static bool HasOwn(ModelSpec model, string hook)
    {
        var hierarchy = model.Hierarchy!;
        return model.Hooks.Any(one => one.Name == hook
            && (one.Modifiers is not null || hierarchy.IsRoot)
            && !(one.Modifiers?.Split(' ').Contains("override") == true && IsOfBase()));

        bool IsOfBase() => hierarchy.Classes.Any(one =>
            one.Name.FullName != model.Type.FullName && hierarchy.PartOf(model.Type.FullName, one.Name.FullName) == HierarchyPart.Inherited && one.Hooks.Contains(hook));
    }
}
