using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Docs.Tests;

/// <summary>A file of a program that is not C#, such as the script of a migration.</summary>
internal sealed class ProjectFile(string path, string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text);

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
