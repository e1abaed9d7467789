using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Tortoise.Generators.Tests.Harness;
using Tortoise.Metadata;

namespace Tortoise.Generators.Tests.Behaviour;

/// <summary>Models of libraries, in programs that are compiled, loaded and run: they are known before anything of the library has run.</summary>
[TestFixture]
internal sealed class LibraryModelTests
{
    [Test]
    public void They_are_known_when_the_program_starts_the_internal_ones_too()
    {
        Start(Load(
            ("First.Lib", "namespace Lib; [Model(Table = \"first_club\")] public partial class Club { public int Id { get; set; } } [Model(Table = \"first_audit\")] internal partial class Audit { public int Id { get; set; } }"),
            ("First.Sport", "namespace Sport; [Model(Table = \"first_team\")] public partial class Team { public int Id { get; set; } [ForeignKey(RelatedName = \"\")] public partial Lib.Club Club { get; set; } }"),
            ("First.App", "[Model(Table = \"first_own\")] public partial class Own { public int Id { get; set; } } public static class Program { public static void Run() { } }")));

        Assert.That(Tables("first_"), Is.EqualTo(["first_audit", "first_club", "first_team", "first_own"]));
    }

    [Test]
    public void A_program_without_models_that_reaches_a_library_by_two_ways_knows_it_once()
    {
        Start(Load(
            ("Second.Base", "namespace A; [Model(Table = \"second_base\")] public partial class Base { public int Id { get; set; } }"),
            ("Second.Left", "namespace B; [Model(Table = \"second_left\")] public partial class Left { public int Id { get; set; } [ForeignKey] public partial A.Base Base { get; set; } }"),
            ("Second.Right", "namespace C; [Model(Table = \"second_right\")] public partial class Right { public int Id { get; set; } [ForeignKey] public partial A.Base Base { get; set; } }"),
            ("Second.App", "public static class Program { public static void Run() => _ = (typeof(C.Right).Name, typeof(B.Left).Name); }")));

        Assert.That(Tables("second_"), Is.EqualTo(["second_base", "second_left", "second_right"]));
    }

    /// <summary>As an F# program does, in which no generator runs.</summary>
    [Test]
    public void They_can_be_registered_by_naming_one_of_them()
    {
        var library = Load(("Third.Lib", "[Model(Table = \"third_a\")] public partial class A { public int Id { get; set; } } [Model(Table = \"third_b\")] public partial class B { public int Id { get; set; } }"));
        Assert.That(Tables("third_"), Is.Empty);

        typeof(Database).GetMethod(nameof(Database.RegisterModelsOf))!.MakeGenericMethod(library.GetType("B")!).Invoke(null, null);

        Assert.That(Tables("third_"), Is.EquivalentTo(["third_a", "third_b"]));
    }

    private static void Start(Assembly program) => program.GetType("Program")!.GetMethod("Run")!.Invoke(null, null);

    /// <summary>Loads assemblies of which each references those before it, and gives the last.</summary>
    private static Assembly Load(params (string Name, string Source)[] assemblies)
    {
        var context = new AssemblyLoadContext(name: null);
        var references = new List<MetadataReference>();
        Assembly last = null!;
        foreach (var (name, source) in assemblies)
        {
            var image = TestCompilation.Image(name, source, [.. references]);
            references.Add(MetadataReference.CreateFromImage(image));
            last = context.LoadFromStream(new MemoryStream(image));
        }

        return last;
    }

    /// <summary>The tables that the runtime knows, in its order.</summary>
    private static IEnumerable<string> Tables(string prefix) =>
        ((IReadOnlyList<ModelMetadata>)typeof(Database).Assembly.GetType("Tortoise.Execution.RegisteredModels")!.GetMethod("All")!.Invoke(null, null)!)
            .Select(static model => model.Table)
            .Where(table => table.StartsWith(prefix, StringComparison.Ordinal));
}
