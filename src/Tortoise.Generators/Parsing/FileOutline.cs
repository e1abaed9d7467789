using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tortoise.Generators.Parsing;

/// <summary>
/// The declarations of a file, as a hash of its path and of its text without the gaps that no declaration depends on. It says nothing about places: they move
/// with every edit.
/// </summary>
internal static class FileOutline
{
    /// <summary>Stands for a body, so that a method with one differs from a method without.</summary>
    private const string Body = "\0";

    // A tree never changes: only that of the edited file is new.
    private static readonly ConditionalWeakTable<SyntaxTree, byte[]> Known = new();

    public static byte[] Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        if (!Known.TryGetValue(tree, out var outline))
        {
            var computed = Compute(tree, cancellationToken);
            outline = Known.GetValue(tree, _ => computed);
        }

        return outline;
    }

    private static byte[] Compute(SyntaxTree tree, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var text = tree.GetText(cancellationToken).ToString();
        Append($"{tree.FilePath}\n".AsSpan());
        var position = 0;
        foreach (var gap in OutlineGaps.Find(tree.GetCompilationUnitRoot(cancellationToken), text))
        {
            Append(text.AsSpan(position, gap.Span.Start - position));
            Append((gap.IsBody ? Body : "\n").AsSpan());
            position = gap.Span.End;
        }

        Append(text.AsSpan(position));
        return hash.GetHashAndReset();

        void Append(ReadOnlySpan<char> part) => hash.AppendData(MemoryMarshal.AsBytes(part).ToArray());
    }
}
