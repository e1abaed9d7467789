using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;
using static Tortoise.Generators.Catalog.TypeNames;

namespace Tortoise.Generators.Emission;

/// <summary>The implementing part of a relation to one object, and the key that it brings.</summary>
internal static class ForeignKeyEmitter
{
    public static void Emit(SourceWriter writer, ModelSpec model, RelationSpec relation, PartialPropertySpec property, string end)
    {
        writer.Gap().Line($"""
            {GeneratedMark.Of(model)}
            private {Held}<{relation.Target.FullName}> {HeldAccess.Field(relation.Name)};
            """);
        if (relation.HasDeclaredKey)
        {
            writer.Gap().Line($"""
                {GeneratedMark.Of(model)}
                private {HeldKey}<{relation.DeclaredKey(model)}> {HeldAccess.KeyField(relation.Name)};
                """);
        }

        writer.Gap();
        if (!property.HasJsonIgnore)
        {
            writer.Line(SerializationEmitter.IgnoreNull);
        }

        // A debugger shows what is held, and asks no getter that may refuse to answer.
        if (!property.HasDebuggerBrowsable)
        {
            writer.Line($"[{DebuggerHidden}]");
        }

        writer
            .Line(GeneratedMark.Attribute)
            .Open($"{property.Modifiers} {relation.Target.FullName}{(relation.IsNullable ? "?" : "")} {relation.Identifier}")
            .Line($"{property.Getter} => {Getter(model, relation, end)};")
            .Open(property.Setter);
        EmitSetter(writer, model, relation);
        writer.Close().Close();
        foreach (var part in relation.Key.Where(static part => !part.IsDeclared))
        {
            EmitKey(writer, model.Fields[part.Field], part, relation, property);
        }
    }

    /// <summary>Has <c>model</c> take the key of the object that it holds, before it is written.</summary>
    public static void EmitTake(SourceWriter writer, ModelSpec model, RelationSpec relation, PropertyAccess access)
    {
        var held = "held" + relation.Name;
        var isStill = relation.HasDeclaredKey ? $" && {IsStill(model, relation, HeldAccess.KeyOf(model, relation), access.Get)}" : "";
        writer.Gap()
            .Open($"if ({HeldAccess.Of(model, relation)}.Value is {{ }} {held}{isStill})")
            .Line($"{RelationKeys}.ThrowIfUnsaved({held}, {model.Type.Ends}.{relation.Identifier});");
        foreach (var part in relation.Key)
        {
            writer.Line(access.Set(model.Fields[part.Field], $"{held}.{part.Target}"));
        }

        if (relation.HasDeclaredKey)
        {
            writer.Line(Remember(relation, HeldAccess.KeyOf(model, relation), part => $"{held}.{part.Target}"));
        }

        writer.Close();
    }

    /// <summary>
    /// A property of the user's changes without telling: so it is remembered which key it had when the object came, and another one since
    /// then says that the object is not the one any more.
    /// </summary>
    public static string Remember(RelationSpec relation, string member, Func<RelationKeySpec, string> key) =>
        $"{member} = new({RelationSpec.Tuple(relation.Key.Where(static part => part.IsDeclared).Select(key))});";

    private static string Getter(ModelSpec model, RelationSpec relation, string end)
    {
        var holder = HeldAccess.Field(relation.Name);
        var held = relation.HasDeclaredKey
            ? $"({IsStill(model, relation, HeldAccess.KeyField(relation.Name), static field => field.Identifier)} ? {holder} : default)"
            : holder;
        if (!relation.IsNullable)
        {
            return $"{MemberNames.State}.IsSerializing ? {held}.Value! : {held}.Get({end})";
        }

        var isNull = string.Join(" || ", relation.Key.Select(part => $"{model.Fields[part.Field].Identifier} is null"));
        return $"{held}.Value ?? ({MemberNames.State}.IsSerializing || {isNull} ? null : {held}.GetOrNull({end}))";
    }

    private static string IsStill(ModelSpec model, RelationSpec relation, string member, Func<FieldSpec, string> get) =>
        $"{member}.Is({RelationSpec.Tuple(relation.Key.Where(static part => part.IsDeclared).Select(part => get(model.Fields[part.Field])))})";

    private static void EmitSetter(SourceWriter writer, ModelSpec model, RelationSpec relation)
    {
        var holder = HeldAccess.Field(relation.Name);
        if (!relation.IsNullable)
        {
            // A required relation of an object that is made of a row: its key is there, the other object is not.
            writer.Open("if (value is null)").Line($"""
                {holder} = default;
                return;
                """).Close().Gap();
        }

        var value = relation.IsNullable ? "value?" : "value";
        foreach (var part in relation.Key)
        {
            writer.Line($"{model.Fields[part.Field].Identifier} = {value}.{part.Target};");
        }

        writer.Line($"{holder} = {(relation.IsNullable ? "value is null ? default : new(value)" : "new(value)")};");
        if (relation.HasDeclaredKey)
        {
            writer.Line(Remember(relation, HeldAccess.KeyField(relation.Name), part => $"{value}.{part.Target}"));
        }

        // Also where the key is the same: that of an object which is not saved yet will be another.
        foreach (var part in relation.Key.Where(part => model.Fields[part.Field].IsTracked))
        {
            writer.Line($"{MemberNames.State}.Change({part.Field});");
        }
    }

    private static void EmitKey(SourceWriter writer, FieldSpec field, RelationKeySpec part, RelationSpec relation, PartialPropertySpec property)
    {
        var holder = HeldAccess.Field(relation.Name);
        var accessibility = relation.Accessibility == "public" ? field.Accessibility : relation.Accessibility;
        var stored = field.Type is { IsReference: true, IsNullable: false } ? "field!" : "field";
        writer.Gap()
            .Line($"""
                /// <summary>{KeySummary(relation, part)} Another one than that of the object in {relation.Name} forgets the object.</summary>
                {GeneratedMark.Attribute}
                """)
            .Open($"{accessibility} {field.Type.ClrType} {field.Identifier}");
        var value = $"{holder}.Value is {{ }} held ? held.{part.Target} : {stored}";
        TrackedPropertiesEmitter.EmitGetter(writer, field, part.Field, property.Getter, value);
        writer.Open(property.Setter)
            .Line($"var isOther = ({value}) != value;")
            .Open("if (isOther)")
            .Line($"{holder} = default;")
            .Close()
            .Gap()
            .Open($"if (isOther || !{MemberNames.State}.IsSaved || {MemberNames.State}.IsPartial)")
            .Line($"{MemberNames.State}.Change({part.Field});")
            .Close()
            .Gap()
            .Line("field = value;")
            .Close()
            .Close();
    }

    private static string KeySummary(RelationSpec relation, RelationKeySpec part) => relation.Key.Count == 1
        ? $"The key of the {relation.Name}{(relation.IsNullable ? "; null where there is none" : "")}."
        : $"The part {part.Target} of the key of the {relation.Name}{(relation.IsNullable ? "; null where there is none" : "")}.";
}
