using Tortoise.Generators.Model;
using Tortoise.Generators.Names;
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
                {{Roots(model)}}
                private {{querySet}}({{SelectQuery}} query) : base(query) { }
                protected override {{querySet}} With({{SelectQuery}} query) => new(query);
                """);
        HierarchyFieldsEmitter.EmitQueries(writer, model);
        writer.Close();
    }

    private static string Roots(ModelSpec model)
    {
        var (querySet, rows) = (model.Type.QuerySet, $"{SelectQuery}.{HierarchyFieldsEmitter.Rows(model)}");
        return model is { Manager: { } manager, BrokenBy: null }
            ? $$"""
                internal static readonly {{querySet}} Unscoped = new({{rows}});
                internal static readonly {{querySet}} Root = Managed({{rows}});
                internal static {{querySet}} Managed({{SelectQuery}} all) => {{model.Type.Table}}.{{CSharpNames.Escape(manager)}}(null, new(all));
                """
            : $"internal static readonly {querySet} Root = new({rows});";
    }
}
