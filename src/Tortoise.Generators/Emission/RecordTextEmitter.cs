using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;
using static Tortoise.Generators.Catalog.TypeNames;

namespace Tortoise.Generators.Emission;

/// <summary><c>PrintMembers</c> of a record: its <c>ToString</c> contains what is loaded, and never throws.</summary>
internal static class RecordTextEmitter
{
    public static void Emit(SourceWriter writer, ModelSpec model)
    {
        if (model.RecordText is not { } text)
        {
            return;
        }

        writer.Gap()
            .Line($"""
                /// <summary>Appends the names and values of the loaded properties.</summary>
                """)
            .Open($"{text.Modifiers} bool PrintMembers({StringBuilder} builder)")
            .Line(text.HasBase ? "var separator = base.PrintMembers(builder) ? \", \" : \"\";" : "var separator = \"\";");
        foreach (var member in Members(model, text))
        {
            var index = model.Fields.ToList().FindIndex(field => field is { IsTracked: true, Part: not HierarchyPart.Other } && (field.Embedded is { } part ? model.Embedded[part.Property].Identifier : field.Identifier) == member);
            if (index >= 0)
            {
                writer.Open($"if (!{MemberNames.State}.IsPartial || {PartialObjects}.Has(this, in {MemberNames.State}, {index}))");
            }

            writer.Line($"""
                builder.Append(separator).Append("{member.TrimStart('@')} = ").Append((object?){member});
                separator = ", ";
                """);
            if (index >= 0)
            {
                writer.Close();
            }
        }

        writer.Line("return separator.Length > 0;").Close();
    }

    /// <summary>The declared properties, then the generated keys of relations.</summary>
    private static IEnumerable<string> Members(ModelSpec model, RecordTextSpec text) => text.Members.Concat(model.Relations
        .Where(static relation => relation is { PartialProperty: not null, Part: HierarchyPart.Own, Accessibility: "public" })
        .SelectMany(static relation => relation.Key)
        .Where(static part => !part.IsDeclared)
        .Select(part => model.Fields[part.Field].Identifier));
}
