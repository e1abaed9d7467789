using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tortoise.Runtime.Tests.Architecture;

/// <summary>
/// The rooms of a project, which are its top folders, and which of them know which. The sources are compiled, and each name is followed to
/// the room it is declared in; the names in comments do not count.
/// </summary>
internal sealed class Rooms
{
    /// <summary>The room of files that are in no folder.</summary>
    public const string Entrance = "(no folder)";

    private const string Usings =
        """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        """;

    private static readonly MetadataReference[] Assemblies =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("Tortoise", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private readonly string _project;
    private readonly SyntaxTree _usings;
    private readonly Dictionary<SyntaxTree, string> _rooms;
    private readonly Lazy<List<Reference>> _references;
    private readonly Lazy<List<string[]>> _levels;

    /// <param name="project">The project's name.</param>
    /// <param name="usings">The usings of its project file.</param>
    /// <param name="linked">Files of other projects, with the rooms that they are linked into.</param>
    private Rooms(string project, string usings = "", params (string Path, string Room)[] linked)
    {
        _project = project;
        _usings = CSharpSyntaxTree.ParseText(Usings + usings);
        var source = Path.Combine(Sources, project);
        _rooms = Directory.EnumerateFiles(source, "*.cs", SearchOption.AllDirectories)
            .Select(path => (Path: path, Room: RoomOf(Path.GetRelativePath(source, path))))
            .Concat(linked.Select(file => (Path: Path.Combine(Sources, file.Path), file.Room)))
            .ToDictionary(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file.Path), path: file.Path), file => file.Room);
        _references = new(FindReferences);
        _levels = new(FindLevels);
    }

    /// <summary>The folder <c>src</c>.</summary>
    public static string Sources { get; } = Path.Combine(FindRepository(), "src");

    public static Rooms Runtime { get; } = new("Tortoise.Runtime", "global using Tortoise.Querying;");

    public static Rooms Generators { get; } = new("Tortoise.Generators", "", (Path.Combine("Tortoise.Runtime", "Metadata", "DefaultName.cs"), "Names"));

    public IEnumerable<string> Names => _rooms.Values.Distinct();

    /// <summary>Where rooms name what is in others.</summary>
    public IReadOnlyList<Reference> References => _references.Value;

    /// <summary>
    /// The rooms in their order, from the bottom to the top: those of a level know others of lower levels only. Rooms that are in a cycle, or
    /// know one that is, are not in it.
    /// </summary>
    public IReadOnlyList<string[]> Levels => _levels.Value;

    /// <summary>The order as docs/architecture.md shows it.</summary>
    public string Order => string.Join('\n', Levels.Select((rooms, level) => $"{level + 1,2}  {string.Join(" · ", rooms)}"));

    /// <summary>What does not compile in the rooms of a level where there is nothing but they and lower levels.</summary>
    public IEnumerable<string> ErrorsOf(int level)
    {
        var present = Levels.Take(level + 1).SelectMany(rooms => rooms).ToHashSet();
        var compilation = Compile(_rooms.Where(file => present.Contains(file.Value)).Select(file => file.Key));
        return from file in _rooms
               where Levels[level].Contains(file.Value)
               from diagnostic in compilation.GetSemanticModel(file.Key).GetDiagnostics()
               where diagnostic.Severity == DiagnosticSeverity.Error && !IsGenerated(diagnostic)
               select $"{file.Value}: {diagnostic}";
    }

    public override string ToString() => _project;

    private CSharpCompilation Compile(IEnumerable<SyntaxTree> trees) => CSharpCompilation.Create(
        _project,
        [.. trees, _usings],
        Assemblies,
        new(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable));

    private List<Reference> FindReferences()
    {
        var compilation = Compile(_rooms.Keys);
        return
        [
            .. from file in _rooms
               let model = compilation.GetSemanticModel(file.Key)
               from name in file.Key.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
               let symbol = model.GetSymbolInfo(name).Symbol
               where symbol is not null and not INamespaceSymbol
               let declaration = DeclarationOf(symbol.OriginalDefinition)
               where declaration is not null && _rooms[declaration] != file.Value
               select new Reference(file.Value, _rooms[declaration], symbol.Name, Path.GetFileName(file.Key.FilePath)),
        ];
    }

    /// <summary>Of a type in parts, the one in the file with nothing but the type's name.</summary>
    private SyntaxTree? DeclarationOf(ISymbol symbol) => symbol.DeclaringSyntaxReferences
        .Select(reference => reference.SyntaxTree)
        .Where(_rooms.ContainsKey)
        .MinBy(tree => Path.GetFileName(tree.FilePath).Length);

    private List<string[]> FindLevels()
    {
        var known = References.ToLookup(reference => reference.From, reference => reference.To);
        var levels = new List<string[]>();
        var left = Names.ToHashSet();
        while (left.Where(room => !known[room].Any(left.Contains)).Order(StringComparer.Ordinal).ToArray() is { Length: > 0 } level)
        {
            levels.Add(level);
            left.ExceptWith(level);
        }

        return levels;
    }

    /// <summary>True for a method whose other part a generator of .NET writes.</summary>
    private static bool IsGenerated(Diagnostic diagnostic) => diagnostic.Id == "CS8795";

    private static string RoomOf(string path) =>
        path.Split(Path.DirectorySeparatorChar) is [var room, _, ..] ? room : Entrance;

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Tortoise.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests must run inside the repository.");
        }

        return folder.FullName;
    }

    /// <summary>A name in one room of what is in another.</summary>
    /// <param name="From">The room with the name.</param>
    /// <param name="To">The room with what it names.</param>
    /// <param name="Name">The name.</param>
    /// <param name="File">The file with the name.</param>
    public sealed record Reference(string From, string To, string Name, string File)
    {
        public override string ToString() => $"{From} → {To}: {Name} in {File}";
    }
}
