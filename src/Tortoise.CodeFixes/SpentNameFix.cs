using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tortoise.CodeFixes;

/// <summary>Removes a <c>[RenamedFrom]</c> that has nothing to tell any more.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SpentNameFix))]
[Shared]
public sealed class SpentNameFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ["TORT7010"];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (root?.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>() is { Parent: AttributeListSyntax { Parent: MemberDeclarationSyntax member } list } attribute)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        $"Remove [{attribute}]",
                        _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(member, Without(member, list, attribute)))),
                        equivalenceKey: nameof(SpentNameFix)),
                    diagnostic);
            }
        }
    }

    /// <summary>The member without the attribute; what stands before it, such as its summary, remains.</summary>
    private static MemberDeclarationSyntax Without(MemberDeclarationSyntax member, AttributeListSyntax list, AttributeSyntax attribute) => list.Attributes.Count == 1
        ? member.RemoveNode(list, SyntaxRemoveOptions.KeepNoTrivia)!.WithLeadingTrivia(member.GetLeadingTrivia())
        : member.ReplaceNode(list, list.RemoveNode(attribute, SyntaxRemoveOptions.KeepNoTrivia)!);
}
