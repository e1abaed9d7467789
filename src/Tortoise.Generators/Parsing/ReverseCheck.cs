using Microsoft.CodeAnalysis;
using Tortoise.Generators.Catalog;
using Tortoise.Generators.Model;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Parsing;

/// <summary>Whether the target of a relation can have its inverse property. Conflicts with other relations are resolved in the graph.</summary>
internal static class ReverseCheck
{
    /// <summary>The model without the inverse relations that its targets cannot have.</summary>
    public static ModelSpec Run(ModelDeclaration model, ModelProperties properties, ModelSpec spec)
    {
        if (spec.IsAbstract)
        {
            return spec;
        }

        return spec with
        {
            Relations =
            [
                .. spec.Relations.Zip(
                    properties.Relations,
                    (relation, declared) => HasRoom(model, spec, declared.Attribute, declared.Target, relation.Reverse) ? relation : relation with { Reverse = null }),
            ],
            Links =
            [
                .. spec.Links.Zip(
                    properties.Links,
                    (links, declared) => HasRoom(model, spec, declared.Attribute, declared.Target, links.Reverse) ? links : links with { Reverse = null }),
            ],
        };
    }

    private static bool HasRoom(ModelDeclaration model, ModelSpec spec, AttributeData attribute, INamedTypeSymbol target, ReverseSpec? reverse)
    {
        if (reverse is { IsLocal: true, Name: var name } && WhyNot(model, spec, target, name) is { } reason)
        {
            model.Report(RelationRules.RelatedName, attribute.LocationOfNamed("RelatedName"), [name, target.Name, reason]);
            return false;
        }

        return true;
    }

    private static string? WhyNot(ModelDeclaration model, ModelSpec spec, INamedTypeSymbol target, string name)
    {
        if (name == target.Name)
        {
            return "a member cannot have the name of its class";
        }

        if (target.BaseClasses().Append(target).SelectMany(type => type.GetMembers(name)).Any(CollisionCheck.IsOfUser) || CollisionCheck.ObjectMembers.Contains(name))
        {
            return "it has a member of this name";
        }

        return ModelMethods.IsName(spec, name) || GeneratedNames.Of(target, model.Compilation, model.CancellationToken).Contains(name)
            ? "Tortoise generates a member of this name there"
            : null;
    }
}
