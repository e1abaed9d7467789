using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;
using Tortoise.Generators.Resolution;
using static Tortoise.Generators.Catalog.TypeNames;

namespace Tortoise.Generators.Emission;

/// <summary>The implementing part of a relation to one object, and its generated key.</summary>
internal static class ForeignKeyEmitter
{
    public static void Emit(SourceWriter writer, ModelSpec model, RelationSpec relation, PartialPropertySpec property, string end)
    {
        writer.Member(GeneratedCodeMarker.Of(model)).Line($"private {RelationSlot} {RelationSlots.Field(relation.Name)};");
        if (relation.HasDeclaredKey)
        {
            writer.Member(GeneratedCodeMarker.Of(model)).Line($"private {KeySnapshot}<{relation.DeclaredKey(model)}> {RelationSlots.KeyField(relation.Name)};");
        }

        writer.Gap();
        if (!property.HasJsonIgnore)
        {
            writer.Line(SerializationEmitter.IgnoreNull);
        }

        // A debugger shows the slot instead of calling a getter that may throw.
        if (!property.HasDebuggerBrowsable)
        {
            writer.Line($"[{DebuggerHidden}]");
        }

        writer.Optional(GeneratedCodeMarker.OfProperty(model))
            .Open($"{property.Modifiers} {relation.Target.FullName}{(relation.IsNullable ? "?" : "")} {relation.Identifier}")
            .Line($"{property.Getter} => {Getter(model, relation, end)};")
            .Open(property.Setter);
        EmitSetter(writer, model, relation);
        writer.Close().Close();
        foreach (var part in relation.Key.Where(static part => !part.IsDeclared))
        {
            EmitKey(writer, model, part, relation, property);
        }
    }

    /// <summary>Copies the key of the related object to <c>model</c>, before it is written.</summary>
    public static void EmitTake(SourceWriter writer, ResolvedModel resolved, RelationSpec relation, PropertyAccess access)
    {
        var model = resolved.Spec;
        var related = "related" + relation.Name;
        var isStill = relation.HasDeclaredKey ? $"{IsStill(model, relation, RelationSlots.KeyOf(model, relation), access.Get)} && " : "";
        var statements = relation.Key.Select(part => access.Set(model.Fields[part.Field], $"{related}.{part.Target}"));
        if (relation.HasDeclaredKey)
        {
            statements = statements.Append(TakeSnapshot(relation, RelationSlots.KeyOf(model, relation), part => $"{related}.{part.Target}"));
        }

        var saved = $"{RelationKeys}.Saved<{relation.Target.FullName}>({RelationSlots.Of(model, relation)}, {model.Type.Table}.Metadata, {resolved.IndexOfEnd(relation.Name)})";
        writer.Line($"if ({isStill}{saved} is {{ }} {related}) {{ {string.Join(" ", statements)} }}");
    }

    /// <summary>
    /// Changes of a key property that the user declared go unnoticed. So its value is kept when the related object is set: if it differs later,
    /// that object is no longer the related one.
    /// </summary>
    public static string TakeSnapshot(RelationSpec relation, string member, Func<RelationKeySpec, string> key) =>
        $"{member} = new({RelationSpec.Tuple(relation.Key.Where(static part => part.IsDeclared).Select(key))});";

    private static string Getter(ModelSpec model, RelationSpec relation, string end)
    {
        var slot = RelationSlots.Field(relation.Name);
        var valid = relation.HasDeclaredKey
            ? $"({IsStill(model, relation, RelationSlots.KeyField(relation.Name), static field => field.Identifier)} ? {slot} : default)"
            : slot;
        var target = relation.Target.FullName;
        if (!relation.IsNullable)
        {
            return $"{valid}.As<{target}>() ?? ({MemberNames.State}.IsSerializing ? null! : {valid}.Get<{target}>({end}))";
        }

        var isNull = string.Join(" || ", relation.Key.Select(part => $"{model.Fields[part.Field].Identifier} is null"));
        return $"{valid}.As<{target}>() ?? ({MemberNames.State}.IsSerializing || {isNull} ? null : {valid}.GetOrNull<{target}>({end}))";
    }

    private static string IsStill(ModelSpec model, RelationSpec relation, string member, Func<FieldSpec, string> get) =>
        $"{member}.Matches({RelationSpec.Tuple(relation.Key.Where(static part => part.IsDeclared).Select(part => get(model.Fields[part.Field])))})";

    private static void EmitSetter(SourceWriter writer, ModelSpec model, RelationSpec relation)
    {
        var slot = RelationSlots.Field(relation.Name);
        var value = relation.IsNullable ? "value?" : "value";
        var statements = relation.Key.Select(part => $"{model.Fields[part.Field].Identifier} = {value}.{part.Target};");
        if (relation.HasDeclaredKey)
        {
            statements = statements.Append(TakeSnapshot(relation, RelationSlots.KeyField(relation.Name), part => $"{value}.{part.Target}"));
        }

        // Even if the key is the same: that of an unsaved object will change.
        statements = statements.Concat(relation.Key.Where(part => model.Fields[part.Field].IsTracked).Select(part => $"{MemberNames.State}.Change({part.Field});"));

        // Null is assigned to a required relation when a row is read: the key is known, the related object is not loaded.
        writer.Line(relation.IsNullable ? string.Join("\n", statements) : $"if (value is not null) {{ {string.Join(" ", statements)} }}")
            .Line($"{slot} = {RelationSlot}.Of(value);");
    }

    private static void EmitKey(SourceWriter writer, ModelSpec model, RelationKeySpec part, RelationSpec relation, PartialPropertySpec property)
    {
        var field = model.Fields[part.Field];
        var slot = RelationSlots.Field(relation.Name);
        var accessibility = relation.Accessibility == "public" ? field.Accessibility : relation.Accessibility;
        var stored = field.Type is { IsReference: true, IsNullable: false } ? "field!" : "field";
        var value = Current(stored);
        if (GeneratedCodeMarker.Of(model) is { } obsolete)
        {
            // The key itself is not obsolete, so its accessors cannot name an obsolete model.
            writer.Member(obsolete).Line($"private {field.Type.ClrType} {RelationSlots.Field(field.Name)}({field.Type.ClrType} stored) => {Current("stored")};");
            value = $"{RelationSlots.Field(field.Name)}({stored})";
        }

        writer.Gap()
            .Line($"""
                /// <summary>{KeySummary(relation, part)}</summary>
                {GeneratedCodeMarker.Attribute}
                """)
            .Open($"{accessibility} {field.Type.ClrType} {field.Identifier}")
            .Line(TrackedPropertiesEmitter.Getter(part.Field, property.Getter, value))
            .Line($"{property.Setter} => field = {MemberNames.State}.SetKey({part.Field}, {value}, value, ref {slot});")
            .Close();

        string Current(string otherwise) => $"{slot}.As<{relation.Target.FullName}>() is {{ }} related ? related.{part.Target} : {otherwise}";
    }

    private static string KeySummary(RelationSpec relation, RelationKeySpec part)
    {
        var end = $"<see cref=\"{relation.Identifier}\"/>";
        var key = relation.Key.Count == 1 ? "key" : $"<c>{part.Target.TrimStart('@')}</c> part of the key";
        return $"Gets or sets the {key} of {end}{(relation.IsNullable ? ", or null if there is none" : "")}. Setting a different key unloads {end}.";
    }
}
