using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tortoise.Runtime.Tests.Architecture;

/// <summary>Messages, titles of diagnostics and generated documentation have one spelling of a word and say it as .NET does.</summary>
public partial class MessageTests
{
    [Test]
    public void Messages_are_idiomatic()
    {
        var source = Rooms.Sources;
        var wrong = from path in Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
                    where !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                    from token in CSharpSyntaxTree.ParseText(File.ReadAllText(path)).GetRoot().DescendantTokens()
                    where token.RawKind is (int)SyntaxKind.StringLiteralToken or (int)SyntaxKind.MultiLineRawStringLiteralToken or (int)SyntaxKind.InterpolatedStringTextToken
                    let found = Stilted.Match(token.ValueText)
                    where found.Success
                    select $"'{found.Value}' in {Path.GetFileName(path)}: {token.ValueText}";
        Assert.That(wrong, Is.Empty);
    }

    [GeneratedRegex(@"\bcan not\b|\bcan't\b|\bis no (?!longer\b|such\b)\w|\b[Aa] text\b|\btexts\b|\banew\b|\bbehind\b|\bby somebody\b|\bof yours\b|\bmay not be there\b")]
    private static partial Regex Stilted { get; }
}
