using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;
using static Tortoise.Generators.Catalog.TypeNames;

namespace Tortoise.Generators.Emission;

/// <summary>The members of <c>IModel</c> except <c>Read</c>: explicit, so that IntelliSense does not show them on the model.</summary>
internal static class ModelInterfaceEmitter
{
    public static void Emit(SourceWriter writer, ModelSpec model, PropertyAccess access)
    {
        var name = model.Type.Identifier;
        var self = $"{IModel}<{name}>";
        writer.Gap().Line($"""
            static {ModelMetadata} {self}.Metadata => {model.Type.Table}.Metadata;
            static {model.Type.QuerySet} {IModel}<{name}, {model.Type.QuerySet}, {model.Type.Fields}>.All() => {model.Type.QuerySet}.Root;
            static ref {ModelState} {self}.State({name} model) => ref model.{MemberNames.State};
            """);

        var fields = model.Fields.Select(static (field, index) => (Field: field, Index: index)).ToArray();
        Switch(
            writer,
            model,
            $"{self}.Load<TRow>",
            [$"{name} model", "int field", "in TRow row", "int ordinal"],
            ColumnAccess.Loads(model, fields, access));
        EmitLoadValue(writer, model, access, self);
        Switch(
            writer,
            model,
            $"{self}.Write",
            [$"{name} model", "int field", $"in {ParameterCell} cell"],
            fields.Select(pair => (pair.Index, ColumnAccess.Write(model, pair.Field, access.Get(pair.Field)))));
        Switch(
            writer,
            model,
            $"{self}.Stamp",
            [$"{name} model", "int field", $"{DateTimeOffsetType} now"],
            fields
                .Where(static pair => pair.Field.ClockStamp != ClockStamp.None)
                .Select(pair => (pair.Index, Stamp(pair.Field, access))));
        EmitIsUnset(writer, model, access, self);
        EmitSummaries(writer, model, self);
        ValidationEmitter.Emit(writer, model, access, self);
        HooksEmitter.Emit(writer, model, self);
    }

    /// <summary>Loads embedded values of several members as a whole: their constructors may refuse what is old in part.</summary>
    private static void EmitLoadValue(SourceWriter writer, ModelSpec model, PropertyAccess access, string self)
    {
        var values = model.Embedded.Where(static embedded => embedded.Type.Count > 1).ToArray();
        if (values.Length == 0)
        {
            return;
        }

        writer.Member(GeneratedCodeMarker.Of(model))
            .Head($"static int {self}.LoadValue<TRow>", [$"{model.Type.Identifier} model", "int field", $"{FieldSet} fields", "in TRow row", "int ordinal"], "")
            .Open()
            .Open("switch (field)");
        foreach (var embedded in values)
        {
            writer.Line($"case {embedded.First} when {string.Join(" && ", embedded.Fields.Select(static field => $"fields.Contains({field})"))}: {access.Set(embedded, EmbeddedValueEmitter.Read(model, embedded, "ordinal"))} return {embedded.Type.Count};");
        }

        writer.Line("default: return 0;").Close().Close();
    }

    /// <summary>A method with a case per field; none if there is no case, because the interface has an empty one.</summary>
    private static void Switch(SourceWriter writer, ModelSpec model, string method, string[] parameters, IEnumerable<(int Index, string Statement)> arms)
    {
        if (!arms.Any())
        {
            return;
        }

        writer.Member(GeneratedCodeMarker.Of(model)).Head($"static void {method}", parameters, "").Open().Open("switch (field)");
        foreach (var (index, statement) in arms)
        {
            writer.Line($"case {index}: {statement} break;");
        }

        writer.Close().Close();
    }

    public static string Stamp(FieldSpec field, PropertyAccess access) => field.Type.StoredKind == FieldCatalog.Guid
        ? access.Set(field, $"{IsDefault(field, access.Get(field))} ? {(field.Type.Wrapped is null ? "" : $"new {field.Type.Clr}(")}sys::Guid.CreateVersion7(now){(field.Type.Wrapped is null ? "" : ")")} : {access.Get(field)}")
        : access.Set(field, FieldCatalog.Of(field.Type.Kind).Stamp!);

    /// <summary>The condition under which a value is that of no assignment. Not every wrapper has operators.</summary>
    public static string IsDefault(FieldSpec field, string value) => field.Type switch
    {
        { IsReference: true } or { IsNullable: true } => $"{value} is null",
        { Wrapped: { IsReference: true } wrapped } => $"{value}.{wrapped.Member} is null",
        { Wrapped: { } wrapped } => $"{value}.{wrapped.Member} == default",
        { Kind: var kind } when FieldCatalog.IsBytes(kind) => $"{value}.IsEmpty",
        _ => $"{value} == default",
    };

    private static void EmitIsUnset(SourceWriter writer, ModelSpec model, PropertyAccess access, string self)
    {
        var head = $"static bool {self}.IsUnset({model.Type.Identifier} model, int field) =>";
        var arms = model.Fields
            .Select((field, index) => (Index: index, Test: IsUnset(model, field, index, access)))
            .Where(static arm => arm.Test is not null)
            .ToArray();
        writer.Member(GeneratedCodeMarker.Of(model));
        if (arms is [var (index, test)])
        {
            writer.Line($"{head} field == {index} && {test};");
            return;
        }

        writer.Line($"{head} field switch").Open();
        foreach (var arm in arms)
        {
            writer.Line($"{arm.Index} => {arm.Test},");
        }

        writer.Line("_ => false,").Close(";");
    }

    /// <summary>What the user wrote about the properties; called only by code that describes models.</summary>
    public static void EmitSummaries(SourceWriter writer, ModelSpec model, string self)
    {
        var texts = model.Fields.Select(static (field, index) => (Index: index, field.Summary)).Where(static one => one.Summary is not null).ToArray();
        if (texts.Length == 0)
        {
            return;
        }

        writer.Gap().Line($"static string? {self}.Summary(int field) => field switch").Open();
        foreach (var (index, summary) in texts)
        {
            writer.Line($"{index} => {TableEmitter.Literal(XmlText.Plain(summary!))},");
        }

        writer.Line("_ => null,").Close(";");
    }

    /// <summary>The condition under which a field counts as not set; null if it never does.</summary>
    public static string? IsUnset(ModelSpec model, FieldSpec field, int index, PropertyAccess access) => field switch
    {
        { DbDefault: not null, IsTracked: true } => $"!model.{MemberNames.State}.HasChanged({index})",
        _ when field.DbDefault is not null || model.Key.Contains(index) =>
            IsDefault(field, access.Get(field)),
        _ => null,
    };
}
