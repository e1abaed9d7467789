using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis;

namespace Tortoise.Generators.Parsing;

/// <summary>
/// All that a parse of a model can see, as one hash: the declarations of all files in their order, what is referenced, and the options. Two
/// compilations with the same outline give the same models.
/// </summary>
internal static class CompilationOutline
{
    private static readonly ConditionalWeakTable<Compilation, string> Known = new();

    public static string Of(Compilation compilation, CancellationToken cancellationToken)
    {
        if (!Known.TryGetValue(compilation, out var outline))
        {
            var computed = Compute(compilation, cancellationToken);
            outline = Known.GetValue(compilation, _ => computed);
        }

        return outline;
    }

    private static string Compute(Compilation compilation, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append($"{compilation.AssemblyName} {compilation.SyntaxTrees.Count()}");
        AppendNumber(compilation.Options);
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            hash.AppendData(FileOutline.Of(tree, cancellationToken));
            AppendNumber(tree.Options);
        }

        foreach (var reference in compilation.References)
        {
            if (reference is CompilationReference { Compilation: { Language: LanguageNames.CSharp } project, Properties: var properties })
            {
                // A project that is edited beside this one: each edit makes a new reference.
                Append($"{string.Join(",", properties.Aliases)} {properties.EmbedInteropTypes} {Of(project, cancellationToken)}");
            }
            else
            {
                AppendNumber(reference);
            }
        }

        return Convert.ToBase64String(hash.GetHashAndReset());

        void Append(string text) => hash.AppendData(Encoding.UTF8.GetBytes($"{text}\n"));

        void AppendNumber(object part) => hash.AppendData(BitConverter.GetBytes(ObjectNumber.Of(part)));
    }
}
