using Microsoft.CodeAnalysis;
using Tortoise.Generators.Model;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Parsing;

/// <summary>The facts about each many-to-many relation.</summary>
internal static class LinkParser
{
    public static EquatableArray<LinkSpec> Parse(ModelDeclaration model, ModelProperties properties, ModelOptions options) =>
        [.. properties.Links.Select(link => Parse(model, link, options))];

    private static LinkSpec Parse(ModelDeclaration model, LinkDeclaration link, ModelOptions options)
    {
        var (property, attribute) = (link.Symbol, link.Attribute);
        var isSymmetrical = attribute.NamedBool("Symmetrical") == true;
        LinkRuleChecks.Run(model, link);
        var onDelete = attribute.NamedEnum("OnDelete");
        return new LinkSpec
        {
            Name = property.Name,
            Identifier = CSharpNames.Escape(property.Name),
            Target = link.Target.ModelName(),
            LinkModel = link.LinkModel?.ModelName(),
            Table = link.LinkModel is null ? attribute.NamedString("Through") ?? $"{options.Table}_{SnakeCase.Of(property.Name)}" : null,
            ForwardKey = attribute.NamedString("ForwardKey"),
            BackwardKey = attribute.NamedString("BackwardKey"),
            OnDelete = onDelete is "Cascade" ? null : onDelete,
            HasConstraint = attribute.NamedBool("DbConstraint") != false,
            IsSymmetrical = isSymmetrical,
            Reverse = options.IsAbstract || isSymmetrical ? null : ReverseParser.Parse(model, attribute, link.Target, "s"),
            Owner = property.ContainingType.FullName(),
            PartialProperty = PartialPropertyParser.Parse(model, property),
            HandleAccessibility = FieldParser.HandleAccessibility(property),
            Summary = SummaryParser.Parse(property),
        };
    }
}
