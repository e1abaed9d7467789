using Microsoft.CodeAnalysis;
using Tortoise.Generators.Model;

namespace Tortoise.Generators.Parsing;

/// <summary>The <c>partial</c> properties that are left out of a broken model.</summary>
internal static class PlainPropertyParser
{
    public static IEnumerable<PlainPropertySpec> Parse(ModelDeclaration model, ModelSpec spec)
    {
        var written = new HashSet<string>(
            spec.Fields.Where(static field => field.PartialProperty is not null).Select(static field => field.Name)
                .Concat(spec.Embedded.Where(static embedded => embedded.PartialProperty is not null).Select(static embedded => embedded.Name))
                .Concat(spec.Relations.Select(static relation => relation.Name))
                .Concat(spec.Links.Select(static links => links.Name)));
        return model.Type.GetMembers()
            .OfType<IPropertySymbol>()
            .Where(property => IsOurs(property) && !written.Contains(property.Name))
            .Select(static property => PartialPropertyParser.ParsePlain(property))
            .OfType<PlainPropertySpec>();
    }

    private static bool IsOurs(IPropertySymbol property) =>
        property is { IsPartialDefinition: true, IsIndexer: false, RefKind: RefKind.None }
        && property.IsTracked()
        && property.FindAttribute(AttributeNames.NotMapped) is null
        && !IsUnknown(property.Type);

    /// <summary>The compiler reports a type that does not exist at its declaration; it should not report it twice.</summary>
    private static bool IsUnknown(ITypeSymbol type) => type switch
    {
        IErrorTypeSymbol => true,
        IArrayTypeSymbol array => IsUnknown(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(IsUnknown),
        _ => false,
    };
}
