using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Tortoise.Generators.Catalog;

namespace Tortoise.Generators.Parsing;

/// <summary>
/// The field types that referenced assemblies bring along (<c>[assembly: FieldType&lt;…&gt;]</c>): those of a driver, of a package of field types, of a library of models. They are looked
/// for once in a compilation, in the few assemblies that know the runtime, and only if a model has a property that needs one.
/// </summary>
internal static class ReferencedFieldTypes
{
    private static readonly ConditionalWeakTable<Compilation, Claim[]> Known = new();

    /// <summary>The attribute of the type's own assembly, or else of the first assembly by name; null if there is none.</summary>
    public static AttributeData? Find(ModelDeclaration model, ITypeSymbol type)
    {
        var claims = Of(model, type);
        return (claims.FirstOrDefault(claim => IsOwn(claim, type)) ?? claims.FirstOrDefault())?.Attribute;
    }

    /// <summary>Another class that stores the type; null if what was found is the only one, or closer to the property: its own assembly, the model's, the type's.</summary>
    public static INamedTypeSymbol? Rival(ModelDeclaration model, IPropertySymbol property, ITypeSymbol type, AttributeData attribute)
    {
        var claims = Of(model, type);
        var first = claims.FirstOrDefault(claim => claim.Attribute == attribute);
        return first is null || IsOwn(first, type) || IsOwn(first, property) || IsOwn(first, model.Type)
            ? null
            : claims.FirstOrDefault(claim => !SymbolEqualityComparer.Default.Equals(claim.FieldType, first.FieldType))?.FieldType;
    }

    private static Claim[] Of(ModelDeclaration model, ITypeSymbol type)
    {
        // What is stored without a field type is stored so everywhere: no package changes it.
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, SpecialType: SpecialType.None } || FieldTypeParser.RowOf(type) is not null || ArrayTypeParser.ElementOf(type) is not null)
        {
            return [];
        }

        return
        [
            .. Known.GetValue(model.Compilation, Collect).Where(claim =>
                SymbolEqualityComparer.Default.Equals(claim.Stored, type) && model.Compilation.IsSymbolAccessibleWithin(claim.FieldType, model.Compilation.Assembly)),
        ];
    }

    private static Claim[] Collect(Compilation compilation) =>
    [
        .. from assembly in compilation.SourceModule.ReferencedAssemblySymbols
           where AssemblyParser.ReferencesRuntime(assembly)
           orderby assembly.Name
           from attribute in assembly.GetAttributes()
           where attribute.IsOurs(AttributeNames.FieldType)
           let fieldType = CustomTypeParser.ClassOf(attribute)
           where fieldType is not null
           let stored = CustomTypeParser.StoredBy(fieldType)
           where stored is not null
           select new Claim(assembly, attribute, fieldType, stored),
    ];

    private static bool IsOwn(Claim claim, ISymbol symbol) => SymbolEqualityComparer.Default.Equals(claim.Assembly, symbol.ContainingAssembly);

    private sealed record Claim(IAssemblySymbol Assembly, AttributeData Attribute, INamedTypeSymbol FieldType, ITypeSymbol Stored);
}
