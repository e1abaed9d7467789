using Tortoise.Generators.Model;
using Tortoise.Generators.Resolution;
using static Tortoise.Generators.Catalog.TypeNames;

namespace Tortoise.Generators.Emission;

/// <summary><c>TeamFields</c>: the columns and relations of a model in queries.</summary>
internal static class FieldsEmitter
{
    private const string Source = "_tortoiseSource";

    public static void Emit(SourceWriter writer, ResolvedModel resolved)
    {
        var model = resolved.Spec;
        var type = model.Type;
        writer.Gap()
            .Line($"""
                /// <summary>The fields of <see cref="{type.Identifier}"/> in queries.</summary>{type.ModelName.Notice.Lines}
                {GeneratedCodeMarker.Attribute}
                """)
            .Open($"{type.Accessibility} readonly struct {type.Fields} : {IRowFields}<{type.Fields}>, {IFields}<{type.Identifier}>")
            .Line($"""
                private readonly {TableSource}? {Source};
                private {type.Fields}({TableSource} source) => {Source} = source;
                """);
        for (var i = 0; i < model.Fields.Count; i++)
        {
            var field = model.Fields[i];
            writer.Line($"""
                /// <summary>{field.Summary ?? Describe(model, i)}</summary>{field.Notice.Lines}
                {field.Accessibility} {Handle(field)} {field.Identifier} => {type.Columns}.{field.Identifier}.Of({Source});
                """);
        }

        foreach (var end in resolved.Ends)
        {
            writer.Line($"""
                /// <summary>{end.Summary ?? Describe(end)}</summary>{end.Notice.Lines}
                {Handle(type, end, isOptional: end.IsNullable)}
                """);
        }

        EmitComparison(writer, type, type.Fields);
        EmitInterfaces(writer, type, type.Fields);
        if (resolved.HasOrNull)
        {
            EmitOrNull(writer, resolved);
        }

        writer.Close();
    }

    /// <summary>The same fields of a row that may be missing: each can be null.</summary>
    private static void EmitOrNull(SourceWriter writer, ResolvedModel resolved)
    {
        var type = resolved.Spec.Type;
        writer.Gap()
            .Line($"""/// <summary>The fields of <see cref="{type.Identifier}"/> in a joined row that may be missing: each can be null.</summary>""")
            .Open($"public readonly struct {ModelName.OrNull} : {IRowFields}<{ModelName.OrNull}>, {IFields}<{type.Identifier}>")
            .Line($"""
                private readonly {TableSource}? {Source};
                private {ModelName.OrNull}({TableSource} source) => {Source} = source;

                /// <summary>Converts to the fields of the same row, for methods that accept any row.</summary>
                public static implicit operator {type.Fields}({ModelName.OrNull} row) => new(row.{Source}!);
                """);
        foreach (var field in resolved.Spec.Fields)
        {
            var column = $"{type.Columns}.{field.Identifier}";
            var (handle, value) = field.Type switch
            {
                { IsNullable: true } => ($"{Field}<{field.Type.ClrType}>", $"{column}.Of({Source})"),
                { Clr: "bool", FieldType: null } => (OptionalFlag, $"{NullableFields}.Flag({column}, {Source})"),
                { IsReference: true } => ($"{Field}<{field.Type.Clr}?>", $"{NullableFields}.Reference({column}, {Source})"),
                _ => ($"{Field}<{field.Type.Clr}?>", $"{NullableFields}.Value({column}, {Source})"),
            };
            writer.Line($"""
                /// <inheritdoc cref="{type.Fields}.{field.Identifier}"/>{field.Notice.Lines}
                {field.Accessibility} {handle} {field.Identifier} => {value};
                """);
        }

        foreach (var end in resolved.Ends)
        {
            writer.Line($"""
                /// <inheritdoc cref="{type.Fields}.{end.Identifier}"/>{end.Notice.Lines}
                {Handle(type, end, isOptional: true)}
                """);
        }

        EmitComparison(writer, type, ModelName.OrNull);
        EmitInterfaces(writer, type, ModelName.OrNull);
        writer.Close();
    }

    private static string Handle(TypeSpec type, EndSpec end, bool isOptional)
    {
        var other = end.Other;
        var metadata = $"{type.Ends}.{end.Identifier}";
        var one = isOptional && end.OtherHasOrNull ? $"{other.Fields}.{ModelName.OrNull}" : other.Fields;
        var (handle, value) = end.IsMany
            ? (ManyOf(other, end.OtherHasOrNull), $"new({Source}, {metadata})")
            : (one, $"{TableSource}.Join<{one}>({Source}, {metadata})");
        return $"{end.Accessibility} {handle} {end.Identifier} => {value};";
    }

    /// <summary>The type of a to-many relation in queries; its joined row may be missing.</summary>
    public static string ManyOf(ModelName other, bool hasOrNull) =>
        $"{ToMany}<{other.FullName}, {other.Fields}{(hasOrNull ? $", {other.Fields}.{ModelName.OrNull}" : "")}>";

    private static void EmitComparison(SourceWriter writer, TypeSpec type, string fields) => writer.Gap().Line($"""
        /// <summary>Tests whether the row is the object's or, if the object is null, missing.</summary>
        /// <exception cref="global::System.InvalidOperationException">The object is not saved, so it has no row.</exception>
        public static {Q} operator ==({fields} row, {type.Identifier}? model) => {RelatedLookups}.Is(row, model);

        /// <summary>Tests whether the row is not the object's or, if the object is null, present.</summary>
        /// <exception cref="global::System.InvalidOperationException">The object is not saved, so it has no row.</exception>
        public static {Q} operator !=({fields} row, {type.Identifier}? model) => !{RelatedLookups}.Is(row, model);

        [{EditorHidden}]
        public override bool Equals(object? obj) => {TableSource}.AreEqual({Source}, obj is {fields} other ? other.{Source} : throw {TableSource}.NotComparable());
        [{EditorHidden}]
        public override string ToString() => throw {TableSource}.NoString();
        [{EditorHidden}]
        public override int GetHashCode() => {Source}?.GetHashCode() ?? 0;
        """);

    private static void EmitInterfaces(SourceWriter writer, TypeSpec type, string fields) => writer.Gap().Line($"""
        static {fields} {IRowFields}<{fields}>.At({TableSource} source) => new(source);
        {TableSource} {IRowFields}.Source => {Source} ?? {TableSource}.Of({type.Table}.Metadata);
        {RelationLoad} {IRelationPath}.ToLoad() => {RelationLoad}.Of({Source});
        """);

    /// <summary>The type of a field in queries: a <c>bool</c> that is stored as such is a condition by itself.</summary>
    public static string Handle(FieldSpec field) => field.Type is { ClrType: "bool", FieldType: null } ? BooleanField : $"{Field}<{field.Type.ClrType}>";

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
