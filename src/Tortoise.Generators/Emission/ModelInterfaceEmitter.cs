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
            fields.Select(pair => (pair.Index, access.Set(pair.Field, ColumnAccess.Read(model, pair.Field, "ordinal")))));
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
        ValidationEmitter.Emit(writer, model, access, self);
        HooksEmitter.Emit(writer, model, self);
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

    public static string Stamp(FieldSpec field, PropertyAccess access) => field.Type.Kind == FieldCatalog.Guid
        ? access.Set(field, $"{access.Get(field)} == default ? sys::Guid.CreateVersion7(now) : {access.Get(field)}")
        : access.Set(field, FieldCatalog.Of(field.Type.Kind).Stamp!);

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

    /// <summary>The condition under which a field counts as not set; null if it never does.</summary>
    public static string? IsUnset(ModelSpec model, FieldSpec field, int index, PropertyAccess access) => field switch
    {
        { DbDefault: not null, IsTracked: true } => $"!model.{MemberNames.State}.HasChanged({index})",
        _ when field.DbDefault is not null || model.Key.Contains(index) =>
            access.Get(field) + field.Type switch
            {
                { IsReference: true } or { IsNullable: true } => " is null",
                { Kind: var kind } when FieldCatalog.IsBytes(kind) => ".IsEmpty",
                _ => " == default",
            },
        _ => null,
    };
}
