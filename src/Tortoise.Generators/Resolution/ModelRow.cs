using Tortoise.Generators.Model;

namespace Tortoise.Generators.Resolution;

/// <summary>The row of a model in queries.</summary>
internal static class ModelRow
{
    public static RowSpec Of(ResolvedModel model, CancellationToken cancellationToken) => new(
        model.Spec.Type.Name,
        model.Spec.Type.FullName,
        [.. model.Spec.Fields.Select((field, index) => new RowColumnSpec(field.Name, field.Identifier, field.Type.Clr, field.Type.IsNullable)
        {
            Use = Use(field, model.Spec.Key.Contains(index)),
            IsInit = field.Access.Setter == SetterKind.Init,
        })],
        [.. model.Ends.Select(static end => new RowEndSpec(end.Name, end.Identifier, end.Other.FullName, end.IsMany, !end.IsMany && end.IsNullable, end.OtherHasOrNull))]);

    private static InputUse Use(FieldSpec field, bool isKey) => field switch
    {
        { Computed: not null } => InputUse.Computed,
        { IsVersion: true, Type.IsReference: true } => InputUse.Computed,
        { IsGenerated: true } => InputUse.GeneratedKey,
        { IsReadOnly: true } => field is { IsRequired: true, Access.Setter: SetterKind.Init } ? InputUse.Make : InputUse.ReadOnly,
        _ => isKey ? InputUse.Make : InputUse.Set,
    };
}
