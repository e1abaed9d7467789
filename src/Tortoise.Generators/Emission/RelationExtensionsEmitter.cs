using Tortoise.Generators.Model;
using Tortoise.Generators.Resolution;
using static Tortoise.Generators.Catalog.TypeNames;

namespace Tortoise.Generators.Emission;

/// <summary><c>EventRelations</c>: the inverses of relations to models of other assemblies, as extensions of their fields.</summary>
internal static class RelationExtensionsEmitter
{
    public static void Emit(SourceWriter writer, ResolvedModel resolved)
    {
        var type = resolved.Spec.Type;
        var far = resolved.Spec.FarEnds().ToArray();
        if (far.Length == 0 || resolved.Spec.Yielded.Contains(type.Extensions))
        {
            return;
        }

        writer.Gap()
            .Line($"""
                /// <summary>The inverses of the relations that <see cref="{type.FullName}"/> has to models of other assemblies.</summary>{type.ModelName.Notice.Lines}
                [{EditorHidden}]
                {GeneratedCodeMarker.Attribute}
                """)
            .Open($"{(type.IsPublic ? "public" : "internal")} static class {type.Extensions}");
        foreach (var end in far)
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
}
