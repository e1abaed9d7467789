using Tortoise.Generators.Model;
using static Tortoise.Generators.Catalog.TypeNames;

namespace Tortoise.Generators.Emission;

/// <summary><c>TeamQuerySet</c>, which users can extend with scopes of their own.</summary>
internal static class QuerySetEmitter
{
    public static void Emit(SourceWriter writer, ModelSpec model)
    {
        var (type, querySet) = (model.Type, model.Type.QuerySet);
        writer.Gap()
            .Line($"""
                /// <summary>A query for <see cref="{type.Identifier}"/> objects. Queries are immutable: every method returns a new one.</summary>{type.QuerySetNotice.Lines}
                """)
            .Open($"{type.Accessibility} sealed partial class {querySet} : {QuerySet}<{querySet}, {type.Identifier}, {type.Fields}>")
            .Line($$"""
                internal static readonly {{querySet}} Root = new({{SelectQuery}}.{{HierarchyFieldsEmitter.Rows(model)}});
                private {{querySet}}({{SelectQuery}} query) : base(query) { }
                protected override {{querySet}} With({{SelectQuery}} query) => new(query);
                """);
        HierarchyFieldsEmitter.EmitQueries(writer, model);
        writer.Close();
    }
}
