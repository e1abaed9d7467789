using Tortoise.Generators.Model;
using Tortoise.Generators.Resolution;
using static Tortoise.Generators.Catalog.TypeNames;

namespace Tortoise.Generators.Emission;

/// <summary><c>TeamFields</c>: the columns and relations of a model in queries.</summary>
internal static class FieldsEmitter
{
    /// <summary>The methods that the fields inherit.</summary>
    private static readonly string[] Inherited = ["Column", "Flag", "OptionalColumn", "OptionalFlag", "Joined", "Json", "Embedded"];

    public static void Emit(SourceWriter writer, ResolvedModel resolved)
    {
        var model = resolved.Spec;
        var type = model.Type;
        writer.Gap()
            .Line($"""
                /// <summary>The fields of <see cref="{type.Identifier}"/> in queries.</summary>{type.ModelName.Notice.Lines}
                {GeneratedCodeMarker.Attribute}
                """)
            .Open($"{type.Accessibility} {(resolved.HasOrNull ? "" : "sealed ")}class {type.Fields} : {RowFields}<{type.Identifier}>, {ISelectableRow}<{type.Identifier}, {type.Fields}>");
        EmitCreation(writer, type.Fields);
        for (var i = 0; i < model.Fields.Count; i++)
        {
            var field = model.Fields[i];
            if (field.Part == HierarchyPart.Other)
            {
                continue;
            }

            if (field.Embedded is { } member)
            {
                EmitEmbedded(writer, model.Embedded[member.Property], i, isOrNull: false);
                continue;
            }

            var value = IsFlag(field) ? $"Flag({i})" : field.Type.Json is { } json ? $"Json<{json.Handle}>({i})" : $"Column<{field.Type.ClrType}>({i})";
            writer.Line($"""
                /// <summary>{field.Summary ?? Describe(model, i)}</summary>{field.Notice.Lines}
                {field.Accessibility} {Handle(field)} {field.Identifier} => {value};
                """);
        }

        for (var i = 0; i < resolved.Ends.Count; i++)
        {
            var end = resolved.Ends[i];
            if (end.Part == HierarchyPart.Other)
            {
                continue;
            }

            var other = end.Other;
            var one = end is { IsNullable: true, OtherHasOrNull: true } ? $"{other.Fields}.{ModelName.OrNull}" : other.Fields;
            var (handle, value) = end.IsMany ? (ManyOf(other, end.OtherHasOrNull), $"new(this, {i})") : (one, $"Joined<{one}>({i})");
            writer.Line($"""
                /// <summary>{end.Summary ?? Describe(end)}</summary>{end.Notice.Lines}
                {end.Accessibility} {handle} {end.Identifier} => {value};
                """);
        }

        HierarchyFieldsEmitter.Emit(writer, model);
        if (resolved.HasOrNull)
        {
            EmitOrNull(writer, resolved);
        }

        writer.Close();
    }

    /// <summary>True if a field or relation has the name of a method that the fields inherit; C# tells them apart.</summary>
    public static bool HidesBaseMembers(ResolvedModel resolved) =>
        resolved.Spec.Fields.Select(static field => field.Name).Concat(resolved.Spec.Embedded.Select(static embedded => embedded.Name)).Concat(resolved.Ends.Select(static end => end.Name)).Any(Inherited.Contains);

    /// <summary>The same fields of a row that may be missing: those that could not be null are replaced.</summary>
    private static void EmitOrNull(SourceWriter writer, ResolvedModel resolved)
    {
        var type = resolved.Spec.Type;
        writer.Gap()
            .Line($"""/// <summary>The fields of <see cref="{type.Identifier}"/> in a joined row that may be missing: each can be null.</summary>""")
            .Open($"public sealed class {ModelName.OrNull} : {type.Fields}, {IRowFields}<{ModelName.OrNull}>");
        EmitCreation(writer, ModelName.OrNull);
        for (var i = 0; i < resolved.Spec.Fields.Count; i++)
        {
            var field = resolved.Spec.Fields[i];
            if (field.Part == HierarchyPart.Other)
            {
                continue;
            }

            if (field.Embedded is { } member)
            {
                EmitEmbedded(writer, resolved.Spec.Embedded[member.Property], i, isOrNull: true);
                continue;
            }

            if (field.Type is { IsNullable: true } or { Json: not null })
            {
                continue;
            }

            var (handle, value) = field.Type switch
            {
                _ when IsFlag(field) => (OptionalFlag, $"OptionalFlag({i})"),
                { IsReference: true } => ($"{Field}<{field.Type.Clr}?>", $"Column<{field.Type.Clr}?>({i})"),
                _ => ($"{Field}<{field.Type.Clr}?>", $"OptionalColumn<{field.Type.Clr}>({i})"),
            };
            writer.Line($"""
                /// <inheritdoc cref="{type.Fields}.{field.Identifier}"/>{field.Notice.Lines}
                {field.Accessibility} new {handle} {field.Identifier} => {value};
                """);
        }

        for (var i = 0; i < resolved.Ends.Count; i++)
        {
            var end = resolved.Ends[i];
            if (end is { IsMany: false, IsNullable: false, OtherHasOrNull: true, Part: not HierarchyPart.Other })
            {
                var one = $"{end.Other.Fields}.{ModelName.OrNull}";
                writer.Line($"""
                    /// <inheritdoc cref="{type.Fields}.{end.Identifier}"/>{end.Notice.Lines}
                    {end.Accessibility} new {one} {end.Identifier} => Joined<{one}>({i});
                    """);
            }
        }

        writer.Close();
    }

    /// <summary>The members of an embedded value, once for all of its fields.</summary>
    private static void EmitEmbedded(SourceWriter writer, EmbeddedSpec embedded, int field, bool isOrNull)
    {
        if (field != embedded.First || (isOrNull && embedded.IsNullable))
        {
            return;
        }

        var handle = embedded.Type.Handle + (isOrNull || embedded.IsNullable ? "." + ModelName.OrNull : "");
        writer.Line($"""
            /// <summary>{embedded.Summary ?? $"The members of <see cref=\"{embedded.Type.FullName}\"/>."}</summary>{embedded.Notice.Lines}
            {embedded.Accessibility} {(isOrNull ? "new " : "")}{handle} {embedded.Identifier} => Embedded<{handle}>({field});
            """);
    }

    private static void EmitCreation(SourceWriter writer, string fields) => writer.Line($$"""
        private {{fields}}({{TableSource}} source) : base(source) { }
        static {{fields}} {{IRowFields}}<{{fields}}>.At({{TableSource}} source) => new(source);
        """).Gap();

    /// <summary>The type of a to-many relation in queries; its joined row may be missing.</summary>
    public static string ManyOf(ModelName other, bool hasOrNull) =>
        $"{ToMany}<{other.FullName}, {other.Fields}{(hasOrNull ? $", {other.Fields}.{ModelName.OrNull}" : "")}>";

    /// <summary>The type of a field in queries: a <c>bool</c> that is stored as such is a condition by itself.</summary>
    private static string Handle(FieldSpec field) => IsFlag(field) ? BooleanField : field.Type.Json?.Handle ?? $"{Field}<{field.Type.ClrType}>";

    private static bool IsFlag(FieldSpec field) => field.Type is { ClrType: "bool", FieldType: null };

    public static string Describe(EndSpec end)
    {
        var other = $"<see cref=\"{end.Other.FullName}\"/>";
        return end.Kind switch
        {
            EndKind.ToOne => $"The joined row of {other}.",
            EndKind.ReverseOne => $"The joined row of {other} whose {end.Back} is this row.",
            EndKind.ReverseMany => $"The rows of {other} whose {end.Back} is this row.",
            _ => $"The rows of {other} that are linked to this row.",
        };
    }

    private static string Describe(ModelSpec model, int index)
    {
        var key = model switch
        {
            { Key.Count: 1 } when model.Key.Contains(index) => ", the primary key",
            _ when model.Key.Contains(index) => ", part of the primary key",
            _ => "",
        };
        return $"Column <c>{XmlText.Escape(model.Fields[index].Column)}</c>{key}.";
    }
}
