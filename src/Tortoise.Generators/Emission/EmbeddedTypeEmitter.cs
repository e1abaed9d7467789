using Microsoft.CodeAnalysis;
using Tortoise.Generators.Model;
using static Tortoise.Generators.Catalog.TypeNames;

namespace Tortoise.Generators.Emission;

/// <summary>The file of one embedded type: <c>AddressFields</c>, its members in queries, and <c>AddressFields.OrNull</c>, those of a value that may be missing.</summary>
internal static class EmbeddedTypeEmitter
{
    public static void Emit(SourceProductionContext context, EmbeddedTypeSpec type) =>
        context.AddSource($"{(type.Namespace.Length == 0 ? "" : type.Namespace + ".")}{type.Name}.g.cs", Write(type).ToSourceText());

    private static SourceWriter Write(EmbeddedTypeSpec type)
    {
        var writer = new SourceWriter();
        FileHead.Write(
            writer,
            type.Namespace,
            "CS0612, CS0618 // obsolete members are still columns",
            "CS0108 // members hide what all embedded values have",
            "CS0660, CS0661 // the base class says what Equals means");
        writer.Gap()
            .Line($"""
                /// <summary>The members of an embedded <see cref="{type.FullName}"/> in queries.</summary>
                {GeneratedCodeMarker.Attribute}
                """);
        Open(writer, type, type.Name, type.FullName);
        Write(writer, type, type.Name, isOrNull: false);
        writer.Gap().Line($"""/// <summary>The members of a <see cref="{type.FullName}"/> that may be missing: each can be null.</summary>""");
        Open(writer, type, ModelName.OrNull, type.FullName + "?");
        Write(writer, type, ModelName.OrNull, isOrNull: true);
        return writer.Close().Close();
    }

    private static void Open(SourceWriter writer, EmbeddedTypeSpec type, string name, string value) => writer
        .Line($"{(type.IsPublic ? "public" : "internal")} sealed class {name} : {EmbeddedFields}<{value}, {Self(type, name)}>, {IEmbedded}<{value}, {Self(type, name)}>")
        .Open();

    private static string Self(EmbeddedTypeSpec type, string name) => name == type.Name ? type.Handle : $"{type.Handle}.{name}";

    private static void Write(SourceWriter writer, EmbeddedTypeSpec type, string name, bool isOrNull)
    {
        var self = Self(type, name);
        var value = type.FullName + (isOrNull ? "?" : "");
        var face = $"{IEmbedded}<{value}, {self}>";
        writer.Line($$"""
            private {{name}}({{TableSource}} source, int first) : base(source, first) { }
            static {{self}} {{IEmbeddedFields}}<{{self}}>.At({{TableSource}} source, int first) => new(source, first);
            sys::Collections.Generic.IReadOnlyList<{{Expr}}> {{face}}.Members => [{{string.Join(", ", Columns(type, ""))}}];
            static {{value}} {{face}}.Read<TRow>({{ProjectionRow}}<TRow> row) => {{Read(type, 0, isOrNull, isOrNull)}};
            """).Gap();
        var column = 0;
        foreach (var member in type.Members)
        {
            var (handle, code) = Handle(member, column, isOrNull);
            writer.Line($"""
                /// <summary>{member.Summary ?? $"The member <c>{XmlText.Escape(member.Identifier.TrimStart('@'))}</c>."}</summary>
                {(member.IsPublic || !type.IsPublic ? "public" : "internal")} {handle} {member.Identifier} => base.{code};
                """);
            column += member.Count;
        }

        WriteSet(writer, type, value, isOrNull);
        var equal = string.Join(" & ", type.Members.Select(static member => $"fields.{member.Identifier} == given.{member.Identifier}"));
        writer.Gap().Line($$"""
            /// <summary>Each member has the value's; null tests whether all columns are NULL.</summary>
            public static {{Q}} operator ==({{self}}? fields, {{type.FullName}}? value) => value is { } given ? {{equal}} : fields.IsMissing();

            /// <summary>A member has another value than the value's; null tests whether a column is not NULL.</summary>
            public static {{Q}} operator !=({{self}}? fields, {{type.FullName}}? value) => !(fields == value);
            """);
    }

    private static void WriteSet(SourceWriter writer, EmbeddedTypeSpec type, string value, bool isOrNull)
    {
        if (type.Members.Any(static member => member.Identifier == "Set"))
        {
            return;
        }

        var step = isOrNull ? "value?" : "value";
        writer.Gap()
            .Line("/// <summary>In an update: sets the columns of all members.</summary>")
            .Line($"public orm::Querying.Assignment Set({value} value) => Together({string.Join(", ", type.Members.Select(member => $"{member.Identifier}.Set({step}.{member.Identifier})"))});");
    }

    private static (string Handle, string Code) Handle(EmbeddedMemberSpec member, int column, bool isOrNull) => member switch
    {
        { Embedded: { } inner } when isOrNull || member.IsNullable => ($"{inner.Handle}.{ModelName.OrNull}", $"Embedded<{inner.Handle}.{ModelName.OrNull}>({column})"),
        { Embedded: { } inner } => (inner.Handle, $"Embedded<{inner.Handle}>({column})"),
        { Type: { ClrType: "bool", FieldType: null } } when !isOrNull => (BooleanField, $"Flag({column})"),
        { Type: { IsNullable: false, IsReference: false } type } when isOrNull => ($"{Field}<{type.Clr}?>", $"OptionalColumn<{type.Clr}>({column})"),
        { Type: { } type } when isOrNull => ($"{Field}<{type.Clr}?>", $"Column<{type.Clr}?>({column})"),
        { Type: var type } => ($"{Field}<{type!.ClrType}>", $"Column<{type.ClrType}>({column})"),
    };

    private static IEnumerable<string> Columns(EmbeddedTypeSpec type, string way) => type.Members.SelectMany(member =>
        member.Embedded is { } inner ? Columns(inner, $"{way}{member.Identifier}.") : [way + member.Identifier]);

    private static string Read(EmbeddedTypeSpec type, int first, bool isNullable, bool isOptional)
    {
        var value = EmbeddedConstruction.Of(type, first, (member, column) => member switch
        {
            { Embedded: { } inner } => Read(inner, column, member.IsNullable, isOptional || member.IsNullable),
            { Type: { IsNullable: false, IsReference: false } plain } when isOptional => $"row.Required<{plain.Clr}>({column})",
            { Type: var plain } => $"row.Read<{plain!.ClrType}>({column})",
        });
        return isNullable ? $"(row.AreNull({first}, {type.Count}) ? default({type.FullName}?) : {value})" : value;
    }
}
