using Microsoft.CodeAnalysis;
using Tortoise.Generators.Names;
using Tortoise.Generators.Parsing;
using Tortoise.Generators.Resolution;

namespace Tortoise.Generators.Analyzers;

/// <summary>
/// A name that a model needs for itself in its assembly. It is read from attributes only, which costs little beside the parse of a model; so a
/// claim can be that of a faulty relation, which gets nothing.
/// </summary>
/// <param name="Target">The model that an inverse relation of the name is added to; null for a table.</param>
/// <param name="Name">The name; that of a table in upper case, because databases differ in case sensitivity.</param>
internal readonly record struct NameClaim(string? Target, string Name)
{
    /// <summary>All claims of a model.</summary>
    public static IEnumerable<NameClaim> Of(ModelDeclaration model)
    {
        var options = ModelOptions.Parse(model);
        if (options.IsAbstract)
        {
            yield break;
        }

        if (options.IsManaged)
        {
            yield return OfTable(options, options.Table);
        }

        foreach (var property in TargetKey.PropertiesOf(model.Type).Where(static property => CanBeRelation(property)))
        {
            foreach (var attribute in AttributeNames.Relations.Select(name => property.FindAttribute(name)).OfType<AttributeData>())
            {
                foreach (var claim in Of(model, options, property, attribute))
                {
                    yield return claim;
                }
            }
        }
    }

    /// <summary>Asked before its attributes, because the compiler binds all attributes of a property with the first one.</summary>
    private static bool CanBeRelation(IPropertySymbol property) => property.IsPartialDefinition || property.DeclaringSyntaxReferences.IsEmpty;

    private static IEnumerable<NameClaim> Of(ModelDeclaration model, ModelOptions options, IPropertySymbol property, AttributeData attribute)
    {
        var isLinks = attribute.OptionName() == AttributeNames.ManyToMany;
        var target = isLinks ? (property.Type as INamedTypeSymbol)?.TypeArguments.FirstOrDefault() : property.Type;
        if (target is not INamedTypeSymbol other)
        {
            yield break;
        }

        if (isLinks)
        {
            yield return OfTable(options, LinkParser.Table(model, property, attribute, options));
        }

        var plural = isLinks || attribute.OptionName() == AttributeNames.ForeignKey ? "s" : "";
        if (ReverseParser.Parse(model, attribute, other, plural) is { IsLocal: true, Name: var name })
        {
            yield return new NameClaim(other.WithNullableAnnotation(NullableAnnotation.NotAnnotated).FullName(), name);
        }
    }

    private static NameClaim OfTable(ModelOptions options, string table) => new(null, TableName.Of(options.Schema, table).ToUpperInvariant());
}
