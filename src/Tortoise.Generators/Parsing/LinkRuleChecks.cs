using Microsoft.CodeAnalysis;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Parsing;

/// <summary>Whether the options of a many-to-many relation fit together, and whether its link model refers to both ends.</summary>
internal static class LinkRuleChecks
{
    private static readonly string[] OfMadeTables = ["Through", "OnDelete", "DbConstraint"];

    public static void Run(ModelDeclaration model, LinkDeclaration link)
    {
        var (property, attribute) = (link.Symbol, link.Attribute);
        foreach (var option in AttributeNames.FieldOptions)
        {
            if (property.FindAttribute(option) is { } found)
            {
                model.RefuseOption(property, found, "it has no column: the links are in a table of their own");
            }
        }

        var isSelf = SymbolEqualityComparer.Default.Equals(link.Target, model.Type);
        if (attribute.NamedBool("Symmetrical") == true)
        {
            if (!isSelf && !model.Type.IsAbstract)
            {
                model.RefuseOption(property, attribute, "Symmetrical is only for relations of a model to itself");
            }
            else if (!string.IsNullOrEmpty(attribute.NamedString("RelatedName")))
            {
                model.RefuseOption(property, attribute, "a Symmetrical relation is its own inverse, so it has no RelatedName");
            }
        }

        foreach (var (option, value) in attribute.NamedArguments.Select(static pair => (pair.Key, pair.Value.Value)))
        {
            if (value is string text && option != "RelatedName" && string.IsNullOrWhiteSpace(text))
            {
                model.RefuseOption(property, attribute, $"{option} cannot be empty");
            }
            else if (link.LinkModel is not null && OfMadeTables.Contains(option))
            {
                model.RefuseOption(property, attribute, $"{option} is declared by '{link.LinkModel.Name}' for its own table");
            }
        }

        if (link.LinkModel is { } links)
        {
            CheckEnds(model, link, links, isSelf);
        }
    }

    private static void CheckEnds(ModelDeclaration model, LinkDeclaration link, INamedTypeSymbol links, bool isSelf)
    {
        var relations = TargetKey.PropertiesOf(links).Where(TargetKey.IsToOne).ToArray();
        CheckEnd("BackwardKey", model.Type);
        CheckEnd("ForwardKey", link.Target);

        void CheckEnd(string option, INamedTypeSymbol end)
        {
            var name = link.Attribute.NamedString(option);
            var found = relations
                .Where(relation => SymbolEqualityComparer.Default.Equals(relation.Type, end) && (name is null || relation.Name == name))
                .ToArray();
            var problem = found.Length switch
            {
                0 when name is not null => $"has no relation '{name}' to '{end.Name}', which {option} names",
                0 => $"has no foreign key to '{end.Name}'",
                > 1 when isSelf || found.Length > 1 => $"has several foreign keys to '{end.Name}': name one of them with {option}",
                _ => null,
            };
            if (problem is not null && !model.Type.IsAbstract)
            {
                model.Report(RelationRules.LinkModel, link.Symbol, link.Symbol.Name, links.Name, problem);
            }
        }
    }
}
