using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;
using static Tortoise.Generators.Catalog.TypeNames;

namespace Tortoise.Generators.Emission;

/// <summary>What queries of a class say about the classes derived from it: <c>p.IsCardPayment</c>, <c>p.AsCardPayment</c>, <c>OfCardPayment()</c>.</summary>
internal static class HierarchyFieldsEmitter
{
    /// <summary>The members of the fields.</summary>
    public static void Emit(SourceWriter writer, ModelSpec model)
    {
        foreach (var derived in DerivedFrom(model))
        {
            var name = derived.Name;
            Member($"Is{name.Name}", $"Tests whether the row is that of a <see cref=\"{name.FullName}\"/>.", Q, Condition(model.Hierarchy!, name.FullName, MemberNames.Discriminator));
            Member(
                $"As{name.Name}",
                $"The row as that of a <see cref=\"{name.FullName}\"/>: its columns are NULL if it is none.",
                $"{name.Fields}.{ModelName.OrNull}",
                $"As<{name.Fields}.{ModelName.OrNull}>()");
        }

        void Member(string name, string summary, string type, string value)
        {
            // That it is taken is reported, which is heard only if the declarations compile.
            if (!IsTaken(name))
            {
                writer.Line($"""
                    /// <summary>{summary}</summary>
                    public {type} {name} => {value};
                    """);
            }
        }

        bool IsTaken(string name) =>
            model.Fields.Any(field => field.Name == name && field.Part != HierarchyPart.Other)
            || model.Embedded.Any(embedded => embedded.Name == name)
            || model.Relations.Any(relation => relation.Name == name && relation.Part != HierarchyPart.Other)
            || model.Links.Any(links => links.Name == name && links.Part != HierarchyPart.Other);
    }

    /// <summary>The members of the query set.</summary>
    public static void EmitQueries(SourceWriter writer, ModelSpec model)
    {
        if (model.Hierarchy is not { } hierarchy)
        {
            return;
        }

        if (!hierarchy.IsRoot)
        {
            writer.Line($"internal static {model.Type.QuerySet} Over({SelectQuery} query) => new(query);");
        }

        foreach (var derived in DerivedFrom(model))
        {
            var name = derived.Name;
            writer.Gap().Line($"""
                /// <summary>Returns a query for the <see cref="{name.FullName}"/> objects among those of this one.</summary>
                public {name.QuerySet} Of{name.Name}() => Of<{name.QuerySet}, {name.FullName}, {name.Fields}>({name.QuerySet}.Over, static row => row.Is{name.Name});
                """);
        }
    }

    /// <summary>The rows of a model: all of its table, or those of its class.</summary>
    public static string Rows(ModelSpec model) => model.Hierarchy is { IsRoot: false } hierarchy
        ? $"Of<{model.Type.Fields}>({model.Type.Table}.Metadata, static row => {Condition(hierarchy, model.Type.FullName, $"row.{MemberNames.Discriminator}")})"
        : $"Of({model.Type.Table}.Metadata)";

    private static IEnumerable<HierarchyClass> DerivedFrom(ModelSpec model) =>
        model.Hierarchy is { } hierarchy ? hierarchy.From(model.Type.FullName).Where(one => one.Name.FullName != model.Type.FullName) : [];

    /// <summary>The test of the discriminator for a class and those derived from it.</summary>
    private static string Condition(HierarchySpec hierarchy, string fullName, string discriminator)
    {
        var values = hierarchy.From(fullName).Select(static one => one.Value).OfType<string>().ToArray();
        return values is [var single] ? $"{discriminator} == {single}" : $"{discriminator}.In([{string.Join(", ", values)}])";
    }
}
