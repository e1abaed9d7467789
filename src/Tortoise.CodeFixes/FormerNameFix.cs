using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tortoise.Generators.Rules;

namespace Tortoise.CodeFixes;

/// <summary>Where one column of a model is gone and one is new: says that the one is the other, with <c>[RenamedFrom]</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(FormerNameFix))]
[Shared]
public sealed class FormerNameFix : CodeFixProvider
{
    private const string Attribute = "RenamedFrom";
    private static readonly string[] Relations = ["ForeignKey", "OneToOne"];

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["TORT7001"];

    // Each is a decision of its own.
    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (!diagnostic.Properties.TryGetValue(FixProperties.Property, out var name)
                || !diagnostic.Properties.TryGetValue(FixProperties.From, out var from)
                || name is null || from is null
                || await FindAsync(context.Document, diagnostic, name, context.CancellationToken).ConfigureAwait(false) is not { } property
                || context.Document.Project.Solution.GetDocument(property.SyntaxTree) is not { } document)
            {
                continue;
            }

            context.RegisterCodeFix(
                CodeAction.Create(
                    $"'{property.Identifier.ValueText}' was the column '{from}': add [{Attribute}(\"{from}\")]",
                    cancellationToken => MarkAsync(document, property, from, cancellationToken),
                    equivalenceKey: nameof(FormerNameFix)),
                diagnostic);
        }
    }

    /// <summary>The property of a column, or the relation that brings it.</summary>
    private static async Task<PropertyDeclarationSyntax?> FindAsync(Document document, Diagnostic diagnostic, string name, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var semantics = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (root?.FindToken(diagnostic.Location.SourceSpan.Start).Parent?.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration
            || semantics?.GetDeclaredSymbol(declaration, cancellationToken) is not { } type)
        {
            return null;
        }

        var declared = type.GetMembers().OfType<IPropertySymbol>()
            .SelectMany(property => property.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellationToken)))
            .OfType<PropertyDeclarationSyntax>()
            .Where(property => document.Project.GetDocument(property.SyntaxTree) is not null)
            .ToArray();
        return declared.FirstOrDefault(property => property.Identifier.ValueText == name)
            ?? declared
                .Where(property => name.StartsWith(property.Identifier.ValueText, StringComparison.Ordinal) && Relations.Any(relation => Has(property, relation)))
                .OrderByDescending(static property => property.Identifier.ValueText.Length)
                .FirstOrDefault();
    }

    private static bool Has(PropertyDeclarationSyntax property, string attribute) =>
        property.AttributeLists.SelectMany(static list => list.Attributes).Any(one => one.Name.ToString().Split('.').Last() == attribute);

    private static async Task<Document> MarkAsync(Document document, PropertyDeclarationSyntax property, string from, CancellationToken cancellationToken)
    {
        var root = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false);
        var semantics = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var isImported = semantics?.LookupNamespacesAndTypes(property.SpanStart, name: Attribute + nameof(Attribute)).Length > 0;
        var argument = SyntaxFactory.AttributeArgument(SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(from)));
        var attribute = SyntaxFactory.Attribute(
            SyntaxFactory.ParseName(isImported ? Attribute : $"global::Tortoise.{Attribute}"), SyntaxFactory.AttributeArgumentList(SyntaxFactory.SingletonSeparatedList(argument)));
        return root is null ? document : document.WithSyntaxRoot(root.ReplaceNode(property, With(property, attribute)));
    }

    /// <summary>The property with an attribute more: in its last list of attributes, or in one before it.</summary>
    private static PropertyDeclarationSyntax With(PropertyDeclarationSyntax property, AttributeSyntax attribute)
    {
        if (property.AttributeLists.LastOrDefault(static list => list.Target is null) is { } last)
        {
            var separator = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
            var attributes = SyntaxFactory.SeparatedList(last.Attributes.Append(attribute), last.Attributes.GetSeparators().Append(separator));
            return property.ReplaceNode(last, last.WithAttributes(attributes));
        }

        var list = SyntaxFactory.AttributeList(SyntaxFactory.SingletonSeparatedList(attribute))
            .WithLeadingTrivia(property.GetLeadingTrivia())
            .WithTrailingTrivia(SyntaxFactory.Space);
        return property.WithLeadingTrivia().AddAttributeLists(list);
    }
}
