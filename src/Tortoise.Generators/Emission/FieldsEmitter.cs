using Tortoise.Generators.Model;
using Tortoise.Generators.Resolution;
using static Tortoise.Generators.Catalog.TypeNames;

namespace Tortoise.Generators.Emission;

/// <summary><c>TeamFields</c>: the handles that queries name.</summary>
internal static class FieldsEmitter
{
    private const string Source = "_tortoiseSource";

    public static void Emit(SourceWriter writer, ResolvedModel resolved)
    {
        var model = resolved.Spec;
        var type = model.Type;
        writer.Gap()
            .Line($"""
                /// <summary>The fields of <see cref="{type.Identifier}"/>, as queries name them.</summary>
                {GeneratedMark.Attribute}
                """)
            .Open($"{type.Accessibility} readonly struct {type.Fields} : {IRowFields}<{type.Fields}>, {IFields}<{type.Identifier}>")
            .Line($"""
                private readonly {RowSource}? {Source};

                private {type.Fields}({RowSource} source) => {Source} = source;
                """);
        for (var i = 0; i < model.Fields.Count; i++)
        {
            var field = model.Fields[i];
            writer.Gap().Line($"""
                /// <summary>{field.Summary ?? Describe(model, i)}</summary>{string.Concat(field.Notices.Select(static notice => "\n" + notice))}
                {field.Accessibility} {Field}<{field.Type.ClrType}> {field.Identifier} => {type.Columns}.{field.Identifier}.Of({Source});
                """);
        }

        foreach (var end in resolved.Ends)
        {
            EmitEnd(writer, type, end);
        }

        EmitComparison(writer, type);
        EmitInterfaces(writer, type);
        writer.Close();
    }

    private static void EmitEnd(SourceWriter writer, TypeSpec type, EndSpec end)
    {
        var other = end.Other;
        var place = $"{type.Ends}.{end.Identifier}";
        var (handle, value) = end.IsMany
            ? ($"{ToMany}<{other.FullName}, {other.Fields}>", $"new({Source}, {place})")
            : (other.Fields, $"{RowSource}.Join<{other.Fields}>({Source}, {place})");
        writer.Gap().Line($"""
            /// <summary>{end.Summary ?? Describe(end)}</summary>
            {end.Accessibility} {handle} {end.Identifier} => {value};
            """);
    }

    private static void EmitComparison(SourceWriter writer, TypeSpec type) => writer.Gap().Line($"""
        /// <summary>The row is that of this object; null asks for no row.</summary>
        /// <exception cref="global::System.InvalidOperationException">The object is not saved, so it has no row yet.</exception>
        public static {Q} operator ==({type.Fields} row, {type.Identifier}? model) => {RelatedLookups}.Is(row, model);

        /// <summary>The row is another than that of this object; null asks for any row.</summary>
        /// <exception cref="global::System.InvalidOperationException">The object is not saved, so it has no row yet.</exception>
        public static {Q} operator !=({type.Fields} row, {type.Identifier}? model) => !{RelatedLookups}.Is(row, model);

        /// <summary>True for the fields of the same row. In a query, compare with <c>==</c>.</summary>
        [{EditorHidden}]
        public override bool Equals(object? obj) => obj is {type.Fields} other && ReferenceEquals({Source}, other.{Source});

        /// <inheritdoc/>
        [{EditorHidden}]
        public override int GetHashCode() => {Source}?.GetHashCode() ?? 0;
        """);

    private static void EmitInterfaces(SourceWriter writer, TypeSpec type) => writer.Gap().Line($"""
        static {type.Fields} {IRowFields}<{type.Fields}>.At({RowSource} source) => new(source);

        {RowSource}? {IRowFields}.Source => {Source};

        {RelationLoad} {IRelationPath}.ToLoad() => {RelationLoad}.Of({Source});
        """);

    public static string Describe(EndSpec end)
    {
        var other = $"<see cref=\"{end.Other.FullName}\"/>";
        return end.Kind switch
        {
            EndKind.ToOne => $"The {other}, joined.",
            EndKind.ReverseOne => $"The {other} whose {end.Back} is this row, joined.",
            EndKind.ReverseMany => $"The {other} rows whose {end.Back} is this row.",
            _ => $"The {other} rows that this row is linked with.",
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
