using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Packages.Tests;

/// <summary>The command <c>tortoise</c>, installed from its package, in the project of somebody who has never seen the repository.</summary>
internal sealed partial class ToolPackage
{
    private const string Id = "Tortoise.Cli";

    [Test]
    public void It_is_a_tool_with_all_that_it_needs_and_brings_nothing_into_projects()
    {
        using var package = Feed.Open(Id);
        using var nuspec = package.GetEntry($"{Id}.nuspec")!.Open();
        var metadata = XElement.Load(nuspec).Elements().Single().Elements().ToLookup(static element => element.Name.LocalName);

        Assert.That(metadata["packageTypes"].Single().Elements().Select(static type => (string?)type.Attribute("name")), Is.EqualTo(new[] { "DotnetTool" }));
        Assert.That(metadata["dependencies"].Descendants().Count(static element => element.Name.LocalName == "dependency"), Is.Zero);
        var folders = package.Entries.Select(static entry => entry.FullName.Split('/')[0]).Distinct().ToArray();
        Assert.That(folders, Does.Contain("tools").And.Contains("tortoise.schema.json").And.Not.Contains("lib").And.Not.Contains("buildTransitive"));
        Assert.That(package.Entries.Select(static entry => entry.Name), Does.Contain("libe_sqlite3.so").And.Not.Contains("libmsalruntime.so"));
    }

    [Test]
    public void A_newcomer_comes_from_the_installed_tool_to_the_first_applied_migration_in_three_commands()
    {
        using var consumer = Consumer.Empty();
        consumer.Dotnet("new", "console", "-o", ".", "-n", "club");
        consumer.Reference("Tortoise.Sqlite");

        // Nothing of it can be run.
        consumer.Write("Program.cs", """
            throw new InvalidOperationException("Main was run");

            [Model] public partial class Team
            {
                static Team() => throw new InvalidOperationException("a static constructor was run");
                public int Id { get; set; }
                public required string Name { get; set; }
            }
            """);
        foreach (var (command, output) in Transcript())
        {
            var written = consumer.Dotnet(command);
            if (output.Length > 0)
            {
                // A terminal shows what is written to both outputs, as it comes.
                Assert.That(Timeless(written), Is.EquivalentTo(Timeless(output)), string.Join(' ', command));
            }
        }

        Assert.That(consumer.Dotnet("tortoise", "status", "--connection", "sqlite://club.db"), Does.Contain("up to date: 1 migration"));

        // The project embeds what was written.
        consumer.Dotnet("build", "-warnaserror");
    }

    /// <summary>The commands of the transcript in docs/migrations.md, without <c>dotnet</c>, and what they write.</summary>
    private static IEnumerable<(string[] Command, string Output)> Transcript()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "migrations.md"));
        foreach (var entry in TranscriptBlock().Match(page).Groups["block"].Value.Split("$ dotnet ", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = entry.Split('\n', 2);
            yield return (lines[0].Split(' '), lines[1]);
        }
    }

    /// <summary>Its lines, which are the same at any time, on any machine.</summary>
    private static string[] Timeless(string output) => Times().Replace(output, "…").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex("^<!-- transcript -->\n```console\n(?<block>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex TranscriptBlock();

    [GeneratedRegex(@"\d{14}| *\d+ ms")]
    private static partial Regex Times();
}
