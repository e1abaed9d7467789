using Tortoise.Generators.Model;

namespace Tortoise.Generators.Resolution;

/// <summary>The row of a model in queries.</summary>
internal static class ModelRow
{
    public static RowSpec Of(ResolvedModel model, CancellationToken cancellationToken) => new(
        model.Spec.Type.Name,
        model.Spec.Type.FullName,
        [.. model.Spec.Fields.Select((field, index) => (Field: field, Index: index)).Where(static one => one.Field is { Embedded: null, Part: not HierarchyPart.Other }).Select(one => new RowColumnSpec(
            one.Field.Name, one.Field.Identifier, one.Field.Type.Clr, one.Field.Type.IsNullable)
        {
            Use = Use(one.Field, model.Spec.Key.Contains(one.Index)),
            IsInit = one.Field.Access.Setter == SetterKind.Init,
        })],
        [.. model.Ends.Where(static end => end.Part != HierarchyPart.Other).Select(static end => new RowEndSpec(end.Name, end.Identifier, end.Other.FullName, end.IsMany, !end.IsMany && end.IsNullable, end.OtherHasOrNull))]);

    private static InputUse Use(FieldSpec field, bool isKey) => field switch
    {
        { Computed: not null } => InputUse.Computed,
        { OffsetOf: not null } => InputUse.Offset,
        { IsVersion: true, Type.IsReference: true } => InputUse.Computed,
        { IsGenerated: true } => InputUse.GeneratedKey,
        { IsReadOnly: true } => field is { IsRequired: true, Access.Setter: SetterKind.Init } ? InputUse.Make : InputUse.ReadOnly,
        _ => isKey ? InputUse.Make : InputUse.Set,
    };
}
