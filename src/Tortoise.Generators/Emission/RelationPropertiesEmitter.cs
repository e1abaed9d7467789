using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;
using Tortoise.Generators.Resolution;
using static Tortoise.Generators.Catalog.TypeNames;

namespace Tortoise.Generators.Emission;

/// <summary>The implementing parts of relations, their generated keys, and the inverses of other models' relations.</summary>
internal static class RelationPropertiesEmitter
{
    public static void Emit(SourceWriter writer, ResolvedModel resolved)
    {
        var model = resolved.Spec;
        foreach (var relation in model.Relations)
        {
            if (relation.PartialProperty is { } property)
            {
                ForeignKeyEmitter.Emit(writer, model, relation, property, End(resolved, relation.Name));
            }
        }

        foreach (var links in model.Links)
        {
            if (links.PartialProperty is { } property)
            {
                var head = $"{property.Modifiers} {Rows(links)} {links.Identifier}";
                var json = property.HasJsonIgnore ? null : SerializationEmitter.IgnoreNull;
                EmitRows(writer, model, links.Name, Rows(links), head, End(resolved, links.Name), summary: null, json);
            }
        }

        foreach (var end in resolved.Ends.Where(static end => end is { IsReverse: true, Part: HierarchyPart.Own }))
        {
            EmitInverse(writer, model, end, End(resolved, end.Name));
        }
    }

    /// <summary>The type that holds the objects of a to-many end.</summary>
    public static string Rows(EndSpec end) => Rows(end.Kind == EndKind.ReverseMany ? Related : ManyToMany, end.Other, end.LinkModel);

    /// <summary>The type that holds the objects of a many-to-many relation.</summary>
    public static string Rows(LinkSpec links) => Rows(ManyToMany, links.Target, links.LinkModel);

    private static string Rows(string type, ModelName model, ModelName? linkModel) =>
        $"{type}<{model.FullName}{(linkModel is null ? "" : $", {linkModel.FullName}")}>";

    /// <summary>The end in the metadata of the object's own model, which an abstract class looks up.</summary>
    private static string End(ResolvedModel resolved, string name) => resolved.Spec.IsAbstract
        ? $"{ModelRegistry}.End(this, \"{name}\")"
        : resolved.End(name);

    private static void EmitInverse(SourceWriter writer, ModelSpec model, EndSpec end, string metadata)
    {
        var other = $"<see cref=\"{end.Other.FullName}\"/>";
        if (end.IsMany)
        {
            var summary = end.Kind == EndKind.ReverseMany
                ? $"<summary>Gets the {other} objects whose {end.Back} is this object.</summary>"
                : $"<summary>Gets the {other} objects that have this object among their {end.Back}.</summary>";
            EmitRows(writer, model, end.Name, Rows(end), $"{end.Accessibility} {Rows(end)} {end.Identifier}", metadata, summary + end.Notice.Lines, SerializationEmitter.Ignore);
            return;
        }

        writer.Member(GeneratedCodeMarker.Of(model))
            .Line($"""
                private {RelationSlot} {RelationSlots.Field(end.Name)};

                /// <summary>Gets the {other} whose {end.Back} is this object, or null if there is none.</summary>
                /// <exception cref="{RelationNotLoaded}">The relation is not loaded.</exception>{end.Notice.Lines}
                {SerializationEmitter.Ignore}
                [{DebuggerHidden}]
                {GeneratedCodeMarker.Attribute}
                {end.Accessibility} {end.Other.FullName}? {end.Identifier} => {RelationSlots.Field(end.Name)}.GetOrNull<{end.Other.FullName}>({metadata});
                """);
    }

    private static void EmitRows(
        SourceWriter writer, ModelSpec model, string name, string type, string head, string end, string? summary, string? json)
    {
        var slot = RelationSlots.Field(name);

        // A copy of a record starts with the rows of the original, which are not its own.
        var value = model.Type.IsRecord
            ? $"{slot}.As<{type}>() is {{ }} rows && rows.IsOf(this) ? rows : {slot}.Hold(new {type}(this, {end}))"
            : $"{slot}.As<{type}>() ?? {slot}.Hold(new {type}(this, {end}))";
        writer.Member(GeneratedCodeMarker.Of(model)).Line($"""
            [{DebuggerHidden}]
            private {RelationSlot} {slot};
            """).Gap();
        if (summary is not null)
        {
            writer.Line($"/// {summary}").Line(GeneratedCodeMarker.Attribute);
        }

        writer.Optional(json).Optional(summary is null ? GeneratedCodeMarker.OfProperty(model) : null);

        var isUnloaded = json == SerializationEmitter.Ignore ? "" : $"{MemberNames.State}.IsSerializing && {slot}.As<{type}>() is not {{ IsLoaded: true }} ? null! : ";
        writer.Line($"{head} => {isUnloaded}{value};");
    }
}
