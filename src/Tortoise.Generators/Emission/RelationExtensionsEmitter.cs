using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;
using Tortoise.Generators.Resolution;
using static Tortoise.Generators.Catalog.TypeNames;

namespace Tortoise.Generators.Emission;

/// <summary><c>EventRelations</c>: extensions of collections of a model's objects, and of relations to them.</summary>
internal static class RelationExtensionsEmitter
{
    public static void Emit(SourceWriter writer, ResolvedModel resolved)
    {
        var type = resolved.Spec.Type;
        var model = type.ModelName;
        if ((resolved.Ends.Count == 0 && !resolved.IsHeldByMany) || resolved.Spec.Yielded.Contains(type.Extensions))
        {
            return;
        }

        writer.Gap()
            .Line($"""
                /// <summary>Extensions of collections of <see cref="{model.FullName}"/> objects and of relations to them.</summary>{model.Notice.Lines}
                [{EditorHidden}]
                {GeneratedCodeMarker.Attribute}
                """)
            .Open($"{(type.IsPublic ? "public" : "internal")} static class {type.Extensions}");
        if (resolved.Ends.Count > 0)
        {
            EmitAll(writer, ModelMethods.FetchesOf(model));
        }

        if (resolved.IsHeldByMany)
        {
            EmitAll(writer, ModelMethods.OfRelated(model));
        }

        foreach (var end in resolved.Spec.FarEnds())
        {
            EmitHandle(writer, resolved, end);
        }

        writer.Close();
    }

    /// <summary>The inverse of a relation to a model of another assembly, which can no longer get a property.</summary>
    private static void EmitHandle(SourceWriter writer, ResolvedModel resolved, (ModelName Target, EndSpec End) far)
    {
        var (target, end) = far;
        var type = resolved.Spec.Type;
        var one = type.ModelName.Fields + (resolved.HasOrNull ? $".{ModelName.OrNull}" : "");
        var metadata = $"{type.FarEnds}.{end.Back}";
        var (handle, value) = end.IsMany
            ? (FieldsEmitter.ManyOf(type.ModelName, resolved.HasOrNull), $"new(row, {metadata})")
            : (one, $"{TableSource}.Join<{one}>(row, {metadata})");
        writer.Gap()
            .Open($"extension({target.Fields} row)")
            .Line($"""
                /// <summary>{FieldsEmitter.Describe(end)}</summary>{target.Notice.Lines}
                {GeneratedCodeMarker.Attribute}
                {end.Accessibility} {handle} {end.Identifier} => {value};
                """)
            .Close();
    }

    // Not in an extension block: the compiler would look into each block of a namespace for each call of LINQ.
    private static void EmitAll(SourceWriter writer, IEnumerable<GeneratedMethod> methods)
    {
        foreach (var method in methods)
        {
            EntryPointsEmitter.Emit(writer, method);
        }
    }
}
