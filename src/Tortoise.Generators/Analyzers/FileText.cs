using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tortoise.Generators.Parsing;

namespace Tortoise.Generators.Analyzers;

/// <summary>
/// The classes of a file that may be models. The compiler makes all symbols anew after every edit; but a file that was not edited remains the same.
/// </summary>
internal sealed class FileText
{
    private static readonly ConditionalWeakTable<SyntaxTree, FileText> Known = new();

    private volatile Result? _last;

    public static IReadOnlyList<ClassText> Classes(SyntaxTree tree, Naming naming)
    {
        var file = Known.GetOrCreateValue(tree);
        if (file._last is { } last && last.Naming == naming)
        {
            return last.Classes;
        }

        var classes = new List<ClassText>();
        Read(tree.GetCompilationUnitRoot().Members, "", naming, classes);
        file._last = new Result(naming, classes);
        return classes;
    }

    private static void Read(SyntaxList<MemberDeclarationSyntax> members, string prefix, Naming naming, List<ClassText> classes)
    {
        foreach (var member in members)
        {
            switch (member)
            {
                case BaseNamespaceDeclarationSyntax space:
                    Read(space.Members, $"{prefix}{Name(space.Name)}.", naming, classes);
                    break;

                // No model is generic, or inside a generic class.
                case TypeDeclarationSyntax { TypeParameterList: null } type:
                    var name = prefix + type.Identifier.ValueText;
                    if (ClassText.Read(type, name, naming) is { } text)
                    {
                        classes.Add(text);
                    }

                    Read(type.Members, $"{name}+", naming, classes);
                    break;
            }
        }
    }

    /// <summary>The name without what escapes it or stands between its parts.</summary>
    private static string Name(NameSyntax name) => string.Join(
        ".", name.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText));

    private sealed record Result(Naming Naming, IReadOnlyList<ClassText> Classes);
}
