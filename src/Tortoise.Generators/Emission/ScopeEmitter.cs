using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;
using Tortoise.Generators.Names;
using static Tortoise.Generators.Catalog.TypeNames;

namespace Tortoise.Generators.Emission;

/// <summary>The user's methods that say which rows are seen: query filters and the manager.</summary>
internal static class ScopeEmitter
{
    /// <summary>Options of the metadata.</summary>
    public static IEnumerable<string> Options(ModelSpec model)
    {
        if (model.Filters.Count > 0)
        {
            yield return $"Filters = [{string.Join(", ", model.Filters.Select(name =>
                $"{QueryFilter}.Of<{model.Type.ModelName.Fields}>({TableEmitter.Literal(name)}, static row => {CSharpNames.Escape(name)}(null, row))"))}]";
        }

        if (model.Manager is not null)
        {
            var querySet = model.Type.ModelName.QuerySet;
            yield return $"Manager = new {ModelManager}<{querySet}, {model.Type.FullName}, {model.Type.ModelName.Fields}>({querySet}.Managed)";
        }
    }

    /// <summary>The methods are private, and what calls them is not in the class.</summary>
    public static void EmitAccessors(SourceWriter writer, ModelSpec model)
    {
        foreach (var name in model.Filters)
        {
            EmitAccessor(writer, model, name, Q, $"{model.Type.ModelName.Fields} row");
        }

        if (model.Manager is { } manager)
        {
            EmitAccessor(writer, model, manager, model.Type.ModelName.QuerySet, $"{model.Type.ModelName.QuerySet} all");
        }
    }

    private static void EmitAccessor(SourceWriter writer, ModelSpec model, string name, string type, string parameter) => writer.Line($"""
        [{UnsafeAccessor}({UnsafeAccessorKind}.StaticMethod, Name = {TableEmitter.Literal(name)})]
        internal static extern {type} {CSharpNames.Escape(name)}({model.Type.FullName}? model, {parameter});
        """);
}
