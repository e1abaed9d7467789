using Microsoft.CodeAnalysis;
using Tortoise.Generators.Model;
using static Tortoise.Generators.Catalog.TypeNames;

namespace Tortoise.Generators.Emission;

/// <summary>The file of one type of JSON objects: <c>SettingsJson</c>, its members in queries.</summary>
internal static class JsonTypeEmitter
{
    public static void Emit(SourceProductionContext context, JsonTypeSpec type) =>
        context.AddSource($"{(type.Namespace.Length == 0 ? "" : type.Namespace + ".")}{type.Name}.g.cs", Write(type).ToSourceText());

    private static SourceWriter Write(JsonTypeSpec type)
    {
        var writer = new SourceWriter();
        FileHead.Write(
            writer,
            type.Namespace,
            "CS0612, CS0618 // obsolete members are still in documents",
            "CS0108 // members hide what all values have");
        writer.Gap()
            .Line($"""
                /// <summary>The members of <see cref="{type.FullName}"/> in JSON documents, in queries.</summary>
                {GeneratedCodeMarker.Attribute}
                """)
            .Open($"{(type.IsPublic ? "public" : "internal")} sealed class {type.Name} : {JsonExpr}<{type.FullName}>, {IJsonExpr}<{type.Name}>")
            .Line($$"""
                private {{type.Name}}({{JsonPart}} part) : base(part) { }
                static {{type.Name}} {{IJsonExpr}}<{{type.Name}}>.At({{JsonPart}} part) => new(part);
                """)
            .Gap();
        foreach (var member in type.Members)
        {
            writer.Line($"""
                /// <summary>{member.Summary ?? $"The member <c>{XmlText.Escape(member.Name)}</c>."}</summary>
                {(member.IsPublic ? "public" : "internal")} {member.Handle} {member.Identifier} => base.{(member.IsNamed ? "NamedMember" : "Member")}<{member.Handle}>({Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(member.Name, quote: true)});
                """);
        }

        return writer.Close();
    }
}
