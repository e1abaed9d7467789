using Microsoft.CodeAnalysis;
using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;
using Tortoise.Generators.Names;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Parsing;

/// <summary><c>[FieldType&lt;…&gt;]</c>: the class that stores a property, named by the property, by its type, by the assembly or by a referenced one.</summary>
internal static class CustomTypeParser
{
    /// <summary>The closest attribute; null for a property that is stored as its type is.</summary>
    public static AttributeData? Find(ModelDeclaration model, IPropertySymbol property, ITypeSymbol type) =>
        property.FindAttribute(AttributeNames.FieldType)
        ?? type.FindAttribute(AttributeNames.FieldType)
        ?? Find(property.ContainingAssembly, type)
        ?? (model.Type.ContainingAssembly.Equals(property.ContainingAssembly, SymbolEqualityComparer.Default) ? null : Find(model.Type.ContainingAssembly, type))
        ?? (JsonTypeParser.IsJson(property, type) ? null : ReferencedFieldTypes.Find(model, type));

    public static FieldTypeSpec? Parse(ModelDeclaration model, IPropertySymbol property, ITypeSymbol type, AttributeData attribute, bool isNullable)
    {
        if (ClassOf(attribute) is not { } fieldType)
        {
            // The compiler reports a class that does not exist.
            model.Break();
            return null;
        }

        if (WhyNot(model, property, type, attribute, fieldType) is { } reason)
        {
            model.Report(FieldRules.FieldType, property, property.Name, fieldType.Name, reason);
            return null;
        }

        return new FieldTypeSpec(FieldCatalog.Custom, type.WithNullableAnnotation(NullableAnnotation.NotAnnotated).FullName(), isNullable)
        {
            IsReference = type.IsReferenceType,
            FieldType = fieldType.FullName(),
            StoreType = StoreTypeOf(model, fieldType.OriginalDefinition),
        };
    }

    /// <summary>The column of a field type of the project; null for one of another assembly.</summary>
    private static StoreTypeSpec? StoreTypeOf(ModelDeclaration model, INamedTypeSymbol fieldType) =>
        fieldType.DeclaringSyntaxReferences.Length > 0 && fieldType.InstanceConstructors.FirstOrDefault(static constructor => constructor.Parameters.Length == 0) is { } constructor
            ? StoreTypeParser.Parse(model.Compilation, constructor, model.CancellationToken)
            : null;

    private static AttributeData? Find(IAssemblySymbol assembly, ITypeSymbol type)
    {
        foreach (var attribute in assembly.GetAttributes())
        {
            if (attribute.IsOurs(AttributeNames.FieldType) && ClassOf(attribute) is { } fieldType && SymbolEqualityComparer.Default.Equals(StoredBy(fieldType), type))
            {
                return attribute;
            }
        }

        return null;
    }

    private static string? WhyNot(ModelDeclaration model, IPropertySymbol property, ITypeSymbol type, AttributeData attribute, INamedTypeSymbol fieldType) => StoredBy(fieldType) switch
    {
        null => "it is not derived from FieldType<T>",
        var stored when !SymbolEqualityComparer.Default.Equals(stored, type) =>
            $"it stores '{stored.ToDisplayString()}', not '{type.ToDisplayString(NullableFlowState.NotNull)}'",
        _ when !IsAccessible(model, fieldType) => "generated code cannot access the class; make it internal or public",
        _ when !IsAccessible(model, type) => $"generated code cannot access '{type.Name}'; make it internal or public",
        _ when ReferencedFieldTypes.Rival(model, property, type, attribute) is { } rival =>
            $"'{rival.ToDisplayString()}' of '{rival.ContainingAssembly.Name}' stores '{type.Name}', too; say which one does, with [FieldType<…>] on the property or [assembly: FieldType<…>]",
        _ => null,
    };

    private static bool IsAccessible(ModelDeclaration model, ITypeSymbol type) =>
        model.Compilation.IsSymbolAccessibleWithin(type, model.Compilation.Assembly);

    /// <summary>The class that the attribute names; null if there is none.</summary>
    public static INamedTypeSymbol? ClassOf(AttributeData attribute) =>
        attribute.AttributeClass is { TypeArguments: [INamedTypeSymbol { TypeKind: TypeKind.Class } fieldType] } ? fieldType : null;

    /// <summary>The CLR type that a field type stores.</summary>
    public static ITypeSymbol? StoredBy(INamedTypeSymbol fieldType)
    {
        for (INamedTypeSymbol? current = fieldType; current is not null; current = current.BaseType)
        {
            if (current is { MetadataName: "FieldType`1", TypeArguments: [var stored] } && current.ContainingNamespace.FullName() == "Tortoise.Values")
            {
                return stored;
            }
        }

        return null;
    }
}
