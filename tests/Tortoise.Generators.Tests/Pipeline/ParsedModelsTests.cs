using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tortoise.Generators.Tests.Harness;

namespace Tortoise.Generators.Tests.Pipeline;

/// <summary>After an edit a model is parsed again if a declaration changed that its parse may see, and otherwise not.</summary>
[TestFixture]
internal sealed class ParsedModelsTests
{
    private static readonly string[] Sources =
    [
        "[Model] public partial class A : Entity { [AsText] public Kind Kind { get; set; } [Comment(Texts.Note)] public int X { get; set; } public Alias Y { get; set; } }",
        "[Model] public partial class B { public int Id { get; set; } } // of B",
        """
        global using Alias = int;

        public enum Kind { One, Two }

        public static class Texts { public const string Note = "n"; }

        public class Entity
        {
            /// <summary>Its key.</summary>
            public int Id { get; set; }

            public string Name { get => ""; set { } }
        }
        """,
        """
        using System.Text;

        namespace Other
        {
            // Here is the work.
            public class Work
            {
                private int _number;

                public Work() { _number = 1; }

                ~Work() { _number = 2; }

                public int Number { get { return 3; } set => _number = 4; }

                public int Short => 5;

                public int this[int index] => 6;

                public event Action Done { add { _number = 7; } remove { } }

                /// <summary>Does it.</summary>
                public int Do() => 8;

                public int DoMore()
                {
                    int Local() => 9;
                    return Local() + _number;
                }
            }
        }
        """,
        """
        namespace Far;

        public class Last
        {
            public void Play() { }
        } // last
        """,
    ];

    [TestCase("_number = 1", "_number = 1 + 1")]
    [TestCase("_number = 2", "var x = new StringBuilder()")]
    [TestCase("return 3;", "")]
    [TestCase("_number = 4", "_number = Number + Number")]
    [TestCase("=> 5", "=> Do()")]
    [TestCase("=> 6", "=> index")]
    [TestCase("_number = 7", "throw new Exception()")]
    [TestCase("=> 8", "=> 88")]
    [TestCase("int Local() => 9;", "long Local() => 99; // local")]
    [TestCase("<summary>Does it.", "<summary>It does.")]
    [TestCase("// Here is", "\n// Here\n// is")]
    [TestCase("public int DoMore()", "\n\n\tpublic int DoMore()")]
    [TestCase("public int Short => 5;", "public int Short => 5; // short")]
    [TestCase("// last", "")]
    public void Code_of_another_file_parses_nothing(string old, string @new) => Assert.That(ParsedAfter(compilation => compilation.Replace(old, @new)), Is.Empty);

    [TestCase("One, Two", "One, Two, Three")]
    [TestCase("Note = \"n\"", "Note = \"m\"")]
    [TestCase("Alias = int", "Alias = long")]
    [TestCase("Its key.", "The key.")]
    [TestCase("public int Id { get; set; }\n\n", "public long Id { get; set; }\n\n")]
    [TestCase("Name { get => \"\";", "Name { get => field;")]
    [TestCase("set { }", "set { base.ToString(); }")]
    [TestCase("set { }", "private set { }")]
    [TestCase("class Entity\n", "class Entity : Other.Work\n")]
    [TestCase("using System.Text;", "#nullable disable\nusing System.Text;")]
    [TestCase("return 3;", "\n#nullable disable\nreturn 3;")]
    [TestCase("using System.Text;", "[assembly: TortoiseNaming(PluralTables = true)]")]
    [TestCase("public int Short => 5;", "public int Short => 5")]
    [TestCase("public int Short => 5;", "public int Short;")]
    public void A_declaration_of_another_file_parses_all_models(string old, string @new) =>
        Assert.That(ParsedAfter(compilation => compilation.Replace(old, @new)), Is.EqualTo(new[] { "A", "B" }));

    [Test]
    public void A_comment_parses_the_models_of_its_file_only() =>
        Assert.That(ParsedAfter(static compilation => compilation.Replace("// of B", "")), Is.EqualTo(new[] { "B" }));

    [Test]
    public void What_is_no_file_parses_all_models() => Assert.Multiple(() =>
    {
        string[] all = ["A", "B"];
        Assert.That(ParsedAfter(static compilation => compilation.AddReferences(MetadataReference.CreateFromFile(typeof(CSharpCompilation).Assembly.Location))), Is.EqualTo(all));
        Assert.That(ParsedAfter(static compilation => compilation.WithOptions(compilation.Options.WithNullableContextOptions(NullableContextOptions.Disable))), Is.EqualTo(all));
        Assert.That(ParsedAfter(static compilation => compilation.WithAssemblyName("Another")), Is.EqualTo(all));
        Assert.That(ParsedAfter(static compilation => compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class New { }", TestCompilation.ParseOptions))), Is.EqualTo(all));
    });

    [Test]
    public void A_referenced_project_parses_all_models_when_its_declarations_change()
    {
        var library = TestCompilation.Of("public class Far { public int Id { get; set; } public int Get() => 1; }").WithAssemblyName("Library");
        var project = TestCompilation.Of("[Model] public partial class C : Far { }");
        var counted = new CountedParses();
        var driver = counted.Driver().RunGenerators(project.AddReferences(library.ToMetadataReference()));
        counted.Take();

        driver = driver.RunGenerators(project.AddReferences(library.Replace("=> 1", "=> 2").ToMetadataReference()));
        Assert.That(counted.Take(), Is.Empty);

        driver.RunGenerators(project.AddReferences(library.Replace("int Id", "long Id").ToMetadataReference()));
        Assert.That(counted.Take(), Is.EqualTo(new[] { "C" }));
    }

    [Test]
    public void Projects_that_share_a_file_have_models_of_their_own()
    {
        var first = TestCompilation.Of("[Model] public partial class D : Base { }", "public class Base { public int Id { get; set; } }");
        var second = first.Replace("int Id { get; set; }", "int Id { get; set; } public int Age { get; set; }");
        var counted = new CountedParses();
        var (one, two) = (counted.Driver(), counted.Driver());
        for (var i = 0; i < 2; i++)
        {
            one = one.RunGenerators(first.Clone());
            two = two.RunGenerators(second.Clone());
            Assert.That(Text(one), Is.EqualTo("// Id"));
            Assert.That(Text(two), Is.EqualTo("// Id, Age"));
        }

        static string Text(GeneratorDriver driver) => driver.GetRunResult().GeneratedTrees.Single().ToString();
    }

    [Test]
    public void Reports_stay_at_their_places_when_text_above_them_moves() => Assert.Multiple(() =>
    {
        var run = GeneratorRun.Of(TestCompilation.Of(
            "[Model] public partial class E { public int Id { get; set; } public partial string Name { get; set; } }",
            "public class EFields { }",
            "[Model] public class F { public int Id { get; set; } public partial string Name { get; set; } }"));
        Assert.That(Places(run), Is.EqualTo(new[] { "File2.cs 0 EFields", "File3.cs 0 F" }));

        run = run.After(static compilation => compilation.Replace("public class EFields", "// note\npublic class EFields"));
        Assert.That(Places(run), Is.EqualTo(new[] { "File2.cs 1 EFields", "File3.cs 0 F" }));

        run = run.After(static compilation => compilation.Replace("[Model] public class F", "// note\n\n[Model] public class F"));
        Assert.That(Places(run), Is.EqualTo(new[] { "File2.cs 1 EFields", "File3.cs 2 F" }));

        static IEnumerable<string> Places(GeneratorRun run) => run.Result.Diagnostics
            .Select(report => (Place: report.Location.GetLineSpan(), report.Location.SourceSpan))
            .Select(report => $"{report.Place.Path} {report.Place.StartLinePosition.Line} {run.Output.SyntaxTrees.Single(tree => tree.FilePath == report.Place.Path).ToString().AsSpan(report.SourceSpan.Start, report.SourceSpan.Length)}")
            .Order(StringComparer.Ordinal);
    });

    [Test]
    public void No_compilation_is_kept()
    {
        var (models, compilation) = Parse();
        Assert.That(() => IsAlive(compilation), Is.False.After(5000, 50), "threads of the compiler may hold it a moment longer");
        GC.KeepAlive(models);

        static bool IsAlive(WeakReference reference)
        {
            GC.Collect();
            return reference.IsAlive;
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        static (CountedParses, WeakReference) Parse()
        {
            var models = new CountedParses();
            var compilation = TestCompilation.Of(Sources);
            models.Driver().RunGenerators(compilation);
            Assert.That(models.Take(), Has.Length.EqualTo(2));
            return (models, new WeakReference(compilation));
        }
    }

    private static string[] ParsedAfter(Func<CSharpCompilation, CSharpCompilation> edit)
    {
        var compilation = TestCompilation.Of(Sources);
        var counted = new CountedParses();
        var driver = counted.Driver().RunGenerators(compilation);
        Assert.That(counted.Take(), Is.EqualTo(new[] { "A", "B" }));

        driver = driver.RunGenerators(compilation.Clone());
        Assert.That(counted.Take(), Is.Empty);

        driver.RunGenerators(edit(compilation));
        return counted.Take();
    }
}
