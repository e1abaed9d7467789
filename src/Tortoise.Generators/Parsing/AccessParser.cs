using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tortoise.Generators.Model;
using Tortoise.Generators.Names;

namespace Tortoise.Generators.Parsing;

/// <summary>How code inside the model's class accesses a property.</summary>
internal static class AccessParser
{
    // All properties of a class have the same.
    private static readonly ConditionalWeakTable<INamedTypeSymbol, OwnerSpec> Owners = new();

    public static AccessSpec Parse(ModelDeclaration model, IPropertySymbol property)
    {
        var declaring = property;
        while (declaring is { SetMethod: null, OverriddenProperty: { } overridden })
        {
            declaring = overridden;
        }

        var isOutOfUse = NoticeParser.IsOutOfUse(property);
        return new AccessSpec(
            isOutOfUse && declaring.SetMethod is not null ? SetterKind.Hidden : MetadataProperties.HasHiddenSetter(model.Compilation, declaring) ? SetterKind.Hidden : Setter(model, declaring.SetMethod),
            IsReadable: !isOutOfUse && property.Getter() is { } getter && IsReachable(model, getter),
            Owners.GetValue(declaring.ContainingType, Owner),
            declaring.OriginalDefinition.Type.FullName());
    }

    private static SetterKind Setter(ModelDeclaration model, IMethodSymbol? setter) => setter switch
    {
        null => SetterKind.None,
        _ when !IsReachable(model, setter) => SetterKind.Hidden,
        { IsInitOnly: true } => SetterKind.Init,
        _ => SetterKind.Assign,
    };

    private static bool IsReachable(ModelDeclaration model, IMethodSymbol accessor) =>
        model.Compilation.IsSymbolAccessibleWithin(accessor, model.Type, throughType: model.Type);

    private static OwnerSpec Owner(INamedTypeSymbol type) => new(
        type.Name,
        type.OriginalDefinition.FullName(),
        type.IsGenericType ? $"<{string.Join(", ", type.TypeArguments.Select(static argument => argument.FullName()))}>" : "",
        type.IsGenericType ? $"<{string.Join(", ", type.TypeParameters.Select(static parameter => parameter.Name))}>" : "",
        [.. type.TypeParameters.Select(Constraint).OfType<string>()]);

    private static string? Constraint(ITypeParameterSymbol parameter)
    {
        List<string> constraints = [.. parameter.ConstraintTypes.Select(static type => type.FullName())];
        var kind = parameter switch
        {
            { HasUnmanagedTypeConstraint: true } => "unmanaged",
            { HasValueTypeConstraint: true } => "struct",
            { HasReferenceTypeConstraint: true, ReferenceTypeConstraintNullableAnnotation: NullableAnnotation.Annotated } => "class?",
            { HasReferenceTypeConstraint: true } => "class",
            { HasNotNullConstraint: true } => "notnull",
            _ => null,
        };
        if (kind is not null)
        {
            constraints.Insert(0, kind);
        }

        if (parameter.HasConstructorConstraint)
        {
            constraints.Add("new()");
        }

        return constraints.Count == 0 ? null : $"where {parameter.Name} : {string.Join(", ", constraints)}";
    }
}
