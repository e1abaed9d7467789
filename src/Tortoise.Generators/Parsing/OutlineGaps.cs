using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Tortoise.Generators.Parsing;

/// <summary>
/// What an edit can change in a file without changing what a parse of any model sees. Whoever lets a parser look into bodies must look here too.
/// What is not certain is no gap: initializers, for instance, may be constants.
/// </summary>
internal sealed class OutlineGaps
{
    private readonly List<OutlineGap> _gaps = [];
    private readonly string _text;
    private int _end;

    private OutlineGaps(string text) => _text = text;

    /// <summary>The gaps in the order of the text. Only declarations are visited, since the compiler keeps each node that was visited.</summary>
    public static IReadOnlyList<OutlineGap> Find(CompilationUnitSyntax file, string text)
    {
        var gaps = new OutlineGaps(text);
        gaps.Visit(file.Members);
        return gaps._gaps;
    }

    private void Visit(SyntaxList<MemberDeclarationSyntax> members)
    {
        foreach (var member in members)
        {
            AddSpace(member.GetLeadingTrivia(), isDocumentationSeen: member is PropertyDeclarationSyntax);
            Visit(member);
            AddSpace(member.GetTrailingTrivia(), isDocumentationSeen: false);
        }
    }

    private void Visit(MemberDeclarationSyntax member)
    {
        switch (member)
        {
            case BaseNamespaceDeclarationSyntax space:
                Visit(space.Members);
                break;
            case TypeDeclarationSyntax type:
                Visit(type.Members);
                AddSpace(type.CloseBraceToken.LeadingTrivia, isDocumentationSeen: false);
                break;
            case BaseMethodDeclarationSyntax method:
                AddBody((SyntaxNode?)method.Body ?? method.ExpressionBody);
                break;
            case PropertyDeclarationSyntax { ExpressionBody: { } body }:
                AddBodyOfProperty(body);
                break;
            case IndexerDeclarationSyntax { ExpressionBody: { } body }:
                AddBodyOfProperty(body);
                break;
            case BasePropertyDeclarationSyntax { AccessorList.Accessors: var accessors }:
                foreach (var accessor in accessors)
                {
                    AddBodyOfProperty((SyntaxNode?)accessor.Body ?? accessor.ExpressionBody);
                }

                break;
            case GlobalStatementSyntax { Statement: var statement }:
                AddBody(statement);
                break;
        }
    }

    /// <summary>A body with `field` gives the property a backing field; one with `base` decides whether it may hide that of a base class.</summary>
    private void AddBodyOfProperty(SyntaxNode? body)
    {
        if (body is not null && !Contains(body.Span, "field") && !Contains(body.Span, "base"))
        {
            AddBody(body);
        }
    }

    /// <summary>Directives count wherever they are: `#nullable` holds to the end of the file.</summary>
    private void AddBody(SyntaxNode? body)
    {
        if (body is { ContainsDirectives: false, Span.Length: > 0 })
        {
            Add(new OutlineGap(body.Span, IsBody: true));
        }
    }

    /// <summary>The documentation of a property becomes that of its handle. Directives are no gap, nor is what the compiler skipped.</summary>
    private void AddSpace(SyntaxTriviaList trivia, bool isDocumentationSeen)
    {
        if (trivia.Count > 0 && trivia.All(static piece => IsSpace(piece)) && !(isDocumentationSeen && Contains(trivia.FullSpan, "///")))
        {
            Add(new OutlineGap(trivia.FullSpan, IsBody: false));
        }
    }

    /// <summary>A namespace without braces ends where its last member ends, and what follows both is one gap.</summary>
    private void Add(OutlineGap gap)
    {
        if (gap.Span.Start >= _end)
        {
            _gaps.Add(gap);
            _end = gap.Span.End;
        }
    }

    private static bool IsSpace(SyntaxTrivia piece) => piece.Kind()
        is SyntaxKind.WhitespaceTrivia
        or SyntaxKind.EndOfLineTrivia
        or SyntaxKind.SingleLineCommentTrivia
        or SyntaxKind.MultiLineCommentTrivia
        or SyntaxKind.SingleLineDocumentationCommentTrivia
        or SyntaxKind.MultiLineDocumentationCommentTrivia;

    private bool Contains(TextSpan span, string word) => _text.IndexOf(word, span.Start, span.Length, StringComparison.Ordinal) >= 0;
}
