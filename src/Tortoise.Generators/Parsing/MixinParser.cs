using Microsoft.CodeAnalysis;
using Tortoise.Generators.Model;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Parsing;

/// <summary>The fields that interfaces with <c>[Mixin]</c> bring to the models that implement them.</summary>
internal static class MixinParser
{
    /// <summary>True for a property of a mixin, which the model gets.</summary>
    public static bool IsOf(IPropertySymbol property) =>
        property.ContainingType is { TypeKind: TypeKind.Interface } type && type.FindAttribute(AttributeNames.Mixin) is not null;

    /// <summary>The properties that a class gets of the mixins that it names itself: neither it nor a class above it declares them.</summary>
    public static IEnumerable<IPropertySymbol> PropertiesOf(INamedTypeSymbol type)
    {
        if (type.AllInterfaces.IsEmpty || !type.IsModel())
        {
            return [];
        }

        return Mixins(type).SelectMany(static mixin => mixin.GetMembers().OfType<IPropertySymbol>()).Where(property => IsMissing(type, property));
    }

    /// <summary>The properties of the mixins of a type that it, or a class above it, gets.</summary>
    public static IEnumerable<IPropertySymbol> AllOf(INamedTypeSymbol type) => type.BaseClasses().Append(type).SelectMany(PropertiesOf);

    /// <summary>The property of a mixin that a property of a class implements; null for any other.</summary>
    public static IPropertySymbol? ImplementedBy(IPropertySymbol property)
    {
        if (property.ContainingType is not { TypeKind: TypeKind.Class, AllInterfaces.IsEmpty: false } type)
        {
            return null;
        }

        foreach (var mixin in type.AllInterfaces)
        {
            if (mixin.GetMembers(property.Name) is [IPropertySymbol declared, ..] && IsOf(declared))
            {
                return declared;
            }
        }

        return null;
    }

    /// <summary>What the model emits for the property of a mixin; null if a class above it does.</summary>
    public static PartialPropertySpec? Property(ModelDeclaration model, IPropertySymbol property) =>
        PropertiesOf(model.Type).Contains(property, SymbolEqualityComparer.Default) ? new PartialPropertySpec("public", "get", "set") : null;

    /// <summary>Adds the fields that a class gets.</summary>
    public static void Collect(ModelDeclaration model, INamedTypeSymbol type, ModelProperties properties)
    {
        foreach (var property in PropertiesOf(type))
        {
            if (WhyNoField(property) is { } reason)
            {
                model.Report(HierarchyRules.Mixin, model.Type, property.Name, property.ContainingType.Name, model.Type.Name, reason);
            }
            else
            {
                properties.Add(property);
                KeptOffsetParser.Collect(model, property, properties);
            }
        }
    }

    private static string? WhyNoField(IPropertySymbol property) => property switch
    {
        _ when RelationCollector.IsRelation(property) => "a relation belongs to a class",
        { IsIndexer: true } or { GetMethod: null } or { SetMethod: null } or { SetMethod.IsInitOnly: true } or { RefKind: not RefKind.None } =>
            "a property that is generated has { get; set; }",
        _ => null,
    };

    private static IEnumerable<INamedTypeSymbol> Mixins(INamedTypeSymbol type) => type.AllInterfaces.Where(mixin =>
        mixin.FindAttribute(AttributeNames.Mixin) is not null
        && !type.BaseClasses().Any(parent => parent.IsModel() && parent.AllInterfaces.Contains(mixin, SymbolEqualityComparer.Default)));

    /// <summary>True if the user implements it nowhere. The analyzer sees what is generated.</summary>
    private static bool IsMissing(INamedTypeSymbol type, IPropertySymbol property) =>
        property is { IsStatic: false, IsAbstract: true, DeclaredAccessibility: Accessibility.Public }
        && (type.FindImplementationForInterfaceMember(property) is not IPropertySymbol found || found.IsGeneratedAsWhole());
}
