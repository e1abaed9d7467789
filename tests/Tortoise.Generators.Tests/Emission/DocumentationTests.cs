using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Tortoise.Generators.Tests.Harness;

namespace Tortoise.Generators.Tests.Emission;

/// <summary>What the documentation declares is what the generator takes.</summary>
[TestFixture]
internal sealed partial class DocumentationTests
{
    [Test]
    public async Task The_relations_of_the_documentation_compile()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", "..", "docs", "declaring-relations.md"));
        var examples = Declarations().Matches(page).Select(static block => block.Groups["code"].Value).ToArray();

        Assert.That(examples, Has.Length.GreaterThanOrEqualTo(3));
        GeneratorRun.Clean(examples);
        Assert.That(await AnalyzerRun.ReportsAsync(TestCompilation.Of(examples)), Is.Empty);
    }

    /// <summary>Blocks of models; others are calls.</summary>
    [GeneratedRegex(@"^```csharp\n(?<code>\[Model.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Declarations();

    private static string Here([CallerFilePath] string path = "") => path;
}
