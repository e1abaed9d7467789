using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tortoise.Generators.Model;
using Tortoise.Generators.Names;
using Tortoise.Generators.Rules;

namespace Tortoise.Generators.Parsing;

/// <summary>The inverse relation of a relation.</summary>
internal static class ReverseParser
{
    private const string Option = "RelatedName";
    private const string ModelPlaceholder = "{model}";

    /// <summary>Null if there is none: the name is empty, or the target is in another assembly and no name is given.</summary>
    public static ReverseSpec? Parse(ModelDeclaration model, AttributeData attribute, INamedTypeSymbol target, string plural)
    {
        var isLocal = SymbolEqualityComparer.Default.Equals(target.ContainingAssembly, model.Compilation.Assembly);
        var given = attribute.NamedString(Option);
        if (given?.Length == 0 || (given is null && !isLocal))
        {
            return null;
        }

        var name = given is null ? model.Type.Name + plural : Name(given, model.Type.Name);
        if (!SyntaxFacts.IsValidIdentifier(name))
        {
            model.Report(RelationRules.RelatedName, attribute.LocationOfNamed(Option), [name, target.Name, "it is not a valid property name"]);
            return null;
        }

        var isPublic = FieldTypeParser.IsVisible(model.Type, Accessibility.Public);
        return new ReverseSpec(name, (isPublic ? Accessibility.Public : Accessibility.Internal).Text(), isLocal);
    }

    /// <summary>The name that is given: a relation of a base class gives each model derived from it an inverse relation of its own.</summary>
    public static string Name(string given, string model) => given.Replace(ModelPlaceholder, model);
}
