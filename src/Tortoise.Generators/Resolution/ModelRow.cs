using Tortoise.Generators.Model;

namespace Tortoise.Generators.Resolution;

/// <summary>The row of a model in queries.</summary>
internal static class ModelRow
{
    public static RowSpec Of(ResolvedModel model, CancellationToken cancellationToken) => new(
        model.Spec.Type.Name,
        model.Spec.Type.FullName,
        [.. model.Spec.Fields.Where(static field => field.Part != HierarchyPart.Other).Select(static field => new RowColumnSpec(field.Name, field.Identifier, field.Type.Clr, field.Type.IsNullable))],
        [.. model.Ends.Where(static end => end.Part != HierarchyPart.Other).Select(static end => new RowEndSpec(end.Name, end.Identifier, end.Other.FullName, end.IsMany, !end.IsMany && end.IsNullable, end.OtherHasOrNull))]);
}
