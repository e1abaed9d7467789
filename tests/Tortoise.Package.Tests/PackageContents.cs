using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Packages.Tests;

/// <summary>What is in each package, and what it says of itself.</summary>
[TestFixtureSource(nameof(Ids))]
internal sealed partial class PackageContents(string id)
{
    private static readonly string[] Ids = ["Tortoise.Runtime", "Tortoise.Sqlite", "Tortoise.PostgreSql", "Tortoise.MySql", "Tortoise.SqlServer", "Tortoise.NodaTime", "Tortoise.NetTopologySuite"];

    private static readonly Guid SourceLink = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");

    [Test]
    public void A_package_has_its_library_and_its_requirements_and_the_runtime_has_the_generator()
    {
        using var package = Feed.Open(id);

        string[] expected = [$"buildTransitive/{id}.targets", "icon.png", $"lib/net10.0/{id}.dll", $"lib/net10.0/{id}.xml", "README.md"];
        string[] more = id == "Tortoise.Runtime" ? ["analyzers/dotnet/cs/Tortoise.CodeFixes.dll", "analyzers/dotnet/cs/Tortoise.Generators.dll", "buildTransitive/Migrations.props", "buildTransitive/Tortoise.Runtime.props"] : [];
        Assert.That(
            package.Entries.Select(static entry => entry.FullName).Where(static name => !OfTheFormat().IsMatch(name)),
            Is.EquivalentTo((string[])[.. expected, .. more]));
    }

    [Test]
    public void A_package_says_what_it_is_where_it_comes_from_and_what_is_new()
    {
        var facts = Facts();

        Assert.Multiple(() =>
        {
            Assert.That(facts.Keys, Is.SupersetOf((string[])["authors", "description", "icon", "license", "projectUrl", "readme", "releaseNotes", "tags"]));
            Assert.That(facts["license"], Is.EqualTo("Apache-2.0"));
            Assert.That(facts["releaseNotes"], Does.Not.Contain("\n## ").And.Contains("### Added"));
            Assert.That(facts["repository.commit"], Does.Match("^[0-9a-f]{40}$"));
            Assert.That(facts["description"], Does.EndWith("."));
        });
    }

    [Test]
    public void A_package_brings_the_runtime_with_its_generator_in_the_same_version_and_one_library_that_it_is_about()
    {
        Dictionary<string, string[]> expected = new()
        {
            ["Tortoise.Runtime"] = ["Microsoft.Extensions.Logging.Abstractions"],
            ["Tortoise.Sqlite"] = ["Tortoise.Runtime", "Microsoft.Data.Sqlite"],
            ["Tortoise.PostgreSql"] = ["Tortoise.Runtime", "Npgsql"],
            ["Tortoise.MySql"] = ["Tortoise.Runtime", "MySqlConnector"],
            ["Tortoise.SqlServer"] = ["Tortoise.Runtime", "Microsoft.Data.SqlClient"],
            ["Tortoise.NodaTime"] = ["Tortoise.Runtime", "NodaTime"],
            ["Tortoise.NetTopologySuite"] = ["Tortoise.Runtime", "NetTopologySuite"],
        };
        var dependencies = Nuspec().Descendants().Where(static element => element.Name.LocalName == "dependency").ToArray();

        Assert.That(dependencies.Select(static one => (string)one.Attribute("id")!), Is.SupersetOf(expected[id]));
        if (dependencies.SingleOrDefault(static one => (string?)one.Attribute("id") == "Tortoise.Runtime") is { } runtime)
        {
            // Only a driver sees the internals of the runtime.
            var version = id is "Tortoise.NodaTime" or "Tortoise.NetTopologySuite" ? Feed.Version : $"[{Feed.Version}]";
            Assert.That(((string?)runtime.Attribute("version"), (string?)runtime.Attribute("include")), Is.EqualTo((version, "All")));
        }
    }

    [Test]
    public void Symbols_are_packed_and_link_to_the_sources_of_the_commit()
    {
        using var symbols = Feed.Open(id, "snupkg");
        using var pdb = new MemoryStream(Bytes(symbols, $"lib/net10.0/{id}.pdb"));
        using var provider = MetadataReaderProvider.FromPortablePdbStream(pdb);
        var reader = provider.GetMetadataReader();
        var link = reader.CustomDebugInformation
            .Select(reader.GetCustomDebugInformation)
            .Single(info => reader.GetGuid(info.Kind) == SourceLink);

        Assert.That(Encoding.UTF8.GetString(reader.GetBlobBytes(link.Value)),
            Does.Contain($"https://raw.githubusercontent.com/tortoise-net/tortoise/{Facts()["repository.commit"]}/*"));
    }

#if !DEBUG
    [Test]
    public void A_library_names_no_folder_of_the_machine_that_built_it()
    {
        using var package = Feed.Open(id);
        foreach (var library in package.Entries.Where(static entry => entry.Name.EndsWith(".dll", StringComparison.Ordinal)))
        {
            var bytes = Bytes(package, library.FullName);
            Assert.That(Encoding.UTF8.GetString(bytes) + Encoding.Unicode.GetString(bytes), Does.Not.Contain(Repository.Root), library.FullName);
        }
    }
#endif

    [Test]
    public void A_library_keeps_its_assembly_version_within_a_minor_version()
    {
        var properties = XElement.Load(Path.Combine(Repository.Root, "src", "Packaging", "Version.props"));
        var minor = properties.Descendants("MinVerMinimumMajorMinor").Single().Value;
        using var package = Feed.Open(id);
        using var library = new PEReader(new MemoryStream(Bytes(package, $"lib/net10.0/{id}.dll")));

        Assert.That(library.GetMetadataReader().GetAssemblyDefinition().Version, Is.EqualTo(new Version($"{minor}.0.0")));
    }

    /// <summary>What every package has, because packages are made so.</summary>
    [GeneratedRegex(@"^(_rels/|package/|\[Content_Types\]|[^/]*\.nuspec$)")]
    private static partial Regex OfTheFormat();

    private static byte[] Bytes(ZipArchive package, string entry)
    {
        using var content = package.GetEntry(entry)!.Open();
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        return bytes.ToArray();
    }

    private XElement Nuspec()
    {
        using var package = Feed.Open(id);
        using var content = package.GetEntry($"{id}.nuspec")!.Open();
        return XElement.Load(content);
    }

    private Dictionary<string, string> Facts()
    {
        var metadata = Nuspec().Elements().Single();
        var facts = metadata.Elements().Where(static element => !element.HasElements).ToDictionary(static element => element.Name.LocalName, static element => element.Value);
        foreach (var attribute in metadata.Elements().Single(static element => element.Name.LocalName == "repository").Attributes())
        {
            facts[$"repository.{attribute.Name.LocalName}"] = attribute.Value;
        }

        return facts;
    }
}
