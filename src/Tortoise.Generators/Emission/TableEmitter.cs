using Microsoft.CodeAnalysis.CSharp;
using Tortoise.Generators.Model;
using Tortoise.Generators.Resolution;
using static Tortoise.Generators.Catalog.TypeNames;

namespace Tortoise.Generators.Emission;

/// <summary>The file-local metadata of a model, created once.</summary>
internal static class TableEmitter
{
    public static void Emit(SourceWriter writer, ResolvedModel resolved)
    {
        EmitMetadata(writer, resolved);
        RelationFactsEmitter.EmitFarEnds(writer, resolved.Spec);
    }

    private static void EmitMetadata(SourceWriter writer, ResolvedModel resolved)
    {
        var model = resolved.Spec;
        writer.Gap().Open(GeneratedCodeMarker.FileClass(model, model.Type.Table));
        if (model.Hierarchy is not null)
        {
            var absent = model.Fields.Select(static (field, index) => field.Part == HierarchyPart.Other ? $".With({index})" : "");
            writer.Line($"internal static readonly {FieldSet} Absent = default({FieldSet}){string.Concat(absent)};");
        }

        if (model.BrokenBy is { } rule)
        {
            writer.Line($"internal static readonly {ModelMetadata} Metadata = {ModelRegistry}.Refuse({Literal(model.Type.Name)}, \"{rule}\");");
            EmitFields(writer, model.Type);
            return;
        }

        if (model.Hierarchy is { IsRoot: false } hierarchy)
        {
            writer.Line($"internal static readonly {ModelMetadata} Metadata = {ModelRegistry}.MetadataOf<{hierarchy.Root}>();");
            EmitFields(writer, model.Type);
            return;
        }

        writer
            .Line($"internal static readonly {ModelMetadata} Metadata = new(")
            .Indent()
            .Line($"""
                {Literal(model.Type.Name)},
                {Literal(model.Table)},
                [
                """)
            .Indent();
        foreach (var field in model.Fields)
        {
            var arguments = string.Join(", ", Literal(field.Name), Literal(field.Column), FieldTypeExpression.Of(field.Type));
            writer.Line($"new({arguments}){Options(FieldOptions(field))},");
        }

        writer.Unindent()
            .Line("],")
            .Line($"key: [{string.Join(", ", model.Key)}])")
            .Unindent()
            .Open();
        foreach (var option in ModelOptions(model).Concat(RelationFactsEmitter.Options(resolved)))
        {
            writer.Line(option + ",");
        }

        writer.Close(";");
        ScopeEmitter.EmitAccessors(writer, model);
        EmitFields(writer, model.Type);
    }

    /// <summary>The fields outside of any query.</summary>
    private static void EmitFields(SourceWriter writer, TypeSpec type)
    {
        var fields = type.ModelName.Fields;
        writer.Line($"internal static readonly {fields} Fields = {TableSource}.Of<{fields}>(Metadata);").Close();
    }

    private static IEnumerable<string> FieldOptions(FieldSpec field)
    {
        if (field.Type.IsNullable || field.IsOfSomeRows)
        {
            yield return "IsNullable = true";
        }

        if (field.IsGenerated)
        {
            yield return "IsGenerated = true";
        }

        if (field.Identity is { } identity)
        {
            yield return $"Identity = new({DbDefaultExpression.Of(identity)})";
        }

        if (field.IsTracked)
        {
            yield return "IsTracked = true";
        }

        if (field.IsReadOnly)
        {
            yield return "IsReadOnly = true";
        }

        if (field.IsUnique)
        {
            yield return "IsUnique = true";
        }

        if (field.MaxLength is { } length)
        {
            yield return $"MaxLength = {length}";
        }

        if (field.ColumnType is { } type)
        {
            yield return $"ColumnType = new({Literal(type.Name)}){(type.Databases.Count > 0 ? $" {{ {Databases(type.Databases)} }}" : "")}";
        }

        if (field.Computed is { } computed)
        {
            yield return $"Computed = {Computed(computed)}";
        }

        if (field.DbDefault is { } dbDefault)
        {
            yield return $"DbDefault = {DbDefaultExpression.Of(dbDefault)}";
        }

        if (field.ClockStamp != ClockStamp.None)
        {
            yield return $"ClockStamp = orm::Metadata.ClockStamp.{field.ClockStamp}";
        }

        if (field.IsVersion)
        {
            yield return "IsVersion = true";
        }

        if (field.IsSoftDelete)
        {
            yield return "IsSoftDelete = true";
        }

        if (field.IsDiscriminator)
        {
            yield return "IsDiscriminator = true";
        }

        if (field.Offset is { } offset)
        {
            yield return $"Offset = {offset}";
        }

        if (field.Rules.Count > 0)
        {
            yield return "HasRules = true";
        }

        if (field.Comment is { } comment)
        {
            yield return $"Comment = {Literal(comment)}";
        }
    }

    private static string Computed(ComputedSpec computed) =>
        $"new({(computed.Sql is { } sql ? Literal(sql) : "null")}, IsStored: {(computed.IsStored ? "true" : "false")}){Options(ComputedOptions(computed))}";

    private static IEnumerable<string> ComputedOptions(ComputedSpec computed)
    {
        if (computed.Databases.Count > 0)
        {
            yield return Databases(computed.Databases);
        }

        if (computed.Else is { } others)
        {
            yield return $"Else = {Computed(others)}";
        }
    }

    private static IEnumerable<string> ModelOptions(ModelSpec model)
    {
        if (model.Schema is { } schema)
        {
            yield return $"Schema = {Literal(schema)}";
        }

        if (model.Comment is { } comment)
        {
            yield return $"Comment = {Literal(comment)}";
        }

        if (model.Group is { } group)
        {
            yield return $"Group = {Literal(group)}";
        }

        if (model.Databases.Count > 0)
        {
            yield return Databases(model.Databases);
        }

        if (!model.IsManaged)
        {
            yield return "IsManaged = false";
        }

        if (model.History is not null)
        {
            yield return $"History = {ModelOf}<{HistoryModel.NameOf(model.Type)}>.Metadata";
        }

        if (model.Indexes.Count > 0)
        {
            yield return $"Indexes = [{string.Join(", ", model.Indexes.Select(index => Index(model, index)))}]";
        }

        if (model.Uniques.Count > 0)
        {
            yield return $"Uniques = [{string.Join(", ", model.Uniques.Select(index => Index(model, index)))}]";
        }

        if (model.Checks.Count > 0)
        {
            yield return $"Checks = [{string.Join(", ", model.Checks.Select(Check))}]";
        }

        if (model.Ordering.Count > 0)
        {
            yield return $"Ordering = [{string.Join(", ", model.Ordering.Select(Term))}]";
        }

        foreach (var option in ScopeEmitter.Options(model))
        {
            yield return option;
        }

        yield return $"Objects = new {ModelObjects}<{model.Type.FullName}>()";
    }

    private static string Index(ModelSpec model, IndexSpec index) =>
        $"new({Literal(index.Name)}, [{string.Join(", ", index.Fields)}]){Options(IndexOptions(model, index))}";

    private static IEnumerable<string> IndexOptions(ModelSpec model, IndexSpec index)
    {
        if (index.Descending.Count > 0)
        {
            yield return $"Descending = [{string.Join(", ", index.Descending)}]";
        }

        if (index.Expression is { } expression)
        {
            yield return $"Expression = {Literal(expression)}";
        }

        if (index.Path.Count > 0)
        {
            var document = model.Fields[index.Document];
            var members = string.Join(".", index.Path);
            yield return $"Path = {Literal($"{document.Name}.{members.Replace("@", "")}")}";
            yield return $"Value = static () => {IndexedDocument}.Of<{document.Type.Json!.Handle}>(Metadata, {index.Document}).{members}";
        }

        if (index.IsUnique)
        {
            yield return "IsUnique = true";
        }

        if (index.Where is { } where)
        {
            yield return $"Where = {Literal(where)}";
        }

        if (index.Include.Count > 0)
        {
            yield return $"Include = [{string.Join(", ", index.Include)}]";
        }

        if (index.Method is { } method)
        {
            yield return $"Method = orm::IndexMethod.{method}";
        }

        if (index.OperatorClass is { } operators)
        {
            yield return $"OperatorClass = {Literal(operators)}";
        }

        if (index.Databases.Count > 0)
        {
            yield return Databases(index.Databases);
        }
    }

    public static string Databases(IEnumerable<string> names) => $"Databases = [{string.Join(", ", names.Select(Literal))}]";

    private static string Check(CheckSpec check) => $"new({Literal(check.Name)}, {Literal(check.Sql)})";

    private static string Term(OrderingSpec term) => $"new({term.Field}, Descending: {(term.Descending ? "true" : "false")})";

    public static string Options(IEnumerable<string> options)
    {
        var text = string.Join(", ", options);
        return text.Length == 0 ? "" : $" {{ {text} }}";
    }

    public static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
