using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tortoise.Runtime.Tests.Architecture;

/// <summary>
/// The rooms of the runtime and which way the arrows go (docs/architecture.md). The sources are compiled, and each name is followed to the
/// room it is declared in; the names in comments do not count.
/// </summary>
public class RoomTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Diagnostics"] = ["Compilation"],
        ["Declaration"] = [],
        ["Values"] = ["Diagnostics"],
        ["Validation"] = ["Diagnostics", "Values"],
        ["Metadata"] = ["Declaration", "Values"],
        ["Expressions"] = ["Diagnostics", "Metadata", "Values"],
        ["Lookups"] = ["Expressions"],
        ["Functions"] = ["Expressions", "Values"],
        ["Compilation"] = ["Diagnostics", "Dialects", "Expressions", "Metadata", "Values"],
        ["Schema"] = ["Declaration", "Diagnostics", "Dialects", "Metadata", "Values"],
        ["Dialects"] = ["Compilation", "Declaration", "Diagnostics", "Expressions", "Metadata", "Schema", "Values"],
        ["Execution"] = ["Compilation", "CompilerServices", "Diagnostics", "Dialects", "Metadata", "Schema", "Values"],
        ["Querying"] =
        [
            "Compilation", "Diagnostics", "Execution", "Expressions", "Functions", "Lookups", "Metadata", "Persistence", "Relations", "Values",
        ],
        ["Relations"] =
        [
            "Compilation", "Diagnostics", "Execution", "Expressions", "Functions", "Metadata", "Persistence", "Querying", "Values",
        ],
        ["Persistence"] =
        [
            "Compilation", "Diagnostics", "Execution", "Expressions", "Metadata", "Querying", "Relations", "Validation", "Values",
        ],
        ["CompilerServices"] = ["Diagnostics", "Execution", "Expressions", "Metadata", "Persistence", "Querying", "Relations"],
    };

    internal static readonly string Source = FindSource();

    private static readonly Lazy<List<(string From, string To, string Name, string File)>> References = new(FindReferences);

    [Test]
    public void Arrows_go_one_way()
    {
        var wrong = References.Value
            .Where(reference => reference.From != reference.To && !Allowed[reference.From].Contains(reference.To))
            .Select(reference => $"{reference.From} → {reference.To}: {reference.Name} in {reference.File}")
            .Distinct();
        Assert.That(wrong, Is.Empty);
    }

    [Test]
    public void Every_arrow_that_is_allowed_is_there()
    {
        var used = References.Value.Select(reference => (reference.From, reference.To)).ToHashSet();
        var unused = Allowed.SelectMany(room => room.Value.Select(to => (room.Key, to))).Where(arrow => !used.Contains(arrow));
        Assert.That(unused, Is.Empty, "an arrow nobody needs should not be allowed");
    }

    [Test]
    public void Execution_never_sees_the_tree() =>
        Assert.That(References.Value.Where(reference => reference is { From: "Execution", To: "Expressions" or "Querying" }), Is.Empty);

    [Test]
    public void Products_are_named_in_dialects_only()
    {
        string[] products = ["sqlite", "postgres", "mysql", "mariadb", "sqlserver", "npgsql"];
        var wrong = from path in Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories)
                    where !Path.GetRelativePath(Source, path).StartsWith("Dialects", StringComparison.Ordinal)
                    let tree = CSharpSyntaxTree.ParseText(File.ReadAllText(path))
                    from token in tree.GetRoot().DescendantTokens()
                    where products.Any(product => token.Text.Contains(product, StringComparison.OrdinalIgnoreCase))
                        && !token.Text.Contains("sqlite://", StringComparison.Ordinal)
                    select $"{token.Text} in {Path.GetFileName(path)}";
        Assert.That(wrong, Is.Empty, "an example of a URL is fine; anything else belongs into Dialects/ or a driver");
    }

    private static List<(string From, string To, string Name, string File)> FindReferences()
    {
        var trees = Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories)
            .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), path: path))
            .ToList();
        var assemblies = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("Tortoise", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path));
        var usings = CSharpSyntaxTree.ParseText(
            """
            global using System; global using System.Collections.Generic; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;
            global using Tortoise.Querying;
            """);
        var compilation = CSharpCompilation.Create("Runtime", [.. trees, usings], assemblies);
        return [.. trees.SelectMany(tree => FindReferences(compilation.GetSemanticModel(tree), tree))];
    }

    private static IEnumerable<(string From, string To, string Name, string File)> FindReferences(SemanticModel model, SyntaxTree tree) =>
        from name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
        let symbol = model.GetSymbolInfo(name).Symbol
        where symbol is not null and not INamespaceSymbol
        from declaration in symbol.OriginalDefinition.DeclaringSyntaxReferences.Take(1)
        where File.Exists(declaration.SyntaxTree.FilePath)
        select (Room(tree.FilePath), Room(declaration.SyntaxTree.FilePath), symbol.Name, Path.GetFileName(tree.FilePath));

    private static string Room(string path) => Path.GetRelativePath(Source, path).Split(Path.DirectorySeparatorChar)[0];

    private static string FindSource()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Tortoise.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests must run inside the repository.");
        }

        return Path.Combine(folder.FullName, "src", "Tortoise.Runtime");
    }
}
