using Microsoft.CodeAnalysis;
using Tortoise.Generators.Tests.Harness;

namespace Tortoise.Generators.Tests.Pipeline;

/// <summary>Half-typed code: neither generator nor analyzer may throw, and other models must be written all the same.</summary>
[TestFixture]
internal sealed class IncompleteCodeTests
{
    private const string Good = "[Model] public partial class Good { public int Id { get; set; } }";

    [TestCase("[Model] public partial class")]
    [TestCase("[Model] public partial class {")]
    [TestCase("[Model(] public partial class Bad { public int Id { get; set; } }")]
    [TestCase("[Model(Table = )] public partial class Bad { public int Id { get; set; } }")]
    [TestCase("[Model(Table = 5, Abstract = \"x\", Nothing = 1)] public partial class Bad { public int Id { get; set; } }")]
    [TestCase("[Model(Table = null, Schema = null)] public partial class Bad { public int Id { get; set; } }")]
    [TestCase("[Model] [Model] public partial class Bad { public int Id { get; set; } }")]
    [TestCase("[Model] public partial class Bad { public int Id { get; set; } } [Model] partial class Bad { }")]
    [TestCase("[Model] public partial class Bad : Missing { public int Id { get; set; } }")]
    [TestCase("[Model] public partial class Bad : Bad { public int Id { get; set; } }")]
    [TestCase("[Model] public partial class Bad { public int Id { get; set; } public Missing X { get; set; } }")]
    [TestCase("[Model] public partial class Bad { public int Id { get; set; } public int Id { get; set; } }")]
    [TestCase("[Model] public partial class Bad { public int Id { get; set; } public int { get; set; } }")]
    [TestCase("[Model] public partial class Bad { public int Id { get; set; } public int X { get; set }")]
    [TestCase("[Model] public partial class Bad { public int Id { get; set; } public partial int X { } }")]
    [TestCase("[Model] public partial class Bad { public int Id { get; set; } public partial int X { get; } }")]
    [TestCase("[Model] public partial class Bad { public int Id { get; set; } public partial int X => 5; }")]
    [TestCase("[Model] public partial class Bad { public int Id { get; set; } [MaxLength] public string? X { get; set; } }")]
    [TestCase("[Model] public partial class Bad { public int Id { get; set; } [MaxLength(\"a\")] public string? X { get; set; } }")]
    [TestCase("[Model] public partial class Bad { public int Id { get; set; } [Precision(1)] public decimal X { get; set; } }")]
    [TestCase("[Model] public partial class Bad { public int Id { get; set; } [Precision(a, b)] public decimal X { get; set; } }")]
    [TestCase("[Model] public partial class Bad { public int Id { get; set; } [Column(null)] public decimal X { get; set; } }")]
    [TestCase("[Model] public partial class Bad { public int Id { get; set; } [Column(5)] public decimal X { get; set; } }")]
    [TestCase("[Model] public partial class Bad { public int Id { get; set; } [DbDefault(null)] public decimal X { get; set; } }")]
    [TestCase("[Model] public partial class Bad { public int Id { get; set; } [DbDefault(Missing.A)] public decimal X { get; set; } }")]
    [TestCase("[Model] public partial class Bad { public int Id { get; set; } [DbDefault(new[] { 1 })] public int X { get; set; } }")]
    [TestCase("[Model] public partial class Bad { public int Id { get; set; } [DbDefault(typeof(int))] public int X { get; set; } }")]
    [TestCase("[Model, Ordering(null)] public partial class Bad { public int Id { get; set; } }")]
    [TestCase("[Model, Ordering(null, \"-\", \"\", \"--Id\")] public partial class Bad { public int Id { get; set; } }")]
    [TestCase("[Model, Ordering(Missing)] public partial class Bad { public int Id { get; set; } }")]
    [TestCase("[Model, Index, UniqueTogether, PrimaryKey] public partial class Bad { public int Id { get; set; } }")]
    [TestCase("[Model, Index((string[])null!)] public partial class Bad { public int Id { get; set; } }")]
    [TestCase("[Model, PrimaryKey(nameof(Missing), nameof(Id), 5)] public partial class Bad { public int Id { get; set; } }")]
    [TestCase("[Model] public partial class Bad<T> { public T Id { get; set; } }")]
    [TestCase("[Model] public partial struct Bad { public int Id { get; set; } }")]
    [TestCase("[Model] public partial interface Bad { int Id { get; set; } }")]
    [TestCase("[Model] public partial record Bad(int Id, Missing Other);")]
    [TestCase("[Model] public partial class Bad { public enum E : Missing { A } public int Id { get; set; } public E X { get; set; } }")]
    [TestCase("[Model] public partial class Bad { public int* Id { get; set; } public dynamic D { get; set; } public (int, int) T { get; set; } public int[,] M { get; set; } }")]
    [TestCase("[Model] public partial class Bad { public int Id { get; set; } public Bad(Missing x, int id) { } }")]
    [TestCase("[Model] public partial class Bad { public int Id { get; set; } [ForeignKey] public partial Missing X { get; set; } }")]
    [TestCase("[Model] public partial class Bad { public int Id { get; set; } [ForeignKey] public partial Missing? X { get; set; } [ForeignKey(ToField = 5)] public partial Good Y { get; set; } }")]
    [TestCase("[Model] public partial class Bad { public int Id { get; set; } [ForeignKey(RelatedName = null, ToField = null, Column = null, OnDelete = (OnDelete)9)] public partial Good X { get; set; } }")]
    [TestCase("[Model] public partial class Bad { public int Id { get; set; } [ManyToMany] public partial ManyToMany X { get; } [ManyToMany] public partial ManyToMany<> Y { get; } }")]
    [TestCase("[Model] public partial class Bad { public int Id { get; set; } [ManyToMany] public partial ManyToMany<Missing> X { get; } [ManyToMany] public partial ManyToMany<Good, Missing> Y { get; } }")]
    [TestCase("[Model] public partial class Bad { [PrimaryKey, OneToOne] public partial Bad X { get; set; } }")]
    [TestCase("[Model, PrimaryKey(\"XId\")] public partial class Bad { [ForeignKey] public partial Worse X { get; set; } } [Model, PrimaryKey(\"XId\")] public partial class Worse { [ForeignKey] public partial Bad X { get; set; } }")]
    [TestCase("[Model] public partial class Bad { public int Id { get; set; } [ForeignKey] public partial dynamic X { get; set; } [ForeignKey] public partial Good[] Y { get; set; } [ForeignKey] public partial Good this[int i] { get; set; } }")]
    [TestCase("[Projection] public partial record")]
    [TestCase("[Projection] public partial record Bad(")]
    [TestCase("[Projection<] public partial record Bad(int Id);")]
    [TestCase("[Projection<>] public partial record Bad(int Id);")]
    [TestCase("[Projection<Missing>] public partial record Bad(int Id);")]
    [TestCase("[Projection<Good>] public partial record Bad(int Id, Missing Other);")]
    [TestCase("[Projection<Good>] public partial record Bad(int Id, );")]
    [TestCase("[Projection<Good>] public partial record Bad(int, string);")]
    [TestCase("[Projection<Good>] public partial record Bad(int Id, int Id);")]
    [TestCase("[Projection<Good>] [Projection<Good>] public partial record Bad(int Id); [Projection] partial record Bad { }")]
    [TestCase("[Projection<int>] public partial record Bad(int Id); [Projection<Good[]>] public partial record Worse(int Id);")]
    [TestCase("[Projection<Good>] public partial record Bad(int* Id, Span<int> Name, dynamic D, (int, int) T, int[,] M);")]
    [TestCase("[Projection<Good>] public partial enum Bad { A } [Projection] public partial interface Worse { }")]
    [TestCase("[Projection<Bad>] public partial record Bad(int Id);")]
    [TestCase("[Input<Good>] public partial record")]
    [TestCase("[Input<] public partial record Bad(int Id);")]
    [TestCase("[Input<Missing>] public partial record Bad { public partial int Id { get; set; } }")]
    [TestCase("[Input<Good>] public partial record Bad { public partial Missing Id { get; set; } public partial string Name { get; } public partial int }")]
    [TestCase("[Input<Good>] public partial record Bad(int, string, int Id, int Id);")]
    [TestCase("[Input<Good>] public partial record Bad(string Name); [Input<Good>] partial record Bad { }")]
    [TestCase("[Input<Bad>] public partial record Bad(int Id); [Input<int>] public partial record Worse(int Id);")]
    public async Task Nothing_throws_and_the_good_model_is_written(string source)
    {
        var compilation = TestCompilation.Of(source, Good);

        Assert.That(GeneratorRun.Of(compilation).HintNames, Does.Contain("Good.g.cs"));
        await AnalyzerRun.ReportsAsync(compilation);
    }

    [Test]
    public void Any_prefix_of_a_model_is_survived()
    {
        const string Source = """
            [Model(Table = "t", Comment = "c"), Ordering("-Name"), Index(nameof(Name))]
            public partial class Bad : Base<int>
            {
                [MaxLength(5), DbDefault("x")] public required partial string Name { get; private set; } = "a";
                [AsText] public DayOfWeek? Day { get; init; }
                [ForeignKey(RelatedName = "Bads", OnDelete = OnDelete.SetNull), Index] public partial Good? Good { get; set; }
                [ManyToMany(Through = "x")] public partial ManyToMany<Good> All { get; }
            }
            """;
        for (var length = 1; length < Source.Length; length += 3)
        {
            var run = GeneratorRun.Of(TestCompilation.Of(Good, "public class Base<T> { public T Id { get; set; } = default!; }", Source[..length]));
            Assert.That(run.HintNames, Does.Contain("Good.g.cs"), Source[..length]);
        }
    }

    [Test]
    public void A_broken_model_is_written_without_what_is_wrong_with_it_and_without_facts()
    {
        const string Bad = "[Model] public partial class Bad { public int Id { get; set; } public object? X { get; set; } public string Y { get; set; } = \"\"; }";
        var run = GeneratorRun.Clean(TestCompilation.Of(Bad, Good));

        Assert.Multiple(() =>
        {
            Assert.That(run.File("Bad.g.cs"), Does.Contain("Field<string> Y").And.Not.Contains(" X "));
            Assert.That(run.File("Bad.g.cs"), Does.Contain("Metadata = orm::CompilerServices.ModelRegistry.Refuse(\"Bad\", \"TORT2001\");"));
            Assert.That(run.Result.Diagnostics, Is.Empty, "the analyzer reports, not the generator");
        });
    }

    [TestCase("TORT1002", "[Model] public partial class Bad { public partial string Name { get; set; } }")]
    [TestCase("TORT1003", "[Model, PrimaryKey(\"A\", \"B\")] public partial class Bad { [PrimaryKey] public partial int A { get; set; } public partial int B { get; set; } }")]
    [TestCase("TORT1004", "[Model(Table = \"good\")] public partial class Zed { public int Id { get; set; } public partial string Name { get; set; } }")]
    [TestCase("TORT1005", "[Model, Ordering(\"Nome\")] public partial class Bad { public int Id { get; set; } public partial string Name { get; set; } }")]
    [TestCase("TORT1006", "[Model] public partial class Bad { public int Id { get; set; } public partial string Name { get; set; } public static void GetAsync(int id, CancellationToken token) { } }")]
    [TestCase("TORT1006", "[Model] public partial class Bad { public int Id { get; set; } public partial string ToString { get; set; } }")]
    [TestCase("TORT1008", "[Model] public partial class Bad(IDisposable service) { public int Id { get; set; } public partial string Name { get; set; } public void Run() => service.Dispose(); }")]
    [TestCase("TORT1010", "[Model, Index(\"Id\", Name = \"x\"), Index(\"Name\", Name = \"x\")] public partial class Bad { public int Id { get; set; } public partial string Name { get; set; } }")]
    [TestCase("TORT1012", "[Model] public partial class Bad { public int Id { get; set; } [Version] public partial int A { get; set; } [Version] public partial int B { get; set; } }")]
    [TestCase("TORT1013", "[Model] public partial class Bad : Good { public partial string Name { get; set; } }")]
    [TestCase("TORT2001", "[Model] public partial class Bad { public int Id { get; set; } public partial object Name { get; set; } public partial IDisposable? Other { get; private set; } internal partial Uri Third { get; init; } protected static partial Type Fourth { get; } }")]
    [TestCase("TORT2002", "[Model] public partial class Bad { public int Id { get; set; } [Column(\"id\")] public partial string Name { get; set; } }")]
    [TestCase("TORT2003", "[Model] public partial class Bad { public int Id { get; set; } [MaxLength(20), AsText] public partial DayOfWeek Day { get; set; } [MaxLength(5)] public partial int X { get; set; } }")]
    [TestCase("TORT2003", "[Model] public partial class Bad { public int Id { get; set; } [AutoNow] public partial int X { get; set; } [Version] public partial string Y { get; set; } [Precision(1, 2)] public partial decimal Z { get; set; } [DbDefault(\"a\")] public partial int W { get; set; } }")]
    [TestCase("TORT2004", "[Model] public partial class Bad { public int Id { get; set; } [AutoNow, AutoNowAdd] public partial DateTime X { get; set; } }")]
    [TestCase("TORT2005", "[Model] public partial class Bad { public byte[] Id { get; set; } = []; public partial string Name { get; set; } }")]
    [TestCase("TORT2006", "public class Base { public int Age { get; set; } } [Model] public partial class Bad : Base { public int Id { get; set; } public new int Age => 5; public partial string Name { get; set; } }")]
    [TestCase("TORT3001", "[Model] public partial class Bad { public int Id { get; set; } [ForeignKey] public partial Exception X { get; set; } }")]
    [TestCase("TORT3002", "[Model] public partial class Bad { public int Id { get; set; } [ForeignKey] public partial Good X { get; } [ManyToMany] public partial List<Good> Y { get; } }")]
    [TestCase("TORT3003", "[Model] public partial class Bad { public int Id { get; set; } [ForeignKey(OnDelete = OnDelete.SetNull)] public partial Good Good { get; set; } }")]
    [TestCase("TORT3004", "[Model] public partial class Bad { public int Id { get; set; } [ForeignKey(RelatedName = \"Id\")] public partial Good Good { get; set; } [ManyToMany(RelatedName = \"1\")] public partial ManyToMany<Good> Goods { get; } }")]
    [TestCase("TORT3005", "[Model] public partial class Bad { public int Id { get; set; } [ForeignKey(ToField = \"X\")] public partial Good Good { get; set; } }")]
    [TestCase("TORT3006", "[Model] public partial class Bad { public int Id { get; set; } public string GoodId { get; set; } = \"\"; [ForeignKey] public partial Good Good { get; set; } }")]
    [TestCase("TORT3007", "[Model] public partial class Bad { public int Id { get; set; } [ManyToMany] public partial ManyToMany<Good, Good> Goods { get; } }")]
    [TestCase("TORT3008", "[Model] public partial class Bad { public int Id { get; set; } [ForeignKey] public partial Good A { get; set; } [ForeignKey] public partial Good B { get; set; } }")]
    [TestCase("TORT3009", "[Model] public partial class Bad { public int Id { get; set; } [ManyToMany(Through = \"good\")] public partial ManyToMany<Good> Goods { get; } }")]
    [TestCase("TORT3020", "[Model(Group = \"x\")] public partial class Bad { public int Id { get; set; } [ForeignKey] public partial Good Good { get; set; } [ManyToMany] public partial ManyToMany<Good> Goods { get; } }")]
    public async Task A_build_reports_the_rule_and_nothing_else_where_properties_are_partial(string rule, string source)
    {
        var user = source.Contains("ToString", StringComparison.Ordinal) ? "" : $"[Model] public partial class Zulu {{ public int Id {{ get; set; }} [ForeignKey(RelatedName = \"\")] public partial {(source.Contains("class Zed", StringComparison.Ordinal) ? "Zed" : "Bad")} Other {{ get; set; }} }}";
        var reports = await AnalyzerRun.BuildAsync(TestCompilation.Of(source, Good, user));

        Assert.That(reports.Select(static report => report.Id).Distinct(), Is.SupersetOf(new[] { rule }).And.All.StartsWith("TORT").Or.EqualTo("CS0108"), string.Join("\n", reports));
    }

    [TestCase("TORT1001", "[Model] public class Bad { public int Id { get; set; } public partial string Name { get; set; } }")]
    [TestCase("TORT1001", "public class Outer { [Model] public partial class Bad { public int Id { get; set; } public partial string Name { get; set; } } }")]
    [TestCase("TORT1006", "[Model] public partial class Bad { public int Id { get; set; } public partial string Name { get; set; } } public class BadFields;")]
    [TestCase("TORT1009", "[Model] public partial class Bad<T> { public int Id { get; set; } public partial string Name { get; set; } }")]
    [TestCase("TORT1009", "[Model] public partial struct Bad { public int Id { get; set; } public partial string Name { get; set; } }")]
    public async Task The_generator_itself_reports_where_nothing_can_be_written_and_the_analyzer_does_not_repeat_it(string rule, string source)
    {
        var compilation = TestCompilation.Of(source, Good);

        Assert.That((await AnalyzerRun.BuildAsync(compilation)).Select(static report => report.Id), Does.Contain(rule));
        Assert.That((await AnalyzerRun.ReportsAsync(compilation)).Select(static report => report.Id), Is.EqualTo([rule]), "an editor shows both");
    }

    [TestCase("public partial class Hub { public int Id { get; set; }", "public partial class Hub { public int Id { get; set; } public Strin X { get; set; }", 1)]
    [TestCase("public partial class Hub { public int Id { get; set; }", "public partial class Hub { public int Id { get; set; } public partial Strin X { get; set; }", 2)]
    [TestCase("public partial class Hub { public int Id { get; set; }", "public partial class Hub { public itn Id { get; set; }", 1)]
    [TestCase("[Model] public partial class Hub", "[Model] public class Hub", 0)]
    public void A_property_that_is_being_typed_breaks_nobody_who_refers_to_its_model(string old, string @new, int errors)
    {
        const string Hub = "[Model] public partial class Hub { public int Id { get; set; } public string Name { get; set; } = \"\"; }";
        var spokes = Enumerable.Range(1, 25).Select(static number =>
            $"[Model] public partial class Spoke{number} {{ public int Id {{ get; set; }} [ForeignKey] public required partial Hub Hub {{ get; set; }} public static Q Usage() => Fields.Name == \"\" ; public required string Name {{ get; set; }} }}");
        var run = GeneratorRun.Of(TestCompilation.Of([Hub.Replace(old, @new, StringComparison.Ordinal), .. spokes]));

        Assert.That(run.Problems.Where(static problem => problem.Severity == DiagnosticSeverity.Error).ToArray(), Has.Length.EqualTo(errors));
    }

    [TestCase("public str")]
    [TestCase("public required Strin X { get; set; }")]
    [TestCase("public List<Strin> X { get; set; }")]
    [TestCase("public partial object X { s }")]
    [TestCase("[FieldType<Strin>] public object X { get; set; }")]
    [TestCase("[")]
    [TestCase("[ForeignKey")]
    [TestCase("[ForeignKey]")]
    [TestCase("[ManyToMany(RelatedName = ")]
    [TestCase("[ForeignKey] public partial Owne X { get; set; }")]
    [TestCase("[ForeignKey] public partial Owner X {")]
    [TestCase("[ForeignKey] public partial Owner X { get; s")]
    [TestCase("[ManyToMany] public partial ManyToMany<")]
    [TestCase("[ManyToMany] public partial ManyToMany<Owner, Lin> X { get; }")]
    public async Task What_is_being_typed_leaves_the_properties_beside_it_as_they_are(string typed)
    {
        var compilation = TestCompilation.Of(
            "[Model, Ordering(nameof(Name))] public partial class Hub { public int Id { get; set; } " + typed + """

                public string Name { get; set; } = "";
                [Index] public partial int Points { get; set; }
                [ForeignKey] public partial Owner Owner { get; set; }
            }
            """,
            "[Model] public partial class Owner { public int Id { get; set; } public string Name { get; set; } = \"\"; }",
            "[Model] public partial class Spoke { public int Id { get; set; } [ForeignKey] public partial Hub Hub { get; set; } }",
            """
            public static class Usage
            {
                public static async Task RunAsync(Hub hub)
                {
                    hub.Points = (await Spoke.Filter(s => s.Hub.Name == "x" && s.Hub.Owner.Name == "y" && s.HubId == hub.Id).FirstAsync()).Hub.Points;
                    await Owner.Filter(o => o.Hubs.Any(h => h.Points > 1)).Prefetch(o => o.Hubs);
                    await (await Hub.GetAsync(1)).SaveAsync();
                }
            }
            """);
        var errors = GeneratorRun.Of(compilation).Problems.Where(static problem => problem.Severity == DiagnosticSeverity.Error);

        Assert.That(errors.Where(static error => error.Location.SourceTree?.FilePath != "File1.cs"), Is.Empty);
        await AnalyzerRun.ReportsAsync(compilation);
    }
}
