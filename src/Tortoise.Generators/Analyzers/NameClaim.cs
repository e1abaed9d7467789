using Microsoft.CodeAnalysis;
using Tortoise.Generators.Parsing;
using Tortoise.Generators.Resolution;

namespace Tortoise.Generators.Analyzers;

/// <summary>
/// A name that a model needs for itself in its assembly. It is read from attributes only, which costs little beside the parse of a model; so a
/// claim can be that of a faulty relation, which gets nothing.
/// </summary>
/// <param name="Target">The model that an inverse relation of the name is added to; null for a table.</param>
/// <param name="Name">The name; that of a table in upper case, because databases differ in case sensitivity.</param>
internal readonly record struct NameClaim(INamedTypeSymbol? Target, string Name)
{
    /// <summary>All claims of a model.</summary>
    public static IEnumerable<NameClaim> Of(ModelDeclaration model) => Of(model, RelationsOf(TargetKey.PropertiesOf(model.Type)));

    /// <summary>The claims of a model that has these relations.</summary>
    public static IEnumerable<NameClaim> Of(ModelDeclaration model, IEnumerable<IPropertySymbol> relations)
    {
        var options = ModelOptions.Parse(model);
        if (options.IsAbstract)
        {
            yield break;
        }

        if (options.IsManaged)
        {
            yield return new NameClaim(null, OfTable(options.Schema, options.Table));
            if (HistoryParser.IsAudited(model.Type))
            {
                yield return new NameClaim(null, OfTable(options.Schema, HistoryParser.Table(model.Naming, options.Table)));
            }
        }

        foreach (var property in relations)
        {
            foreach (var attribute in AttributesOf(property))
            {
                foreach (var claim in Of(model, options, property, attribute))
                {
                    yield return claim;
                }
            }
        }
    }

    public static IEnumerable<IPropertySymbol> RelationsOf(IEnumerable<IPropertySymbol> properties) =>
        properties.Where(static property => CanBeRelation(property) && AttributesOf(property).Any());

    /// <summary>A table in a form that is the same for all names that a database may take for one.</summary>
    public static string OfTable(string? schema, string table) => TableName.Of(schema, table).ToUpperInvariant();

    /// <summary>Asked before its attributes, because the compiler binds all attributes of a property with the first one.</summary>
    private static bool CanBeRelation(IPropertySymbol property) => property.IsPartialDefinition || property.DeclaringSyntaxReferences.IsEmpty;

    private static IEnumerable<AttributeData> AttributesOf(IPropertySymbol property) =>
        AttributeNames.Relations.Select(name => property.FindAttribute(name)).OfType<AttributeData>();

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
            yield return new NameClaim(null, OfTable(options.Schema, LinkParser.Table(model, property, attribute, options)));
        }

        var plural = isLinks || attribute.OptionName() == AttributeNames.ForeignKey ? "s" : "";
        if (ReverseParser.Parse(model, attribute, other, plural) is { IsLocal: true, Name: var name })
        {
            yield return new NameClaim(other.OriginalDefinition, name);
        }
    }
}
