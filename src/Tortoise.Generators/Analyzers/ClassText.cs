using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tortoise.Generators.Parsing;

namespace Tortoise.Generators.Analyzers;

/// <summary>
/// The names that a class may need for itself if it is a model, by its text alone: at least those of its <see cref="NameClaim"/>s. What the
/// attributes are, and whether they are ours, only symbols can tell.
/// </summary>
/// <param name="MetadataName">The class in metadata.</param>
/// <param name="Names">The names, in the form of <see cref="NameClaim.Name"/>.</param>
/// <param name="HasBase">True if it names base types, whose relations it may have, too.</param>
/// <param name="IsVague">True if the text does not give all names: some are constants, or depend on another part of the class.</param>
internal sealed record ClassText(string MetadataName, IReadOnlyCollection<string> Names, bool HasBase, bool IsVague)
{
    /// <summary>Null for a class that cannot be a model, and for a part that names nothing.</summary>
    public static ClassText? Read(TypeDeclarationSyntax type, string metadataName, Naming naming)
    {
        var relations = type.Members.OfType<PropertyDeclarationSyntax>().Where(CanBeRelation).ToArray();
        if (!type.Modifiers.Any(SyntaxKind.PartialKeyword) || (type.AttributeLists.Count == 0 && type.BaseList is null && relations.Length == 0))
        {
            return null;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        var own = new ArgumentText(type.AttributeLists);
        var (schema, table) = (own.Find("Schema"), own.Find("Table") ?? naming.Table(type.Identifier.ValueText));
        var isVague = own.IsVague;
        if (type.AttributeLists.Count > 0)
        {
            names.Add(NameClaim.OfTable(schema, table));

            // Whether it is audited, a base class may say.
            names.Add(NameClaim.OfTable(schema, HistoryParser.Table(naming, table)));
        }

        foreach (var relation in relations)
        {
            var arguments = new ArgumentText(relation.AttributeLists);
            if (IsReadOnly(relation))
            {
                // The name of its table begins with that of the model's, which is in the part with [Model].
                isVague |= type.AttributeLists.Count == 0;
                names.Add(NameClaim.OfTable(schema, arguments.Find("Through") ?? naming.LinkTable(table, relation.Identifier.ValueText)));
            }

            names.UnionWith(Inverses(arguments.Find("RelatedName"), type.Identifier.ValueText));
            isVague |= arguments.IsVague;
        }

        return new ClassText(metadataName, names, type.BaseList is not null, isVague);
    }

    /// <summary>True for links, of all relations.</summary>
    private static bool IsReadOnly(PropertyDeclarationSyntax property) =>
        property.AccessorList?.Accessors.Any(static accessor => accessor.Kind() is SyntaxKind.SetAccessorDeclaration or SyntaxKind.InitAccessorDeclaration) != true;

    private static bool CanBeRelation(PropertyDeclarationSyntax property) =>
        property.AttributeLists.Count > 0
        && property.Modifiers.Any(SyntaxKind.PartialKeyword)
        && property.Type is not (PredefinedTypeSyntax or NullableTypeSyntax { ElementType: PredefinedTypeSyntax });

    private static IEnumerable<string> Inverses(string? given, string model) => given is null ? [model, model + "s"] : [ReverseParser.Name(given, model)];
}
