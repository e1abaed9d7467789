using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Docs.Tests;

/// <summary>What the documentation shows compiles, runs, sends the SQL that is shown, and prints what its comments say.</summary>
[TestFixture]
internal sealed partial class SnippetTests
{
    private static readonly (SnippetProgram Program, Snippet Snippet)[] All =
    [
        .. Page.All.SelectMany(SnippetProgram.Of).SelectMany(static program => program.Snippets.Select(snippet => (program, snippet))),
    ];

    private static IEnumerable<TestCaseData> Runs => Cases(static snippet => snippet.IsRun);

    private static IEnumerable<TestCaseData> Compiles => Cases(static snippet => !snippet.IsRun && snippet.Refused is null);

    private static IEnumerable<TestCaseData> Refusals => Cases(static snippet => snippet.Refused is not null);

    [TestCaseSource(nameof(Runs))]
    public async Task A_snippet_does_what_its_page_says(string name)
    {
        var (program, snippet) = Find(name);
        var host = program.Host;
        using var log = new SentStatements();
        var printed = new StringWriter();
        var console = Console.Out;
        var folder = Environment.CurrentDirectory;
        Environment.CurrentDirectory = Directory.CreateTempSubdirectory("tortoise-docs").FullName;
        Console.SetOut(printed);
        try
        {
            if (snippet.Throws is { } exception)
            {
                Assert.That(async () => await host.RunAsync(snippet.Method, log), Throws.Exception.Matches<Exception>(thrown => thrown.GetType().Name == exception));
                return;
            }

            await host.RunAsync(snippet.Method, log);
        }
        finally
        {
            Console.SetOut(console);
            Directory.Delete(Environment.CurrentDirectory, recursive: true);
            Environment.CurrentDirectory = folder;
        }

        if (snippet.Block.Kind == BlockKind.Row)
        {
            log.AssertContains(Row.Parse(snippet.Block).Sql);
        }
        else if (snippet.Sql is { } sql)
        {
            log.AssertAre(sql);
        }

        string[] expected = [.. Printed().Matches(snippet.Block.Text).Select(static line => line.Groups["text"].Value.Trim())];
        if (expected.Length > 0)
        {
            Assert.That(printed.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries), Is.EqualTo(expected));
        }
    }

    [TestCaseSource(nameof(Compiles))]
    public void A_snippet_compiles(string name) => Assert.That(Find(name).Program.Host, Is.Not.Null);

    [TestCaseSource(nameof(Refusals))]
    public void A_snippet_is_refused(string name)
    {
        var (program, snippet) = Find(name);
        Assert.That(program.ErrorsWith(snippet).Select(static error => error.Id), Does.Contain(snippet.Refused));
    }

    private static IEnumerable<TestCaseData> Cases(Func<Snippet, bool> where) =>
        All.Where(pair => where(pair.Snippet)).Select(static pair => new TestCaseData(pair.Snippet.ToString()));

    private static (SnippetProgram Program, Snippet Snippet) Find(string name) => All.Single(pair => pair.Snippet.ToString() == name);

    [GeneratedRegex(@"Console\.WriteLine\(.*\);\s*// (?<text>.*)$", RegexOptions.Multiline)]
    private static partial Regex Printed();
}
