using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tortoise.Generators.Rules;
using Tortoise.Generators.Tests.Harness;

namespace Tortoise.Generators.Tests.Rules;

/// <summary>Every rule has a page, a row in the release files and an analyzer that knows it.</summary>
[TestFixture]
internal sealed partial class RuleCompletenessTests
{
    private static readonly DiagnosticDescriptor[] Rules =
    [
        .. new[] { typeof(ModelRules), typeof(HierarchyRules), typeof(FieldRules), typeof(RelationRules), typeof(ProjectionRules), typeof(InputRules), typeof(QueryRules), typeof(FlowRules), typeof(MigrationRules) }
            .SelectMany(static type => type.GetFields())
            .Select(static field => (DiagnosticDescriptor)field.GetValue(null)!),
    ];

    private static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Here())!, "..", "..", ".."));

    /// <summary>The errors of the packages' own targets: of projects that lack what Tortoise needs.</summary>
    private static readonly string[] Requirements =
    [
        .. Code().Matches(File.ReadAllText(Path.Combine(Root, "src", "Packaging", "Requirements.targets"))).Select(static match => match.Groups["id"].Value),
    ];

    [TestCaseSource(nameof(Rules))]
    public void A_rule_has_a_page_that_begins_with_its_id_and_title(DiagnosticDescriptor rule) => Assert.That(TitleOfPage(rule.Id), Is.EqualTo(rule.Title.ToString()));

    [TestCaseSource(nameof(Rules))]
    public async Task The_examples_of_a_page_are_true(DiagnosticDescriptor rule)
    {
        var page = File.ReadAllText(Path.Combine(Root, "docs", "diagnostics", rule.Id + ".md"));
        var examples = CSharpBlock().Matches(page).Select(static block => block.Groups["code"].Value).ToArray();
        if (rule == ModelRules.LanguageVersion)
        {
            Assert.That(examples, Is.Empty, "its examples are project files");
            return;
        }

        if (rule == FieldRules.UnseenField || rule == HierarchyRules.OtherAssembly)
        {
            Assert.That(examples, Has.All.Contains("// in Shared.dll"), "its examples are two assemblies, and tested as such");
            return;
        }

        if (rule.Category == RuleCategory.Migration)
        {
            await AssertProjects(page, rule);
            return;
        }

        Assert.That(examples, Has.Length.EqualTo(2));
        var wrong = await AnalyzerRun.ReportsAsync(TestCompilation.Of(examples[0]));
        Assert.That(wrong.Select(static report => report.Id), Is.Not.Empty.And.All.EqualTo(rule.Id));
        Assert.That(await AnalyzerRun.ReportsAsync(TestCompilation.Of(examples[1])), Is.Empty);
    }

    [TestCaseSource(nameof(Rules))]
    public void A_rule_is_in_the_index_of_pages(DiagnosticDescriptor rule) => Assert.That(
        File.ReadAllText(Path.Combine(Root, "docs", "diagnostics", "README.md")),
        Does.Contain($"| [{rule.Id}]({rule.Id}.md) | {rule.Title} |"));

    [TestCaseSource(nameof(Rules))]
    public void A_rule_has_a_row_in_the_release_files(DiagnosticDescriptor rule)
    {
        var releases = string.Concat(Directory
            .GetFiles(Path.Combine(Root, "src", "Tortoise.Generators"), "AnalyzerReleases.*.md")
            .Select(File.ReadAllText));

        Assert.That(releases, Does.Contain($"{rule.Id} | {rule.Category} | {rule.DefaultSeverity} | {rule.Title}\n"));
    }

    [TestCaseSource(nameof(Rules))]
    public void A_rule_is_an_error_or_a_warning_that_links_to_its_page(DiagnosticDescriptor rule) => Assert.Multiple(() =>
    {
        Assert.That(rule.DefaultSeverity, rule == MigrationRules.SpentName
            ? Is.EqualTo(DiagnosticSeverity.Info)
            : Is.EqualTo(DiagnosticSeverity.Error).Or.EqualTo(DiagnosticSeverity.Warning));
        Assert.That(rule.HelpLinkUri, Is.EqualTo($"{RuleHelp.Root}{rule.Id}.md"));
    });

    [Test]
    public void Every_rule_belongs_to_exactly_one_analyzer() => Assert.That(
        AnalyzerRun.Analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics),
        Is.EquivalentTo(Rules));

    [Test]
    public void No_page_is_left_of_a_rule_that_does_not_exist() => Assert.That(
        Directory.GetFiles(Path.Combine(Root, "docs", "diagnostics"), "TORT*.md").Select(Path.GetFileNameWithoutExtension),
        Is.EquivalentTo(Rules.Select(static rule => rule.Id).Concat(Requirements)));

    [TestCaseSource(nameof(Requirements))]
    public void What_a_project_must_have_has_a_page_and_is_in_the_index(string id) => Assert.That(
        File.ReadAllText(Path.Combine(Root, "docs", "diagnostics", "README.md")),
        Does.Contain($"| [{id}]({id}.md) | {TitleOfPage(id)} |"));

    /// <summary>The examples are projects: sources, and files of migrations, each after a line with its path. What is right has the hash of the model.</summary>
    private static async Task AssertProjects(string page, DiagnosticDescriptor rule)
    {
        var (wrong, right) = (page.IndexOf("## Wrong", StringComparison.Ordinal), page.IndexOf("## Right", StringComparison.Ordinal));
        var reports = await ReportsOf(page[wrong..right]);
        Assert.That(reports.Select(static report => report.Id), Is.Not.Empty.And.All.EqualTo(rule.Id));
        Assert.That(await ReportsOf(page[right..]), Is.Empty);

        async Task<IEnumerable<Diagnostic>> ReportsOf(string part)
        {
            var sources = CSharpBlock().Matches(part).Select(static block => block.Groups["code"].Value).ToArray();
            var compilation = TestCompilation.Of(sources);
            if (rule == MigrationRules.NoScript)
            {
                compilation = compilation.AddReferences(TestCompilation.Library("[assembly: Tortoise.CompilerServices.TortoiseDriver(typeof(SqliteDriver))] public sealed class SqliteDriver;"));
            }

            var hash = Hash().Match(string.Concat(GeneratorRun.Of(compilation).Result.GeneratedSources.Select(static source => source.SourceText.ToString()))).Groups["hash"].Value;
            return await AnalyzerRun.ReportsAsync(
                compilation,
                [.. FileBlock().Matches(part).Select(block => new ProjectFile("/app/" + block.Groups["path"].Value, block.Groups["text"].Value.Replace("…", hash, StringComparison.Ordinal)))]);
        }
    }

    private static string TitleOfPage(string id)
    {
        var page = File.ReadAllLines(Path.Combine(Root, "docs", "diagnostics", id + ".md"));
        Assert.That(page, Has.Some.StartsWith("You see this because"));
        Assert.That(page, Does.Contain("## Wrong").And.Contains("## Right"));
        Assert.That(page[0], Does.StartWith($"# {id}: "));
        return page[0][$"# {id}: ".Length..];
    }

    [GeneratedRegex("^```csharp\n(?<code>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex CSharpBlock();

    [GeneratedRegex("^`(?<path>Migrations/[^`]+)`:\n\n```(json|sql)\n(?<text>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex FileBlock();

    [GeneratedRegex("Hash = \"(?<hash>[0-9a-f]+)\"")]
    private static partial Regex Hash();

    [GeneratedRegex("Code=\"(?<id>TORT[0-9]+)\"")]
    private static partial Regex Code();

    private static string Here([CallerFilePath] string path = "") => path;
}
