using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using Microsoft.CodeAnalysis;

namespace Tortoise.Generators.Parsing;

/// <summary>Properties of another assembly as in its metadata: the compiler imports neither private properties nor private setters.</summary>
internal static class MetadataProperties
{
    private const int RowMask = 0x00FFFFFF;

    /// <summary>True for a setter that the symbol does not show.</summary>
    public static bool HasHiddenSetter(Compilation compilation, IPropertySymbol property) =>
        property.SetMethod is null
        && Reader(compilation, property) is { } reader
        && HasSetter(reader.GetPropertyDefinition(MetadataTokens.PropertyDefinitionHandle(Row(property))));

    /// <summary>The fields of a base class that no symbol shows.</summary>
    public static IEnumerable<string> HiddenFields(Compilation compilation, INamedTypeSymbol type)
    {
        if (Reader(compilation, type) is not { } reader)
        {
            return [];
        }

        return reader.GetTypeDefinition(MetadataTokens.TypeDefinitionHandle(Row(type))).GetProperties()
            .Select(reader.GetPropertyDefinition)
            .Where(property => HasSetter(property) && IsInstance(reader, property) && IsMapped(reader, property))
            .Select(property => reader.GetString(property.Name))
            .Where(name => !type.GetMembers(name).OfType<IPropertySymbol>().Any());
    }

    private static MetadataReader? Reader(Compilation compilation, ISymbol symbol) =>
        symbol.OriginalDefinition.MetadataToken != 0
        && compilation.GetMetadataReference(symbol.ContainingAssembly) is PortableExecutableReference reference
        && reference.GetMetadata() is AssemblyMetadata assembly
            ? assembly.GetModules()[0].GetMetadataReader()
            : null;

    private static int Row(ISymbol symbol) => symbol.OriginalDefinition.MetadataToken & RowMask;

    private static bool HasSetter(PropertyDefinition property) => property.GetAccessors() is { Getter.IsNil: false, Setter.IsNil: false };

    private static bool IsInstance(MetadataReader reader, PropertyDefinition property) =>
        reader.GetBlobReader(property.Signature).ReadSignatureHeader().IsInstance;

    private static bool IsMapped(MetadataReader reader, PropertyDefinition property) => property.GetCustomAttributes()
        .Select(handle => reader.GetCustomAttribute(handle).Constructor)
        .Where(static constructor => constructor.Kind == HandleKind.MemberReference)
        .Select(constructor => reader.GetMemberReference((MemberReferenceHandle)constructor).Parent)
        .Where(static type => type.Kind == HandleKind.TypeReference)
        .All(type => reader.GetString(reader.GetTypeReference((TypeReferenceHandle)type).Name) != AttributeNames.NotMapped + "Attribute");
}
